import { readFileSync } from 'node:fs';
import { type SettingName, settings } from '../config/settings.ts';
import { usage } from './args.ts';
import { type CommandName, commandNames, shapeOf } from './commands.ts';

/** The text of `--help`, for one command or for all. */
export const helpOf = (name: CommandName | null): string =>
  name === null ? generalHelp() : commandHelp(name);

function generalHelp(): string {
  return [
    'attune: Attune over GraphQL.',
    '',
    ...columns(commandNames.map((name) => [usage(name), shapeOf(name).summary])),
    '',
    '  --help     after a command: shows its help',
    '  --version',
    '',
    'Settings, from the environment:',
    ...settingLines(Object.keys(settings) as SettingName[]),
  ].join('\n');
}

function commandHelp(name: CommandName): string {
  const { flags, reads, summary } = shapeOf(name);
  const flagRows = Object.entries(flags).map(([flag, text]) => [`--${flag}`, text] as const);
  return [
    `${usage(name)}: ${summary}`,
    ...(flagRows.length > 0 ? ['', ...columns(flagRows)] : []),
    ...(reads.length > 0 ? ['', 'Settings, from the environment:', ...settingLines(reads)] : []),
  ].join('\n');
}

const settingLines = (names: readonly SettingName[]): readonly string[] =>
  columns(names.map((name) => [name, settings[name]]));

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

/** This package's version. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}

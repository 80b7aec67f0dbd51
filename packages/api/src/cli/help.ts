import { readFileSync } from 'node:fs';
import { type SettingName, settings } from '../config/settings.ts';
import { usage } from './args.ts';
import { type CommandName, commandNames, shapeOf } from './commands.ts';

/** What `--help` says: of one command, or of all. */
export const helpOf = (name: CommandName | null): string => (name === null ? general() : particular(name));

function general(): string {
  return [
    'attune: Attune over GraphQL.',
    '',
    ...columns(commandNames.map((name) => [usage(name), shapeOf(name).says])),
    '',
    '  --help     after a command, tells of that one',
    '  --version',
    '',
    'Settings, from the environment:',
    ...settingLines(Object.keys(settings) as SettingName[]),
  ].join('\n');
}

function particular(name: CommandName): string {
  const { flags, reads, says } = shapeOf(name);
  const named = Object.entries(flags).map(([flag, text]) => [`--${flag}`, text] as const);
  return [
    `${usage(name)}: ${says}`,
    ...(named.length > 0 ? ['', ...columns(named)] : []),
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
  const about: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return about.version;
}

import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '@attune/core';
import { closestMatch } from '../did-you-mean.ts';
import { type CommandName, commandNames, shapeOf } from './commands.ts';

/** A parsed command line. */
export type Invocation =
  | { readonly type: 'version' }
  | { readonly type: 'help'; readonly of: CommandName | null }
  | { readonly type: 'command'; readonly name: CommandName; readonly args: CommandArgs };

export interface CommandArgs {
  /** Positional arguments, as many as the command takes. */
  readonly positionals: readonly string[];
  readonly flags: ReadonlySet<string>;
}

const globalFlags = ['help', 'version'];

/** Parses the command line. Refuses with a sentence that says what is wrong. */
export function readArgs(argv: readonly string[]): Result<Invocation, string> {
  const { tokens } = parseArgs({ args: [...argv], strict: false, tokens: true, options: {} });
  const options = tokens.filter((token) => token.kind === 'option');
  const allPositionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const flags = new Set(options.map(({ name }) => name));
  const found = commandIn(allPositionals);
  if (!found.ok) {
    const unknown = options.find(({ name }) => !globalFlags.includes(name));
    return unknown ? refuse(unknownOption('attune', unknown.rawName, globalFlags)) : found;
  }
  const { name, positionals } = found.value;
  const known = [...globalFlags, ...Object.keys(shapeOf(name).flags)];
  for (const option of options) {
    if (!known.includes(option.name)) return refuse(unknownOption(`attune ${name}`, option.rawName, known));
    if (option.value !== undefined) return refuse(`${option.rawName} takes no value.`);
  }
  if (flags.has('help')) return accept(help(allPositionals.length === 0 ? null : name));
  if (flags.has('version')) return accept({ type: 'version' });
  const { takes } = shapeOf(name);
  if (positionals.length !== takes.length) return refuse(`Usage: ${usage(name)}`);
  if (positionals.includes('')) return refuse(`Usage: ${usage(name)}. No argument is empty.`);
  return accept({ type: 'command', name, args: { positionals, flags } });
}

/** The usage line of a command. */
export function usage(name: CommandName): string {
  const { takes, flags } = shapeOf(name);
  return [
    'attune',
    name,
    ...takes.map((word) => `<${word}>`),
    ...Object.keys(flags).map((flag) => `--${flag}`),
  ].join(' ');
}

const help = (of: CommandName | null): Invocation => ({ type: 'help', of });

interface Found {
  readonly name: CommandName;
  readonly positionals: readonly string[];
}

/** Finds a command of one or two words; `serve` by default. */
function commandIn(positionals: readonly string[]): Result<Found, string> {
  const [first, second, ...rest] = positionals;
  if (first === undefined) return accept({ name: 'serve', positionals: [] });
  const one = commandNames.find((name) => name === first);
  if (one) return accept({ name: one, positionals: positionals.slice(1) });
  const two = commandNames.find((name) => name === `${first} ${second}`);
  if (two) return accept({ name: two, positionals: rest });
  const family = commandNames.filter((name) => name.startsWith(`${first} `));
  if (family.length > 0) return refuse(`attune ${first} goes on with ${family.map(lastWord).join(' or ')}.`);
  const closest = closestMatch(first, commandNames.map(firstWord));
  return refuse(`attune has no such command.${closest === null ? '' : ` Perhaps ${closest}?`}`);
}

const lastWord = (name: string): string => name.slice(name.indexOf(' ') + 1);
const firstWord = (name: string): string => name.split(' ', 1)[0] ?? name;

function unknownOption(command: string, raw: string, known: readonly string[]): string {
  const closest = closestMatch(raw.replace(/^-+/, ''), known);
  return `${command} has no ${raw}.${closest === null ? '' : ` Perhaps --${closest}?`}`;
}

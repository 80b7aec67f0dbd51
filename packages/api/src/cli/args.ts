import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '@attune/core';
import { closestMatch } from '../did-you-mean.ts';
import { type CommandName, commandNames, shapeOf } from './commands.ts';

/** What the command line asks for. */
export type Asked =
  | { readonly type: 'version' }
  | { readonly type: 'help'; readonly of: CommandName | null }
  | { readonly type: 'command'; readonly name: CommandName; readonly given: Given };

export interface Given {
  /** What was given by position: as much as the command takes. */
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
}

const everywhere = ['help', 'version'];

/** Reads the command line, or says in a sentence what it does not understand. */
export function readArgs(argv: readonly string[]): Result<Asked, string> {
  const { tokens } = parseArgs({ args: [...argv], strict: false, tokens: true, options: {} });
  const options = tokens.filter((token) => token.kind === 'option');
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const flags = new Set(options.map(({ name }) => name));
  const found = commandIn(positionals);
  if (!found.ok) {
    const stray = options.find(({ name }) => !everywhere.includes(name));
    return stray ? refuse(unknownOption('attune', stray.rawName, everywhere)) : found;
  }
  const { name, words } = found.value;
  const known = [...everywhere, ...Object.keys(shapeOf(name).flags)];
  for (const option of options) {
    if (!known.includes(option.name)) return refuse(unknownOption(`attune ${name}`, option.rawName, known));
    if (option.value !== undefined) return refuse(`${option.rawName} takes no value.`);
  }
  if (flags.has('help')) return accept(help(positionals.length === 0 ? null : name));
  if (flags.has('version')) return accept({ type: 'version' });
  const { takes } = shapeOf(name);
  if (words.length !== takes.length) return refuse(`${usage(name)} is how it is called.`);
  if (words.includes('')) return refuse(`${usage(name)} is how it is called, with nothing empty.`);
  return accept({ type: 'command', name, given: { words, flags } });
}

/** How a command is called. */
export function usage(name: CommandName): string {
  const { takes, flags } = shapeOf(name);
  return [
    'attune',
    name,
    ...takes.map((word) => `<${word}>`),
    ...Object.keys(flags).map((flag) => `--${flag}`),
  ].join(' ');
}

const help = (of: CommandName | null): Asked => ({ type: 'help', of });

interface Found {
  readonly name: CommandName;
  readonly words: readonly string[];
}

/** A command of one word or two; without any, `serve`. */
function commandIn(positionals: readonly string[]): Result<Found, string> {
  const [first, second, ...rest] = positionals;
  if (first === undefined) return accept({ name: 'serve', words: [] });
  const one = commandNames.find((name) => name === first);
  if (one) return accept({ name: one, words: positionals.slice(1) });
  const two = commandNames.find((name) => name === `${first} ${second}`);
  if (two) return accept({ name: two, words: rest });
  const family = commandNames.filter((name) => name.startsWith(`${first} `));
  if (family.length > 0) return refuse(`attune ${first} goes on with ${family.map(last).join(' or ')}.`);
  const meant = closestMatch(first, commandNames.map(start));
  return refuse(`attune has no such command.${meant === null ? '' : ` Perhaps ${meant}?`}`);
}

const last = (name: string): string => name.slice(name.indexOf(' ') + 1);
const start = (name: string): string => name.split(' ', 1)[0] ?? name;

function unknownOption(called: string, raw: string, known: readonly string[]): string {
  const meant = closestMatch(raw.replace(/^-+/, ''), known);
  return `${called} has no ${raw}.${meant === null ? '' : ` Perhaps --${meant}?`}`;
}

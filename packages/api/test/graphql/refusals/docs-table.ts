import type { GraphQLEnumValue } from 'graphql';
import { type CommandField, refusalsByCommand } from './by-command.ts';

const coded = (name: string): string => `\`${name}\``;

/** The table of refusals by command, as the docs have it. */
export const byCommand = (commands: readonly CommandField[]): string =>
  ['| command | refused by, in this order |', '|---|---|', ...commands.map(commandRow)].join('\n');

function commandRow(command: CommandField): string {
  const codes = refusalsByCommand[command].map(coded).join(', ');
  return `| ${coded(command)} | ${codes || 'never refused'} |`;
}

/** How each row on a code begins: with what it means, in the words of the schema. */
export const byCode = (codes: readonly GraphQLEnumValue[]): readonly string[] =>
  codes.map(({ name, description }) => `| ${coded(name)} | ${description} | `);

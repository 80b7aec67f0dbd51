import type { GraphQLEnumValue } from 'graphql';
import { type CommandField, refusalsByCommand } from './by-command.ts';

const asCode = (name: string): string => `\`${name}\``;

/** Formats the table of refusals by command for the docs. */
export const tableByCommand = (commands: readonly CommandField[]): string =>
  ['| command | refused by, in this order |', '|---|---|', ...commands.map(commandRow)].join('\n');

function commandRow(command: CommandField): string {
  const codes = refusalsByCommand[command].map(asCode).join(', ');
  return `| ${asCode(command)} | ${codes || 'never refused'} |`;
}

/** Formats the start of each row of the table by code, with the description of the schema. */
export const rowsByCode = (codes: readonly GraphQLEnumValue[]): readonly string[] =>
  codes.map(({ name, description }) => `| ${asCode(name)} | ${description} | `);

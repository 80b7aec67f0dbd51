import { readFileSync } from 'node:fs';

/** Reads the rows of a Markdown table, by their first cell. */
export function readTable(file: URL): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
  const rows = lines.filter(([first = '']) => !/^-+$/.test(first)).slice(1);
  const table = new Map(rows.map(([first = '', ...cells]) => [first, cells]));
  if (table.size !== rows.length) throw new Error(`${file.pathname}: two rows have the same first cell.`);
  return table;
}

/** Formats a row as a line of a Markdown table. */
export const formatRow = (first: string, cells: readonly string[]): string =>
  `| ${[first, ...cells].join(' | ')} |`;

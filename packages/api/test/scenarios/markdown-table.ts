import { readFileSync } from 'node:fs';

/** The rows of a Markdown table by their first cell, each with the cells after it. */
export function tableIn(file: URL): ReadonlyMap<string, readonly string[]> {
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
  if (table.size !== rows.length) throw new Error(`${file.pathname}: two rows have one name.`);
  return table;
}

/** The same rows as the lines of a table, as it would be written. */
export const lineOf = (first: string, cells: readonly string[]): string =>
  `| ${[first, ...cells].join(' | ')} |`;

import type { Excerpt, ExcerptKind, Line } from './excerpt.ts';

const fence = /^\s*(?:```|~~~)/;
const listItem = /^\s*(?:[-*+]|\d+[.)])\s+/;
const heading = /^\s*#{1,6}\s+/;
const tag = /^\s*@[a-z]+/i;
const tableRow = /^\s*\|/;
const separatorRow = /^\s*\|[\s|:-]+$/;

/**
 * Splits Markdown into excerpts. Each paragraph, list item, heading, table cell and JSDoc tag is one.
 * Fenced code is left out.
 */
export function paragraphs(kind: ExcerptKind, lines: readonly Line[]): Excerpt[] {
  const found: Excerpt[] = [];
  let open: Line[] = [];
  let inFence = false;
  const close = () => {
    if (open.length > 0) found.push({ kind, lines: open });
    open = [];
  };
  for (const { text, line } of lines) {
    if (fence.test(text)) {
      close();
      inFence = !inFence;
    } else if (inFence) {
    } else if (text.trim() === '' || separatorRow.test(text)) {
      close();
    } else if (tableRow.test(text)) {
      close();
      for (const cell of cellsOf(text)) found.push({ kind, lines: [{ text: cell, line }] });
    } else if (heading.test(text)) {
      close();
      found.push({ kind, lines: [{ text: text.replace(heading, ''), line }] });
    } else {
      if (listItem.test(text) || tag.test(text)) close();
      open.push({
        text: text
          .replace(listItem, '')
          .replace(/^\s*>\s?/, '')
          .trim(),
        line,
      });
    }
  }
  close();
  return found;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');

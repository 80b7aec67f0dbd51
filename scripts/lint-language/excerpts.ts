import { extname } from 'node:path';
import { type Excerpt, type Line, linesOf } from './excerpt.ts';
import { paragraphs } from './paragraphs.ts';
import { excerptsOfTypeScript } from './typescript.ts';

const readers: Readonly<Record<string, (source: string) => Excerpt[]>> = {
  '.ts': excerptsOfTypeScript,
  '.tsx': excerptsOfTypeScript,
  '.js': excerptsOfTypeScript,
  '.mjs': excerptsOfTypeScript,
  '.md': excerptsOfMarkdown,
  '.graphql': excerptsOfGraphql,
  '.yaml': excerptsOfHashComments,
  '.yml': excerptsOfHashComments,
  '.sh': excerptsOfHashComments,
};

/** Whether the check can read a file of this name. */
export const isReadable = (path: string): boolean => path.endsWith('.ci/run') || extname(path) in readers;

/** Everything in a file that developers read. The file's name decides how it is read. */
export const excerptsOf = (path: string, source: string): Excerpt[] =>
  (readers[extname(path)] ?? excerptsOfHashComments)(source);

function excerptsOfMarkdown(source: string): Excerpt[] {
  const body = source.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (matter) => matter.replace(/[^\n]+/g, ''));
  return paragraphs('doc', linesOf(body));
}

/** Descriptions (in three quotes, or one) and comments of GraphQL documents. */
function excerptsOfGraphql(source: string): Excerpt[] {
  const found: Excerpt[] = [];
  for (const match of source.matchAll(/"""([\s\S]*?)"""|"((?:[^"\\\n]|\\.)*)"|#(.*)/g)) {
    const line = source.slice(0, match.index).split('\n').length;
    const comment = match[3];
    if (comment !== undefined) found.push(...paragraphs('comment', [{ text: comment, line }]));
    else found.push(...paragraphs('description', linesOf(match[1] ?? match[2] ?? '', line)));
  }
  return found;
}

/** Comments of YAML and shell scripts. A comment behind code on its line is a paragraph of its own. */
function excerptsOfHashComments(source: string): Excerpt[] {
  const lines = linesOf(source).flatMap(({ text, line }): Line[] => {
    const [, code = '', comment = ''] = /^(|.*\s)#(?!!)(.*)$/.exec(text) ?? [];
    const own = { text: comment, line };
    const blank = { text: '', line };
    return code.trim() === '' ? [own] : [blank, own, blank];
  });
  return paragraphs('comment', lines);
}

import { allowedNames, bannedWords, longestSentence } from './banned-words.ts';
import { type Excerpt, lineAt, proseKinds, textOf } from './excerpt.ts';
import { excerptsOf } from './excerpts-of.ts';
import { splitName } from './names.ts';
import { sentences, withoutCode } from './sentences.ts';

/** One problem of a file. */
export interface Finding {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly problem: string;
}

const replacements = new Map(bannedWords.flatMap(({ forms, use }) => forms.map((form) => [form, use])));
const patterns = [...replacements.keys()].map((form) => form.replaceAll(' ', '\\s+').replaceAll("'", "['’]"));
const banned = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');

/** Finds banned words and long sentences in what developers read of a file. */
export function checkText(path: string, source: string): Finding[] {
  const excerpts = excerptsOf(path, source);
  const names = excerpts.filter(({ kind }) => kind === 'identifier');
  const texts = excerpts.filter(({ kind }) => kind !== 'identifier');
  return [...checkNames(path, names), ...texts.flatMap((text) => checkExcerpt(path, text))].sort(
    (a, b) => a.line - b.line,
  );
}

function checkExcerpt(path: string, excerpt: Excerpt): Finding[] {
  const { kind } = excerpt;
  const article = kind === 'error message' ? 'an' : 'a';
  const text = withoutCode(textOf(excerpt));
  const words = [...text.matchAll(banned)].map(({ index, 0: word }) => ({
    path,
    line: lineAt(excerpt, index),
    problem: `"${word.replace(/\s+/g, ' ')}" in ${article} ${kind} — use ${replacementOf(word)}`,
  }));
  const long = sentences(proseKinds.has(kind) ? text : '')
    .filter((sentence) => sentence.words > longestSentence)
    .map(({ offset, words }) => ({
      path,
      line: lineAt(excerpt, offset),
      problem: `a sentence of ${words} words in a ${kind} ("${startOf(text.slice(offset))} …") — use at most ${longestSentence}`,
    }));
  return [...words, ...long];
}

const startOf = (sentence: string): string => sentence.trim().split(/\s+/, 4).join(' ');

/** Reports each name once, where it first stands. */
function checkNames(path: string, names: readonly Excerpt[]): Finding[] {
  const first = new Map<string, { line: number; times: number }>();
  for (const name of names) {
    const text = textOf(name);
    const known = first.get(text);
    if (known) known.times += 1;
    else first.set(text, { line: lineAt(name, 0), times: 1 });
  }
  return [...first].flatMap(([name, { line, times }]) => {
    if (allowedNames.some((allowed) => allowed.name === name && allowed.in.test(path))) return [];
    const often = times === 1 ? '' : ` (${times} times)`;
    return [...splitName(name).matchAll(banned)].map(([word]) => ({
      path,
      line,
      problem: `"${word}" in the identifier ${name}${often} — use ${replacementOf(word)}`,
    }));
  });
}

const replacementOf = (word: string): string =>
  replacements.get(word.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'")) ?? 'another word';

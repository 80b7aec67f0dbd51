// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the strings are source text that the check reads
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bannedWords } from '../scripts/lint-language/banned-words.ts';
import { checkText } from '../scripts/lint-language/check.ts';
import { excerptsOf } from '../scripts/lint-language/excerpts-of.ts';
import { checkedFiles, isChecked } from '../scripts/lint-language/files.ts';
import { run } from '../scripts/lint-language/run.ts';

/** What the check says about a text, as `line: problem`. */
const found = (path: string, lines: readonly string[]): string[] =>
  checkText(path, lines.join('\n')).map(({ line, problem }) => `${line}: ${problem}`);

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

describe('the language check finds a banned word', () => {
  it.each([
    ['a line comment', 'a.ts', ['const a = 1;', '// Reads it anew.'], '2: "anew" in a comment — use again'],
    [
      'a phrase that crosses the lines of a JSDoc comment',
      'a.ts',
      ['/**', ' * It lets', ' * go of it.', ' */'],
      '2: "lets go" in a comment — use release, end or restart',
    ],
    ['a comment behind code', 'a.ts', ["const a = '//'; // upon"], '1: "upon" in a comment — use on'],
    ['a comment inside a template', 'a.ts', ['`${b /* hence */}`'], '1: "hence" in a comment — use so'],
    [
      'an identifier, split at its capitals',
      'a.ts',
      ['const x = 1;', 'function letGoOfTheDead() {}', 'letGoOfTheDead();'],
      '2: "let go" in the identifier letGoOfTheDead (2 times) — use release, end or restart',
    ],
    [
      'a test title',
      'a.ts',
      ['', "it('asks nobody', () => {});"],
      '2: "nobody" in a test title — use no one',
    ],
    [
      'the title behind a table',
      'a.ts',
      [
        'test.each([',
        "  ['upon', 1],",
        "])('does %s', () => {});",
        "it.skip.each([f(1)])('whatever %s', g);",
      ],
      '4: "whatever" in a test title — use any',
    ],
    [
      'an error message',
      'a.ts',
      ["throw new TypeError('fine', x);", 'throw new Error(`${a} is', ' wanting`);'],
      '2: "is wanting" in an error message — use missing',
    ],
    [
      'a description in code',
      'a.ts',
      ["t.field({ description: 'Of one’s own.' })"],
      '1: "one’s own" in a description — use your own, or yourself',
    ],
    ['a doc', 'a.md', ['# Title', '', 'Text', 'of late.'], '4: "of late" in a doc — use recently'],
    [
      'a cell of a table',
      'a.md',
      ['| a | b |', '|---|---|', '| x | Mended. |'],
      '3: "Mended" in a doc — use fix',
    ],
    [
      'a description of the schema',
      'a.graphql',
      ['"""', 'Fine.', 'Whoever asks.', '"""', 'type A { "Hitherto." b: Int }'],
      '3: "Whoever" in a description — use anyone who',
    ],
    [
      'a comment in YAML',
      'a.yml',
      ['a: b#upon', 'c: d # once more'],
      '2: "once more" in a comment — use again',
    ],
  ])('in %s', (_, path, lines, finding) => {
    expect(found(path, lines)).toContain(finding);
  });

  it.each(bannedWords.flatMap(({ forms, use }) => forms.map((form) => [form, use])))('%s', (form, use) => {
    expect(found('a.md', [`It ${form} it.`])).toEqual([`1: "${form}" in a doc — use ${use}`]);
    expect(found('a.md', [`It ${form}ity pre${form} it.`])).toEqual([]);
  });
});

describe('the language check ignores', () => {
  it.each([
    [
      'strings that are data',
      'a.ts',
      ["const a = ['nobody', `upon ${b} anew`];", "expect('hence').toBe(`lately`);"],
    ],
    [
      'what looks like a comment in a string or regex',
      'a.ts',
      ["const a = '// anew';", 'b.test(/"upon/); c = /`/;'],
    ],
    ['a regex’s method test', 'a.ts', ["/x/.test('nobody');", "a.it('hence');"]],
    ['fenced and inline code in a doc', 'a.md', ['```', 'anew', '```', 'Say `upon`, [x](lately.md).']],
    ['a stance’s name in the guidance table', 'packages/core/src/guidance/table.ts', ['const letGo = 1;']],
  ])('%s', (_, path, lines) => {
    expect(found(path, lines)).toEqual([]);
  });

  it.each([
    ['packages/core/src/messages/en.ts', false],
    ['docs/texts.md', false],
    ['packages/core/test/data/README.md', false],
    ['packages/api/migrations/sqlite/0000_a.sql', false],
    ['packages/core/src/dial/dial.ts', true],
    ['.changeset/copies.md', true],
  ])('texts to end users, test data and written files: %s is checked: %s', (path, checked) => {
    expect(isChecked(path)).toBe(checked);
  });
});

describe('the language check measures sentences', () => {
  it.each([
    [
      'a comment',
      'a.ts',
      ['/** Short one. */', `/** ${words(31)}. */`],
      '2: a sentence of 31 words in a comment',
    ],
    ['a doc', 'a.md', ['Short', `one. ${words(20)}`, `${words(11)}`], '2: a sentence of 31 words in a doc'],
    ['a test title', 'a.ts', [`it('${words(31)}', f);`], '1: a sentence of 31 words in a test title'],
  ])('in %s', (_, path, lines, finding) => {
    const findings = found(path, lines);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(finding);
  });

  it.each([
    ['30 words', [words(30)]],
    ['two sentences', [`${words(20)}. ${words(20)}.`]],
    ['two list items', [`- ${words(20)}`, `- ${words(20)}`]],
    ['two cells', [`| ${words(20)} | ${words(20)} |`]],
    ['two paragraphs', [words(20), '', words(20)]],
    ['inline code, which is one word', [`\`${words(40)}\``]],
  ])('and accepts %s', (_, lines) => {
    expect(found('a.md', lines)).toEqual([]);
  });
});

describe('the language check as a command', () => {
  const here = new URL('..', import.meta.url).pathname;
  const command = (args: readonly string[], root: string) => {
    const printed: string[] = [];
    const print = (line: string) => void printed.push(line);
    return { code: run(args, root, { log: print, error: print }), printed };
  };

  it('exits with 1 while a planted word stands, and with 0 when it is gone', ({ onTestFinished }) => {
    const root = mkdtempSync(join(tmpdir(), 'attune-language-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    execFileSync('git', ['init', '-q'], { cwd: root });
    writeFileSync(join(root, 'a.md'), 'Fine.\n\nOnce more.\n');
    writeFileSync(join(root, 'b.ts'), "const a = 'open;\n");
    expect(command([], root)).toEqual({
      code: 1,
      printed: [
        'a.md:3: "Once more" in a doc — use again',
        'b.ts:1: cannot be read: Line 1: the tokenizer cannot read "\'open;".',
        'Checked 2 files; findings: 2.',
      ],
    });
    writeFileSync(join(root, 'a.md'), 'Fine.\n');
    expect(command([join(root, 'a.md')], root)).toEqual({
      code: 0,
      printed: ['Checked 1 files; findings: 0.'],
    });
  });

  it('explains itself, and rejects a path that does not exist', () => {
    expect(command(['--help'], here)).toMatchObject({
      code: 0,
      printed: [expect.stringContaining('lint:language')],
    });
    expect(command(['no/such'], here)).toEqual({ code: 2, printed: ['No such file or folder: no/such'] });
  });

  it('can tokenize every source file of the repository', () => {
    const files = checkedFiles(here);
    expect(files.length).toBeGreaterThan(400);
    for (const path of files) excerptsOf(path, readFileSync(join(here, path), 'utf8'));
  });
});

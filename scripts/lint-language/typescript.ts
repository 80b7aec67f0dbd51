import jsTokens, { type Token } from 'js-tokens';
import { type Excerpt, type ExcerptKind, type Line, linesOf } from './excerpt.ts';
import { paragraphs } from './paragraphs.ts';

type Placed = Token & { readonly line: number };

/** What developers read in TypeScript or JavaScript: comments, names, test titles, messages of errors, descriptions. */
export function excerptsOfTypeScript(source: string): Excerpt[] {
  const tokens = placed(source);
  const code = tokens.filter(({ type }) => !isSpace(type) && !type.endsWith('Comment'));
  return [...comments(tokens), ...identifiers(code), ...strings(code)];
}

const isSpace = (type: Token['type']): boolean => type === 'WhiteSpace' || type === 'LineTerminatorSequence';

function placed(source: string): Placed[] {
  let line = 1;
  return Array.from(jsTokens(source), (token) => {
    // The tokenizer does not know decorators.
    if ((token.type === 'Invalid' && token.value !== '@') || ('closed' in token && !token.closed)) {
      throw new SyntaxError(
        `Line ${line}: the tokenizer cannot read ${JSON.stringify(token.value.slice(0, 20))}.`,
      );
    }
    const at = line;
    line += token.value.split('\n').length - 1;
    return { ...token, line: at };
  });
}

/** Line comments on consecutive lines of their own are one text. */
function comments(tokens: readonly Placed[]): Excerpt[] {
  const found: Excerpt[] = [];
  let block: Line[] = [];
  const close = () => {
    found.push(...paragraphs('comment', block));
    block = [];
  };
  let lastCode = 0;
  for (const { type, value, line } of tokens) {
    if (type === 'SingleLineComment') {
      if (block.at(-1)?.line !== line - 1 || lastCode === line) close();
      block.push({ text: value.replace(/^\/\/+/, ''), line });
      if (lastCode === line) close();
    } else if (type === 'MultiLineComment') {
      close();
      const inner = linesOf(value.slice(2, -2), line);
      found.push(
        ...paragraphs(
          'comment',
          inner.map((each) => ({ ...each, text: each.text.replace(/^\s*\*+/, '') })),
        ),
      );
    } else if (!isSpace(type)) {
      lastCode = line;
    }
  }
  close();
  return found;
}

const identifiers = (code: readonly Placed[]): Excerpt[] =>
  code
    .filter(({ type }) => type === 'IdentifierName' || type === 'PrivateIdentifier')
    .map(({ value, line }) => ({ kind: 'identifier', lines: [{ text: value, line }] }));

/** Strings with a reader: titles of tests, messages of errors and descriptions. Other strings are data. */
function strings(code: readonly Placed[]): Excerpt[] {
  const found: Excerpt[] = [];
  code.forEach(({ type, value }, index) => {
    if (type !== 'IdentifierName') return;
    const isMember = /^\??\.$/.test(code[index - 1]?.value ?? '');
    let kind: ExcerptKind | null = null;
    let start = index + 1;
    if (/^(?:it|test|describe)$/.test(value) && !isMember) {
      kind = 'test title';
      start = titleStart(code, start);
    } else if (/Error$/.test(value)) {
      kind = 'error message';
    } else if (value === 'description' && code[start]?.value === ':') {
      kind = 'description';
    }
    if (kind === null || !/^[(:]$/.test(code[start]?.value ?? '')) return;
    const lines = firstArgument(code, start + 1);
    if (lines.length > 0) found.push({ kind, lines });
  });
  return found;
}

/** The index of the `(` before a title: behind `.skip`, and behind the table of `.each(…)` or `` .each`…` ``. */
function titleStart(code: readonly Placed[], from: number): number {
  let at = from;
  let takesTable = false;
  while (code[at]?.value === '.') {
    takesTable = /^(?:each|for|skipIf|runIf)$/.test(code[at + 1]?.value ?? '');
    at += 2;
    if (takesTable) at = endOfTable(code, at);
  }
  return at;
}

function endOfTable(code: readonly Placed[], from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    depth += change(code[at]);
    if (depth === 0) return at + 1;
  }
  return code.length;
}

/** How a token changes the depth of nesting. */
function change(token: Placed | undefined): number {
  if (!token) return 0;
  if (token.type === 'TemplateHead') return 1;
  if (token.type === 'TemplateTail') return -1;
  if (token.type !== 'Punctuator') return 0;
  return /^[([{]$/.test(token.value) ? 1 : /^[)\]}]$/.test(token.value) ? -1 : 0;
}

/** The strings of an argument, from its first token on. A substitution of a template counts as a word. */
function firstArgument(code: readonly Placed[], from: number): Line[] {
  const lines: Line[] = [];
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    const token = code[at];
    if (!token) break;
    depth += change(token);
    if (depth < 0 || (depth === 0 && /^[,;]$/.test(token.value))) break;
    lines.push(...contentOf(token));
  }
  return lines;
}

const contentOf = ({ type, value, line }: Placed): Line[] => {
  if (!/^(?:StringLiteral|NoSubstitutionTemplate|Template)/.test(type)) return [];
  const inner = value.slice(1, value.endsWith('${') ? -2 : -1);
  const substitution = value.endsWith('${') ? '…x' : '';
  return linesOf(inner.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1') + substitution, line);
};

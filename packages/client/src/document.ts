import { fragments, operations } from './generated/documents.ts';

export type OperationName = keyof typeof operations;

/** Returns the text of an operation with the fragments that it uses, directly or through others. */
export function documentOf(name: OperationName): string {
  let text: string = operations[name];
  const used = new Set<string>();
  for (let spread = nextSpread(text, used); spread; spread = nextSpread(text, used)) {
    used.add(spread);
    text += fragments[spread] ?? '';
  }
  return text;
}

/** Returns the first fragment that a text spreads and that is not in `used`. */
function nextSpread(text: string, used: ReadonlySet<string>): string | undefined {
  return [...text.matchAll(/\.\.\.([A-Z]\w*)/g)].map(([, name = '']) => name).find((name) => !used.has(name));
}

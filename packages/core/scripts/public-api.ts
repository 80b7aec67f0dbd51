import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = new URL('..', import.meta.url).pathname;

/** The two ways into the package, with the file that names what each exports. */
export const entries = {
  '@attune/core': 'src/index.ts',
  '@attune/core/testing': 'src/testing/index.ts',
} as const;
export type Entry = keyof typeof entries;

export interface Exported {
  readonly name: string;
  /** `function`, `const`, `type`, `interface` or `class`. */
  readonly kind: string;
  /** Where it is declared, from the package's root. */
  readonly file: string;
  /** Whether a JSDoc comment stands right above the declaration. */
  readonly documented: boolean;
}

const exportList = /export\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)';/g;

/** Everything an entry exports, sorted by name. */
export function exportsOf(entry: Entry): readonly Exported[] {
  const path = entries[entry];
  const text = withoutComments(read(path));
  const rest = text.replace(exportList, '').trim();
  if (rest) throw new SyntaxError(`${path} says more than \`export { … } from\`: ${rest}`);
  const all = [...text.matchAll(exportList)].flatMap(([, names = '', from = '']) => {
    const file = join(dirname(path), from);
    return names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== '')
      .map((name) => declared(name, file));
  });
  return all.toSorted((one, another) => (one.name < another.name ? -1 : 1));
}

/** What a file declares under a name. */
export function declared(name: string, file: string, text = read(file)): Exported {
  const declaration = new RegExp(
    `^export (?:declare )?(?:abstract |async )?(function\\*?|const|type|interface|class) ${name}\\b`,
    'm',
  );
  const found = declaration.exec(text);
  if (!found) throw new SyntaxError(`${file} declares no ${name} where it exports it.`);
  const documented = /\*\/\s*$/.test(text.slice(0, found.index)) && isJsDoc(text.slice(0, found.index));
  return { name, kind: found[1] ?? '', file, documented };
}

/** Whether the comment that a text ends with opens as JSDoc does. */
const isJsDoc = (text: string): boolean => text.startsWith('/**', text.lastIndexOf('/*'));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const read = (path: string): string => readFileSync(join(here, path), 'utf8');

/** The public API as text: an export a line, `kind name`, sorted by name. */
export const snapshotOf = (entry: Entry): string =>
  exportsOf(entry)
    .map(({ kind, name }) => `${kind} ${name}\n`)
    .join('');

/** What is exported without a JSDoc, as `file: name`, sorted. */
export const undocumented = (): readonly string[] =>
  [
    ...new Set(
      Object.keys(entries).flatMap((entry) =>
        exportsOf(entry as Entry)
          .filter(({ documented }) => !documented)
          .map(({ file, name }) => `${file}: ${name}`),
      ),
    ),
  ].toSorted();

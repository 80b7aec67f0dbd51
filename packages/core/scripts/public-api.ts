import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const here = new URL('..', import.meta.url).pathname;

/** The entry points of the package that list their exports, with their files. */
export const entries = {
  '@attune/core': 'src/index.ts',
  '@attune/core/pairing': 'src/pairing/index.ts',
  '@attune/core/sharing': 'src/sharing/index.ts',
  '@attune/core/journal': 'src/journal/index.ts',
  '@attune/core/support': 'src/support/index.ts',
  '@attune/core/pressure': 'src/pressure/index.ts',
  '@attune/core/testing': 'src/testing/index.ts',
} as const;
export type Entry = keyof typeof entries;

export interface Exported {
  readonly name: string;
  /** `function`, `const`, `type`, `interface` or `class`. */
  readonly kind: string;
  /** The file of the declaration, relative to the package. */
  readonly file: string;
  /** Whether a JSDoc comment is directly above the declaration. */
  readonly documented: boolean;
}

const exportList = /export\s+(?:type\s+)?\{([^}]*)\}\s+from\s+'([^']+)';/g;

/**
 * Returns everything that an entry exports, sorted by name.
 *
 * @throws SyntaxError when the file has anything but `export { … } from`.
 */
export function exportsOf(entry: Entry): readonly Exported[] {
  const path = entries[entry];
  const text = withoutComments(read(path));
  const rest = text.replace(exportList, '').trim();
  if (rest) throw new SyntaxError(`${path} may contain only \`export { … } from\`, but has: ${rest}`);
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

/** Finds the declaration of a name in a file. */
export function declared(name: string, file: string, text = read(file)): Exported {
  const declaration = new RegExp(
    `^export (?:declare )?(?:abstract |async )?(function\\*?|const|type|interface|class) ${name}\\b`,
    'm',
  );
  const found = declaration.exec(text);
  if (!found)
    throw new SyntaxError(`${file} does not declare ${name}. Export it from the file that declares it.`);
  const documented = /\*\/\s*$/.test(text.slice(0, found.index)) && isJsDoc(text.slice(0, found.index));
  return { name, kind: found[1] ?? '', file, documented };
}

/** Whether the comment at the end of a text is a JSDoc comment. */
const isJsDoc = (text: string): boolean => text.startsWith('/**', text.lastIndexOf('/*'));

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const read = (path: string): string => readFileSync(join(here, path), 'utf8');

/** Returns the public API as text: one export a line, `kind name`, sorted by name. */
export const snapshotOf = (entry: Entry): string =>
  exportsOf(entry)
    .map(({ kind, name }) => `${kind} ${name}\n`)
    .join('');

/** Returns exports without a JSDoc comment, as `file: name`, sorted. */
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

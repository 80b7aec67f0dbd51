import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = new URL('..', import.meta.url).pathname;

export interface Source {
  /** From the root of the repository, such as `packages/core/src/index.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: repository paths for files, names for packages. */
  readonly imports: readonly string[];
}

const importing =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\s*\(\s*'([^']+)'\s*\)|(?:^|\n)import\s*'([^']+)'/g;

/** Every source file that ships, with what it imports, types included. */
export function sources(pattern = 'packages/*/src/**/*.ts'): readonly Source[] {
  return globSync(pattern, { cwd: root }).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const imports = [...text.matchAll(importing)].map((found) => {
      const name = found[1] ?? found[2] ?? found[3] ?? '';
      return name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name;
    });
    return { path, text, imports };
  });
}

/** The text without comments and string contents: what runs. */
export const code = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

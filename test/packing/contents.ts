import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Packed } from './packed.ts';

/** Files of a tarball that are neither compiled from its sources nor written by hand for its readers. */
export function leftovers({ manifest, folder, files }: Packed): readonly string[] {
  const isKnown = (file: string): boolean =>
    file.startsWith('dist/') ? existsSync(join(folder, sourceOf(file))) : writtenByHand.test(file);
  return files.filter((file) => !isKnown(file)).map((file) => `${manifest.name}: ${file}`);
}

const writtenByHand =
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|src\/.+\.tsx?|bin\/[\w-]+(?:\.d\.ts|\.js)|migrations\/.+\.(?:sql|json)|[\w.]+\.(?:json|graphql))$/;

const sourceOf = (file: string): string =>
  file.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)(?:\.map)?$/, '.ts');

/** Source maps without a source in the tarball, and compiled files without a source map. */
export function lostSources({ manifest, folder, files }: Packed): readonly string[] {
  const compiled = files.filter((file) => /^dist\/.*\.(?:js|ts)$/.test(file));
  const maps = files.filter((file) => file.endsWith('.map'));
  const sourcesOf = (map: string): readonly string[] =>
    JSON.parse(readFileSync(join(folder, map), 'utf8')).sources;
  return [
    ...compiled.filter((file) => !files.includes(`${file}.map`)),
    ...maps.filter((map) => sourcesOf(map).some((source) => !existsSync(join(folder, dirname(map), source)))),
    ...(compiled.length === 0 ? ['no compiled file'] : []),
  ].map((file) => `${manifest.name}: ${file}`);
}

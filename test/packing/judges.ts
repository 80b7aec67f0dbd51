import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { filterProblems } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Packed } from './packed.ts';

/** What publint finds, suggestions included. */
export async function packageProblems({ manifest, tarball }: Packed): Promise<readonly string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: arrayBuffer(tarball) }, strict: true });
  return messages.map((message) => `${manifest.name}: ${formatMessage(message, pkg)}`);
}

/** What "Are the types wrong" finds for importers. The packages are ES modules, for resolution by `exports`. */
export async function typeProblems({ manifest, tarball }: Packed): Promise<readonly string[]> {
  const found = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
  if (found.types === false) return [`${manifest.name}: no types`];
  return (['node16-esm', 'bundler'] as const).flatMap((resolutionKind) =>
    filterProblems(found, { resolutionKind })
      // A schema is read as a file and has no types.
      .filter((problem) => !('entrypoint' in problem && problem.entrypoint.endsWith('.graphql')))
      .map((problem) => `${manifest.name}: ${JSON.stringify(problem)}`),
  );
}

function arrayBuffer(file: string): ArrayBuffer {
  const bytes = new Uint8Array(readFileSync(file));
  return bytes.buffer;
}

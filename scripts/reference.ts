// `npm run reference` writes the API reference of the packages to `docs/reference`, which Git ignores.
import { fileURLToPath } from 'node:url';
import { writeReference } from './reference/write.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
process.exitCode = (await writeReference(root, `${root}docs/reference`)) === 0 ? 0 : 1;

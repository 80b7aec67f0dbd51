// `npm run release:version` raises versions and writes changelogs, for the commit of a release.
import { fileURLToPath } from 'node:url';
import { raiseVersions } from './release/raise-versions.ts';

raiseVersions(fileURLToPath(new URL('..', import.meta.url)));

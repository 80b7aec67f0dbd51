// `npm run release:dry` prints what a release would publish. `npm run release:dry -- --files` prints every file.
import { fileURLToPath } from 'node:url';
import { dryRun } from './release/dry-run.ts';

dryRun(fileURLToPath(new URL('..', import.meta.url)), process.argv.slice(2), console.log);

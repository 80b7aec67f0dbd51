import { fileURLToPath } from 'node:url';
import { run } from './security-promises/run.ts';

process.exitCode = run(process.argv.slice(2), fileURLToPath(new URL('..', import.meta.url)));

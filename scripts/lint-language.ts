import { join } from 'node:path';
import { run } from './lint-language/run.ts';

process.exitCode = run(process.argv.slice(2), join(import.meta.dirname, '..'), console);

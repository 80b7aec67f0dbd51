import { writeSync } from 'node:fs';
import { errorMessage } from '../../src/cli/startup-error.ts';
import { openError, readPeople } from './small-database.ts';

// Opens a database, and prints what happened.
const path = process.argv[2] ?? '';
const error = await openError(path);
writeSync(1, error ? `failed: ${errorMessage(error)}\n` : `opened with ${await readPeople(path)} people\n`);

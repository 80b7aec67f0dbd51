#!/usr/bin/env node
import { nodeTooOld } from './node-version.js';

const tooOld = nodeTooOld(process.version);
if (tooOld === null) {
  // Late: this loads TypeScript in development and a native module everywhere.
  const { run } = await import('@attune/api/cli');
  process.exitCode = await run(process.argv.slice(2), process.env);
} else {
  process.stderr.write(`${tooOld}\n`);
  process.exitCode = 1;
}

import { run } from '../src/main.ts';
import { toy } from './http-toy.ts';

/** The standalone server over a toy, for a test to start and stop as a process. */
const { yoga } = toy();
process.exitCode = await run(process.argv.slice(2), process.env, async () => ({
  handler: yoga,
  ready: async () => {},
  close: async () => void process.stdout.write('store closed\n'),
}));

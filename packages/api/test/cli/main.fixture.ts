import { run } from '../../src/main.ts';
import { toy } from '../support/toy-schema.ts';

/** The standalone server over a toy, for a test to start and stop as a process. */
process.exitCode = await run(process.argv.slice(2), process.env, {
  localKek: async () => new Uint8Array(32),
  open: async ({ log, telemetry }) => {
    const { withObservers } = await import('../../src/telemetry/with-observers.ts');
    const { yoga } = toy(withObservers(telemetry, log));
    return {
      handler: yoga,
      ready: async () => {},
      close: async () => void process.stdout.write('store closed\n'),
    };
  },
});

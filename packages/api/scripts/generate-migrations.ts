/**
 * Generates the next migration of every database that has a `drizzle.*.config.ts` in the current folder. Passes its
 * arguments to `drizzle-kit generate`, so that `--name letters` gives both migrations the same name.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const drizzleKit = fileURLToPath(new URL('../node_modules/drizzle-kit/bin.cjs', import.meta.url));
const configs = readdirSync('.').filter((file) => /^drizzle\.\w+\.config\.ts$/.test(file));

for (const config of configs.sort()) {
  // drizzle-kit asks on the terminal whether a column is new or renamed.
  const { status } = spawnSync(
    process.execPath,
    [drizzleKit, 'generate', '--config', config, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}

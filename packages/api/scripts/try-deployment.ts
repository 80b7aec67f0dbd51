import { spawnSync } from 'node:child_process';
import { killNode, killPooler, readProxy, stopNode } from './try-deployment/outages.ts';
import { endAll, find } from './try-deployment/programs.ts';
import { type Finding, writeReport } from './try-deployment/report.ts';
import { openSite, poolSize } from './try-deployment/site.ts';
import { readPooler, sendTogether, tellStory } from './try-deployment/story.ts';

/*
 * Tries the files of `deploy` on 127.0.0.1: two nodes behind nginx and behind PgBouncer in transaction mode, on an embedded
 * PostgreSQL. `npm run try-deployment` takes about two minutes, and writes docs/reports/deployment.md. An argument sets for
 * how many seconds streams are idle.
 */

/** Longer than the 60 s for which nginx waits. */
const idle = Number(process.argv[2] ?? 75) * 1_000;

const introduction = `# Two nodes behind nginx and PgBouncer

\`npm run try-deployment\` writes this page. It starts two nodes on one embedded PostgreSQL. They are behind nginx and
PgBouncer in transaction mode, with the files of [deploy](../../deploy), on 127.0.0.1 and without TLS. The pool has
${poolSize} connections, fewer than the nodes would use. [deploying.md](../deploying.md) explains the files.`;

async function tryAll(programs: { readonly nginx: string; readonly pgbouncer: string }): Promise<Finding[]> {
  const findings: Finding[] = [];
  const add = (...found: readonly Finding[]) => {
    findings.push(...found);
    for (const { what, found: figures, holds } of found)
      console.error(`${holds ? 'ok ' : 'NOT'} ${what}: ${figures}`);
  };
  const site = await openSite(programs);
  try {
    add(...(await tellStory(site, idle)));
    add(await sendTogether(site, 40));
    add(await readPooler(site));
    add(...(await killNode(site)));
    add(await stopNode(site));
    add(...(await killPooler(site)));
    add(...(await readProxy(site, ['story-ada', 'Bearer', 'eyJ', '/graphql', 'setDial', 'Someone'])));
  } finally {
    await site.close();
  }
  return findings;
}

/** The first line that a program prints about its version. */
const versionOf = (program: string): string => {
  const { stdout, stderr } = spawnSync(program, [program.endsWith('nginx') ? '-v' : '--version'], {
    encoding: 'utf8',
  });
  return `${stdout}${stderr}`.split('\n')[0] ?? '';
};

const [nginx, pgbouncer] = [find('nginx'), find('pgbouncer')];
if (nginx === null || pgbouncer === null) {
  console.error(
    'This needs nginx and PgBouncer on the PATH. On Debian or Ubuntu: apt-get install nginx-light pgbouncer. ' +
      'On macOS: brew install nginx pgbouncer. Their services need not run.',
  );
  process.exit(1);
}
// A stream that breaks with its node is what this tries.
process.on('unhandledRejection', () => {});
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endAll().then(() => process.exit(1)));
const began = performance.now();
try {
  const findings = await tryAll({ nginx, pgbouncer });
  const seconds = (performance.now() - began) / 1_000;
  writeReport(introduction, { findings, seconds, versions: [nginx, pgbouncer].map(versionOf).join('; ') });
  process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

import { resolve } from 'node:path';
import { type AttuneOptions, createAttune } from '@attune/api';
import { serve } from '@attune/api/server';
import { closeAttune, type KekSource, localKek } from '@attune/api/use-cases';
import { demoTenant } from './args.ts';
import { type DemoArgs, demoHelp, type Env, readDemoArgs } from './demo/demo-args.ts';
import { demoLength, writeDemoCouple } from './demo/demo-couple.ts';
import { demoPeople, refuseWhileRunning, writeDemoFile } from './demo/demo-file.ts';
import { deleteDemoFiles, demoFiles } from './demo/demo-files.ts';
import { demoIssuer } from './demo/demo-issuer.ts';
import { exampleQueries } from './demo/example-queries.ts';
import { nextSteps } from './demo/next-steps.ts';
import { demoPages } from './demo/pages.ts';
import { openStore } from './open-store.ts';
import { writePrivately } from './private-file.ts';
import { stopRequest } from './stop-request.ts';

/** 0: stopped by a signal; 1: could not start; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

const host = '127.0.0.1';
/** Hours pass in a second, so that the whole story can be tried. */
const testClock = true;
/** Writes faults to standard error. That the test clock is on is no news here. */
const log: NonNullable<AttuneOptions['log']> = (entry) => {
  if (entry.event !== 'testClock') console.error(JSON.stringify(entry));
};

/** Runs `npm start`: serves Attune on this machine with Ada and Sam, until a signal stops it. */
export async function run(argv: readonly string[], env: Env): Promise<ExitCode> {
  const invocation = readDemoArgs(argv, env);
  if (!invocation.ok) return complain(2, `${invocation.refusal}\nattune-demo --help lists the options.`);
  if (invocation.value.type === 'help') {
    process.stdout.write(demoHelp);
    return 0;
  }
  try {
    await serveUntilStopped(invocation.value);
    return 0;
  } catch (error) {
    return complain(1, sentence(error, invocation.value));
  }
}

async function serveUntilStopped({ data, port, reset }: DemoArgs): Promise<void> {
  const stop = stopRequest();
  try {
    const files = demoFiles(data);
    if (reset) {
      await refuseWhileRunning(files.demo);
      deleteDemoFiles(files);
    }
    const kek = localKek(files.kek);
    await seedIfEmpty(files.database, kek);
    const issuer = await demoIssuer(files.keys);
    writePrivately(files.jwks, `${JSON.stringify(issuer.jwks)}\n`);
    const trusted = { issuer: issuer.issuer, audience: issuer.audience, tenant: demoTenant };
    const people = await demoPeople(issuer);
    const attune = await createAttune({
      store: { sqlite: files.database },
      kek,
      auth: { issuers: [{ ...trusted, keys: { jwks: issuer.jwks } }] },
      graphiql: { people, tabs: exampleQueries },
      testClock,
      log,
    });
    try {
      const serving = await serve({ ...attune, host, port, pages: demoPages() });
      try {
        const url = `${serving.url}/graphql`;
        writeDemoFile(files.demo, { url, people });
        process.stdout.write(nextSteps({ url, file: resolve(files.demo) }));
        await stop.once;
      } finally {
        await serving.close();
      }
    } finally {
      await attune.close();
    }
  } finally {
    stop.dispose();
  }
}

/** Writes Ada and Sam into an empty database. A later start keeps the data. */
async function seedIfEmpty(sqlite: string, kek: KekSource): Promise<void> {
  const clock = { now: Date.now() - demoLength };
  const attune = await openStore(sqlite, clock, kek, { testClock });
  try {
    if (await attune.store.isEmpty()) await writeDemoCouple(attune, clock, demoTenant);
  } finally {
    await closeAttune(attune);
  }
}

function sentence(error: unknown, { port }: DemoArgs): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use; PORT chooses another, as in: PORT=4001 npm start`;
  if (code === 'EACCES') return `Port ${port} cannot be opened by this user; PORT chooses another.`;
  return `The demo could not start: ${error instanceof Error ? error.message : String(error)}`;
}

function complain(code: ExitCode, text: string): ExitCode {
  process.stderr.write(`${text}\n`);
  return code;
}

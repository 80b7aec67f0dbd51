import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { testIssuer } from '../src/testing/index.ts';
import { join as joinAttune, openAttune } from '../src/use-cases.ts';
import { type Crowd, startCrowd } from './hostile-input/crowd.ts';
import {
  badTokens,
  brokenFrames,
  brokenRequests,
  idleStreams,
  pipelines,
  slowBodies,
  slowHeaders,
  unreadStreams,
} from './hostile-input/crowds.ts';
import { type Exits, timeExits, untilQuiet } from './measure-exits/exits.ts';
import { newCouple, pauseBody, type SignedIn } from './measure-exits/people.ts';
import { passes, type Row, tableOf, writeReport } from './measure-exits/report.ts';
import { startServer } from './measure-exits/server.ts';

/*
 * Measures another person's exits and the server's memory while clients send hostile input.
 * `npm run report:hostile-input` takes about two minutes, and loads only 127.0.0.1. It fails when an exit takes too long.
 */

const started = performance.now();
const seconds = 4;
const folder = mkdtempSync(join(tmpdir(), 'attune-hostile-'));
const issuer = await testIssuer();
const kek = randomBytes(32);
const store = { sqlite: join(folder, 'attune.db') };

/** People whose streams are opened. They join directly, because 200 requests would take longer. */
const subjects = Array.from({ length: 200 }, (_, n) => `crowd ${n}`);
const context = await openAttune({ store, kek });
const [{ issuer: tenant }] = issuer.auth.issuers;
for (const subject of subjects)
  await joinAttune(context, { tenant, subject }, { displayName: 'Someone', adult: true });
await context.store.close();
const tokens = await Promise.all(subjects.map((subject) => issuer.token(subject)));

const server = await startServer({ store, kek: kek.toString('hex'), auth: issuer.auth });
const rows: Row[] = [];
const { hostname: host, port } = new URL(server.url);
const megabytes = async (): Promise<string> => ((await server.memory()) / 2 ** 20).toFixed(0);

try {
  const strangers: readonly SignedIn[] = await newCouple(issuer, server.url, 'strangers');
  const time = () => timeExits(server.url, strangers, { body: pauseBody, seconds });
  // The first exits compile the code of the server.
  await time();
  const unloaded: Exits = await time();
  rows.push({ name: 'no load', ...unloaded, unloaded, note: `${await megabytes()} MB` });

  const plans: Readonly<Record<string, Omit<Crowd, 'host' | 'port'>>> = {
    '500 slow headers': slowHeaders(),
    '500 slow bodies': slowBodies(),
    'broken requests': brokenRequests(),
    'pipelined requests': pipelines(),
    'broken frames': brokenFrames(),
    'bad tokens': badTokens(tokens[0] ?? ''),
    '1,000 streams that are not read': unreadStreams(tokens.slice(0, 50)),
    '10,000 idle streams': idleStreams(tokens),
  };
  for (const [name, plan] of Object.entries(plans)) {
    const before = await megabytes();
    const crowd = await startCrowd({ host, port: Number(port), ...plan });
    await whenOpen(crowd.counts, plan);
    // Measures open streams, not the second in which they open.
    if (!plan.repeats) await untilQuiet(server.url, strangers, pauseBody);
    const exits = await time();
    const { open, answered } = crowd.counts();
    const note = `${before} MB before, ${await megabytes()} MB during; ${open} open, ${answered} answered`;
    await crowd.stop();
    rows.push({ name, ...exits, unloaded, note });
    console.error(`${name}: ${note}`);
    await untilQuiet(server.url, strangers, pauseBody);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** Waits until the streams of a crowd that stays are open, for half a minute at most. */
async function whenOpen(
  counts: () => { readonly open: number },
  { connections, repeats }: Omit<Crowd, 'host' | 'port'>,
): Promise<void> {
  const until = performance.now() + 30_000;
  await wait(1_000);
  while (!repeats && counts().open < connections.length && performance.now() < until) await wait(200);
}

const text = `# Another person's exits under hostile input

\`npm run report:hostile-input\` writes this page. It times a stranger's \`pause\` over HTTP, every 50 ms, while clients in
another process misbehave. Ratios compare with the median of the same server without load. The last column shows the
memory of the server process and the connections.

Whether single inputs are answered well is tested in \`packages/api/test/security/hostile/\`.`;
writeReport('hostile-input', text, { rows, seconds: (performance.now() - started) / 1_000 });
console.log(tableOf(rows));
const late = rows.filter((row) => !passes(row));
for (const { name } of late) console.error(`An exit took too long, or failed: ${name}.`);
process.exitCode = late.length === 0 ? 0 : 1;

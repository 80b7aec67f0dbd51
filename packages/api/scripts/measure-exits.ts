import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exitNames } from '@attune/core';
import { commandDocument, testIssuer } from '../src/testing/index.ts';
import { newCluster } from '../test/support/postgres-server.ts';
import { type Attack, anonymousAttacks, persistedAttacks, startAttack } from './measure-exits/attack.ts';
import { type Exits, timeExits, untilQuiet } from './measure-exits/exits.ts';
import { type HoldLock, lockFile, lockRows } from './measure-exits/locks.ts';
import { newCouple, pauseBody, type SignedIn, setDialBody } from './measure-exits/people.ts';
import { lineOf, passes, type Row, tableOf, writeReport } from './measure-exits/report.ts';
import { type ServerProcess, startServer } from './measure-exits/server.ts';
import { exitAfterOperations } from './measure-exits/socket.ts';

/*
 * Measures how long an exit takes, without load and under each attack that once held exits back. `npm run measure-exits`
 * takes about two minutes, and loads only 127.0.0.1. It fails when an exit takes too long.
 */

const started = performance.now();
const seconds = 4;
/** How long a lock is held, in milliseconds: longer than exits are sent. */
const heldFor = 5_000;
const lines = 73_000;
const folder = mkdtempSync(join(tmpdir(), 'attune-exits-'));
const issuer = await testIssuer();
const kek = randomBytes(32).toString('hex');
const rows: Row[] = [];
function addRow(row: Row): void {
  rows.push(row);
  // Shows the progress.
  console.error(lineOf(row));
}
const servers: ServerProcess[] = [];
const cluster = await newCluster();

/** A server with two couples of strangers, and their exits without load. */
interface Scene {
  readonly url: string;
  readonly strangers: readonly SignedIn[];
  readonly exit: string;
  readonly unloaded: Exits;
}

async function open(name: string, setup: Partial<Parameters<typeof startServer>[0]>): Promise<Scene> {
  const store = { sqlite: join(folder, `${name}.db`) };
  // Strangers pair on a server that accepts every document, over the same store.
  const { documents, ...first } = setup;
  let server = await startServer({ store, kek, auth: issuer.auth, ...first });
  const couples = [
    await newCouple(issuer, server.url, `${name} 1`),
    await newCouple(issuer, server.url, `${name} 2`),
  ];
  if (documents) {
    await server.stop();
    server = await startServer({ store, kek, auth: issuer.auth, ...setup });
  }
  servers.push(server);
  const { url } = server;
  const exit = documents ? JSON.stringify({ documentId: 'pause' }) : pauseBody;
  const strangers = couples.flat();
  // The first second compiles the code of the server.
  await timeExits(url, strangers, { body: exit, seconds: 1 });
  const unloaded = await timeExits(url, strangers, { body: exit, seconds });
  addRow({ name: `${name}: no load`, ...unloaded, unloaded });
  return { url, strangers, exit, unloaded };
}

async function attack(name: string, scene: Scene, requests: Attack['requests'], connections: number) {
  const { url, strangers, exit, unloaded } = scene;
  const stop = await startAttack({ url, requests, connections });
  await wait(500);
  const exits = await timeExits(url, strangers, { body: exit, seconds });
  const counts = await stop();
  const note = Object.entries(counts)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
  addRow({ name, ...exits, unloaded, note });
  await untilQuiet(url, strangers, exit);
}

async function underLock(name: string, scene: Scene, hold: HoldLock, requests: Attack['requests'] = []) {
  const { url, strangers, exit, unloaded } = scene;
  const release = await hold();
  const stop = await startAttack({ url, requests, connections: requests.length });
  await wait(requests.length > 0 ? 500 : 0);
  const from = performance.now();
  const timed = timeExits(url, strangers, { body: exit, seconds });
  await wait(heldFor - (performance.now() - from));
  await release();
  const exits = await timed;
  await stop();
  // Only the lock of a whole file is one that no exit can pass.
  addRow({ name, ...exits, unloaded, ...(requests.length === 0 && { held: heldFor }) });
}

try {
  const reader = { tenant: issuer.auth.issuers[0].issuer, subject: 'reader', lines };
  const sqlite = await open('SQLite', { journal: reader });
  for (const [name, body] of Object.entries(anonymousAttacks))
    await attack(name, sqlite, [{ body: JSON.stringify(body) }], 8);

  const exits = Object.fromEntries(exitNames.map((exit) => [exit, commandDocument(exit, hasInput(exit))]));
  const documents = {
    ...exits,
    pause: JSON.parse(pauseBody).query as string,
    ...Object.fromEntries(persistedAttacks.map(({ id, query }) => [id, query])),
  };
  const persisted = await open('persisted only', { documents });
  for (const { name, body } of persistedAttacks)
    await attack(name, persisted, [{ body: JSON.stringify(body) }], 8);

  const token = await issuer.token(reader.subject);
  const page = JSON.stringify({
    query: '{ me { own { journal { checkIns(last: 20) { edges { node { at } } } } } } }',
  });
  await attack('twenty readers of a journal', sqlite, [{ body: page, token }], 20);
  const exported = JSON.stringify({
    query: 'mutation { exportMe { ... on ExportMeSuccess { document journalCsv } } }',
  });
  await attack('four exports of a journal', sqlite, [{ body: exported, token }], 4);

  const postgres = cluster.url('postgres');
  const onPostgres = await open('PostgreSQL', { store: { postgres, connections: 10 } });
  const [locked] = await newCouple(issuer, onPostgres.url, 'locked');
  const waiting = Array.from({ length: 30 }, () => ({ body: setDialBody, token: locked.token }));
  await underLock('a couple’s row is locked', onPostgres, lockRows(postgres, 'locked a'), waiting);
  await underLock('another process writes SQLite', sqlite, lockFile(join(folder, 'SQLite.db')));

  const [stranger] = sqlite.strangers;
  const times: (number | null)[] = [];
  for (let n = 0; n < 5 && stranger; n++)
    times.push(await exitAfterOperations(sqlite.url, stranger.token, 400));
  const done = times.filter((time) => time !== null);
  const { unloaded } = sqlite;
  addRow({
    name: '400 operations on one socket',
    times: done,
    failed: times.length - done.length,
    unloaded,
  });
} finally {
  for (const server of servers) await server.stop();
  await cluster.remove();
  rmSync(folder, { recursive: true });
}

function hasInput(exit: string): boolean {
  return ['sayNo', 'leave'].includes(exit);
}

console.log(tableOf(rows));
const text = `# How long an exit takes under attack

\`npm run measure-exits\` writes this page. It times a stranger's \`pause\` over HTTP, every 50 ms, while another process
attacks. The server has its own process. Ratios compare with the median of the same server without load.

The worst exit takes less than 50 times that median, or 250 ms, whichever is larger. No exit can pass a lock on the whole
SQLite file. There, the time for which the lock is held is added.`;
writeReport('exits', text, { rows, seconds: (performance.now() - started) / 1_000 });
const late = rows.filter((row) => !passes(row));
for (const { name } of late) console.error(`An exit took too long, or failed: ${name}.`);
process.exitCode = late.length === 0 ? 0 : 1;

import { serve } from '../../src/http/server.ts';
import { createAttune } from '../../src/index.ts';
import { addEntries, checkInAt } from '../../src/testing/store-people.ts';
import { getHome, join, openAttune, startJournal } from '../../src/use-cases.ts';
import type { ServerSetup } from './server.ts';

// Serves Attune in a process of its own, so that only its event loop is measured. Tells its parent the address.
process.once('message', (setup: ServerSetup) => void start(setup));
process.once('disconnect', () => process.exit());

async function start({ store, kek, auth, documents, journal }: ServerSetup): Promise<void> {
  const options = { store, kek: Buffer.from(kek, 'hex') };
  if (journal) await fillJournal(options, journal);
  const attune = await createAttune({
    ...options,
    auth,
    anonymousPerSecond: 500,
    log: () => {},
    ...(documents && { persisted: { documents, only: true } }),
  });
  const { handler, sockets, ready } = attune;
  const { url } = await serve({ handler, sockets, ready, host: '127.0.0.1', port: 0 });
  process.on('message', () => process.send?.(process.memoryUsage().rss));
  process.send?.(url);
}

/** Writes the journal directly into the store, because 73,000 requests would take minutes. */
async function fillJournal(
  options: Pick<ServerSetup, 'store'> & { readonly kek: Buffer },
  { tenant, subject, lines }: NonNullable<ServerSetup['journal']>,
): Promise<void> {
  const context = await openAttune(options);
  const viewer = { tenant, subject };
  await join(context, viewer, { displayName: 'Reader', adult: true });
  const moment = (await getHome(context, viewer))?.own?.moment;
  if (!moment) throw new Error('The reader did not join.');
  await startJournal(context, viewer, moment);
  const now = Date.now();
  for (let from = 0; from < lines; from += 2_000) {
    const count = Math.min(2_000, lines - from);
    const entries = Array.from({ length: count }, (_, n) => checkInAt(now - (lines - from - n) * 60_000));
    await context.store.transact(viewer, null, addEntries(...entries));
  }
  await context.store.close();
}

import { rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { addEntries, checkInAt } from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import {
  closeAttune,
  eraseJournal,
  eraseMe,
  getHome,
  join as joinAs,
  leave,
  type Outcome,
  openAttune,
  pause,
  setFloor,
} from '../../src/use-cases.ts';
import { kek } from '../../test/support/test-kek.ts';
import { pairViewers } from './pair-viewers.ts';

// Fills the disk of its folder, and prints what each command does then, as a line of JSON.
const folder = process.argv[2] ?? '';
const entries = 3_000;
const open = () => openAttune({ store: { sqlite: join(folder, 'attune.db') }, kek });
const [ada, sam] = [
  { tenant: 'home', subject: 'ada' },
  { tenant: 'home', subject: 'sam' },
];

let context = await open();
for (const viewer of [ada, sam]) await joinAs(context, viewer, { displayName: viewer.subject, adult: true });
await pairViewers(context, ada, sam);
for (let added = 0; added < entries; added += 500) {
  const batch = Array.from({ length: 500 }, (_, n) => checkInAt(added + n));
  await context.store.transact(ada, null, addEntries(...batch));
}
await closeAttune(context);
context = await open();
fillDisk();

const results: Record<string, string> = {};
const resultOf = (command: Promise<Outcome>) =>
  command.then(
    ({ refusal }) => refusal?.code ?? 'done',
    () => 'failed',
  );
results['setFloor'] = await resultOf(setFloor(context, ada, 3 as never));
results['pause'] = await resultOf(pause(context, ada));
results['eraseJournal'] = await resultOf(eraseJournal(context, ada));
results['setFloor again'] = await resultOf(setFloor(context, ada, 4 as never));
await closeAttune(context);
context = await open();
const couple = (await getHome(context, ada))?.couple;
results['paused after a restart'] = String(couple?.mine?.paused);
results['leave'] = couple ? await resultOf(leave(context, sam, couple.id)) : 'no couple';
results['eraseMe'] = await resultOf(eraseMe(context, ada));
results['entries'] = String((await collectJournal(context.store, ada)).length);
rmSync(join(folder, 'filler'));
await new Promise((resolve) => setTimeout(resolve, 1_200));
results['setFloor with space'] = await resultOf(setFloor(context, sam, 5 as never));
await closeAttune(context);
writeSync(1, `${JSON.stringify(results)}\n`);

/** Writes a file until no byte is free. */
function fillDisk(): void {
  const filler = join(folder, 'filler');
  for (let size = 2 ** 20; size >= 1; ) {
    try {
      writeFileSync(filler, randomBytesOf(size), { flag: 'a' });
    } catch {
      size = size === 1 ? 0 : Math.floor(size / 2);
    }
  }
}

function randomBytesOf(size: number): Buffer {
  return Buffer.alloc(size, randomIds.mark());
}

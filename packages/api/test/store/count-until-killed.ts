import { writeSync } from 'node:fs';
import { ada, incrementCount, newcomer } from '../../src/testing/store-people.ts';
import { openAttune } from '../../src/use-cases.ts';
import { kek } from '../support/test-kek.ts';

// Counts for ever, and says each count once it is acknowledged; a test kills it.
const at = String(process.argv[2]);
const kept = at.startsWith('postgres:') ? { postgres: at } : { sqlite: at };
const { store } = await openAttune({ store: kept, kek });
await store.join(ada, newcomer('Ada'));
for (;;) {
  const counts = await Promise.all(
    Array.from({ length: 8 }, () => store.transact(ada, null, incrementCount)),
  );
  writeSync(1, `${Math.max(...counts.map(Number))}\n`);
}

import { writeSync } from 'node:fs';
import { ada, incrementCount, newcomer } from '../../src/testing/store-people.ts';
import { openAttune } from '../../src/use-cases.ts';
import { kek } from '../support/test-kek.ts';

// Counts forever and prints each acknowledged count, until a test kills the process.
const database = String(process.argv[2]);
const target = database.startsWith('postgres:') ? { postgres: database } : { sqlite: database };
const { store } = await openAttune({ store: target, kek });
await store.join(ada, newcomer('Ada'));
for (;;) {
  const counts = await Promise.all(
    Array.from({ length: 8 }, () => store.transact(ada, null, incrementCount)),
  );
  writeSync(1, `${Math.max(...counts.map(Number))}\n`);
}

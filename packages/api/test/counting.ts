import { writeSync } from 'node:fs';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { openSqlite } from '../src/store/open.sqlite.ts';
import { ada, countMe, newcomer } from '../src/testing/store-people.ts';

// Counts for ever, and says each count once it is acknowledged; a test kills it.
const store = await openSqlite({ path: String(process.argv[2]), notices: inProcessNotices() });
await store.join(ada, newcomer('Ada'));
for (;;) {
  const counts = await Promise.all(Array.from({ length: 8 }, () => store.change(ada, null, countMe)));
  writeSync(1, `${Math.max(...counts.map(Number))}\n`);
}

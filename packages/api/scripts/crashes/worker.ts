import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { kek } from '../../test/support/test-kek.ts';
import { runLoad } from './load.ts';

// Writes until it is killed, and prints what is acknowledged.
const [target = '', tenant = ''] = process.argv.slice(2);
const options = { notifier: inProcessNotifier(), kek, ids: randomIds };
const store = target.startsWith('postgres:')
  ? await openPostgres({ postgres: target, connections: 3, ...options })
  : await openSqlite({ path: target, ...options });
await runLoad(store, tenant);

import { createAttune } from '../src/index.ts';
import { host, testDatabaseBefore } from './database-before.ts';
import { newDatabase, say } from './opened.postgres.ts';

testDatabaseBefore(async (sqlOf) => {
  const url = await newDatabase();
  await say(url, sqlOf('postgres') ?? '');
  // PostgreSQL tells the time itself: its deadlines are those of the day on which the rows were written.
  await say(
    url,
    'create table test_clock (at bigint)',
    'insert into test_clock values (0)',
    `create or replace function system_ms() returns bigint language sql volatile
       return (select at from test_clock)`,
  );
  return {
    open: () => createAttune({ ...host, store: { postgres: url, connections: 3 } }),
    setClock: async (at) => {
      await say(url, `update test_clock set at = ${at}`);
    },
  };
});

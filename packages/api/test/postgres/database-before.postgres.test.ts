import { createAttune } from '../../src/index.ts';
import { host, testDatabaseBefore } from '../store/database-before.ts';
import { newDatabase, runSql, trustClock } from '../support/open-store.postgres.ts';

testDatabaseBefore(async (sqlOf) => {
  const url = await newDatabase();
  await runSql(url, sqlOf('postgres') ?? '');
  // PostgreSQL reads its own clock, so the test replaces it with the day on which the rows were written.
  await runSql(
    url,
    'create table test_clock (at bigint)',
    'insert into test_clock values (0)',
    `create or replace function system_ms() returns bigint language sql volatile
       return (select at from test_clock)`,
  );
  return {
    async open() {
      const attune = await createAttune({ ...host, store: { postgres: url, connections: 3 } });
      await runSql(url, trustClock);
      return attune;
    },
    setClock: async (at) => {
      await runSql(url, `update test_clock set at = ${at}`);
    },
  };
});

import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { connection } from '../../src/store/postgres/connection.ts';
import { preparePostgres } from '../../src/store/postgres/prepare.ts';
import { postgresRunner } from '../../src/store/postgres/runner.ts';
import { storeOn } from '../../src/store/store.ts';
import {
  ada,
  adaAndSam,
  addEntries,
  checkInAt,
  erase,
  incrementCount,
} from '../../src/testing/store-people.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { keyring } from '../support/open-store.ts';

/** The statements that a store sends while people join, pair, look, change something and part. */
async function statements(url: string): Promise<readonly string[]> {
  const said = new Set<string>();
  const pool = new Pool(connection({ postgres: url }));
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = ((asked: unknown, ...rest: unknown[]) => {
      if (typeof asked === 'object' && asked && 'name' in asked && 'text' in asked)
        said.add(String(asked.text));
      return Reflect.apply(query, client, [asked, ...rest]);
    }) as typeof client.query;
  });
  const store = storeOn(postgresRunner(pool, inProcessNotifier()), keyring);
  const couple = await adaAndSam(store);
  await store.readSnapshot(ada);
  await store.transact(ada, null, incrementCount);
  await store.transact(ada, null, (held) =>
    held.couple ? { result: 0, couple: held.couple } : { result: 0 },
  );
  await store.transact(ada, null, addEntries(checkInAt(1)));
  await store.readJournal(ada);
  await store.transact(ada, null, () => ({ result: 0, journalErased: true }));
  await store.transact(ada, null, () => ({ result: 0, ended: couple.id }));
  await store.transact(ada, null, erase);
  await store.close();
  return [...said];
}

/** What a statement does with the tables, whatever its arguments. */
async function scans(url: string, statement: string): Promise<readonly string[]> {
  const plan = await runSql(url, `explain (generic_plan) ${statement}`);
  return plan
    .flat()
    .map(String)
    .filter((line) => /Scan.* on (person|couple|entry|data_key)\b/.test(line));
}

it('every statement finds its rows in an index, by tenant and a key in it', async () => {
  const url = await newDatabase();
  await preparePostgres({ postgres: url }, keyring, randomIds);
  await runSql(
    url,
    `insert into person select 'home', 'p' || n, 's' || n, 'c' || n / 2, null, null, n, '{}', '{}' from generate_series(1, 4000) n`,
    `insert into couple select 'home', 'c' || n, 'p' || 2 * n, 'p' || 2 * n + 1, n, n, '{}' from generate_series(1, 2000) n`,
    `insert into entry select 'home', 'p' || n, 'e' || n, '{}' from generate_series(1, 4000) n`,
    `insert into attune_keys.data_key select tenant, id, '', '' from person union all select tenant, id, '', '' from couple`,
    'analyze',
  );
  const hot = await statements(url);
  expect(hot.length).toBeGreaterThanOrEqual(15);
  const walks = [];
  for (const statement of hot) walks.push(...(await scans(url, statement)));
  expect(walks.length).toBeGreaterThan(20);
  expect(walks.filter((line) => !line.includes('Index'))).toEqual([]);
  // What it would catch:
  expect(String(await scans(url, 'select id from person where state = $1'))).toContain('Seq Scan');
});

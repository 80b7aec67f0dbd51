import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { randomIds } from '../src/application/ids.ts';
import { inProcessNotices } from '../src/notify/in-process.ts';
import { connection } from '../src/store/connection.postgres.ts';
import { postgresRunner } from '../src/store/runner.postgres.ts';
import { migrated } from '../src/store/start.postgres.ts';
import { storeOn } from '../src/store/store.ts';
import { ada, adaAndSam, countMe, erase, felt, keeping } from '../src/testing/store-people.ts';
import { newDatabase, say } from './opened.postgres.ts';
import { keyring } from './opened.ts';

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
  const store = storeOn(postgresRunner(pool, inProcessNotices()), keyring);
  const couple = await adaAndSam(store);
  await store.read(ada);
  await store.change(ada, null, countMe);
  await store.change(ada, null, (held) => (held.couple ? { out: 0, couple: held.couple } : { out: 0 }));
  await store.change(ada, null, keeping(felt(1)));
  await store.journal(ada);
  await store.change(ada, null, () => ({ out: 0, journalErased: true }));
  await store.change(ada, null, () => ({ out: 0, ended: couple.id }));
  await store.change(ada, null, erase);
  await store.close();
  return [...said];
}

/** What a statement does with the tables, whatever its arguments. */
async function scans(url: string, statement: string): Promise<readonly string[]> {
  const plan = await say(url, `explain (generic_plan) ${statement}`);
  return plan
    .flat()
    .map(String)
    .filter((line) => /Scan.* on (person|couple|entry|data_key)\b/.test(line));
}

it('every statement finds its rows in an index, by tenant and a key in it', async () => {
  const url = await newDatabase();
  await migrated({ postgres: url }, keyring, randomIds);
  await say(
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

import type { Instant } from '@attune/core';
import { expect, it } from 'vitest';
import { randomIds } from '../../src/adapters/random-ids.ts';
import { inProcessNotifier } from '../../src/notify/in-process.ts';
import { createPools } from '../../src/store/postgres/pools.ts';
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
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';
import { keyring } from '../support/open-store.ts';

/** The statements that a store sends for every kind of request. */
async function statementsOfRequests(url: string): Promise<readonly string[]> {
  const texts = new Set<string>();
  const pools = createPools({ postgres: url });
  pools.shared.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = ((config: unknown, ...rest: unknown[]) => {
      if (typeof config === 'object' && config && 'name' in config && 'text' in config)
        texts.add(String(config.text));
      return Reflect.apply(query, client, [config, ...rest]);
    }) as typeof client.query;
  });
  const store = storeOn(postgresRunner(pools, inProcessNotifier()), keyring);
  const couple = await adaAndSam(store);
  await store.readSnapshot(ada);
  await store.transact(ada, null, incrementCount);
  await store.transact(ada, null, (locked) =>
    locked.couple ? { result: 0, couple: locked.couple } : { result: 0 },
  );
  await store.transact(ada, null, addEntries(checkInAt(1)));
  await collectJournal(store, ada);
  await store.transact(ada, null, addEntries(...Array.from({ length: 200 }, (_, n) => checkInAt(n))));
  await store.readJournalTotals(ada);
  const [first, second] = await collectJournal(store, ada);
  if (!first || !second) throw new Error('Ada has no entries.');
  await store.readJournalEntry(ada, first.id);
  const journal = { ids: [first.id], times: [{ type: 'checkIn', at: 1 as Instant } as const] };
  const change = () => ({ result: 0, entriesCorrected: [first], entriesErased: [second.id] });
  await store.transact(ada, null, change, { journal });
  // Without an index, the journal is indexed again.
  await runSql(url, `delete from journal where person not like 'p%'`);
  await collectJournal(store, ada);
  await store.transact(ada, null, () => ({ result: 0, journalErased: true }));
  await store.transact(ada, null, () => ({ result: 0, ended: couple.id }));
  await store.transact(ada, null, erase);
  await store.close();
  return [...texts];
}

/** The scans in the generic plan of a statement. */
async function scans(url: string, statement: string): Promise<readonly string[]> {
  const plan = await runSql(url, `explain (generic_plan) ${statement}`);
  return plan
    .flat()
    .map(String)
    .filter((line) => /Scan.* on (person|couple|entry|journal|data_key)\b/.test(line));
}

it('every statement of a request finds its rows through an index', async () => {
  const url = await newDatabase();
  await preparePostgres({ postgres: url }, keyring, randomIds);
  await runSql(
    url,
    `insert into person select 'home', 'p' || n, 's' || n, 'c' || n / 2, null, null, n, '{}', '{}' from generate_series(1, 4000) n`,
    `insert into couple select 'home', 'c' || n, 'p' || 2 * n, 'p' || 2 * n + 1, n, n, '{}' from generate_series(1, 2000) n`,
    `insert into entry select 'home', 'p' || n, 'e' || n, '{}', 'part' || n from generate_series(1, 4000) n`,
    `insert into journal select 'home', 'p' || n, '{}' from generate_series(1, 4000) n`,
    `insert into attune_keys.data_key select tenant, id, '', '' from person union all select tenant, id, '', '' from couple`,
    'analyze',
  );
  const statements = await statementsOfRequests(url);
  expect(statements.length).toBeGreaterThanOrEqual(15);
  const plans = [];
  for (const statement of statements) plans.push(...(await scans(url, statement)));
  expect(plans.length).toBeGreaterThan(20);
  expect(plans.filter((line) => !line.includes('Index'))).toEqual([]);
  // The check finds a sequential scan:
  expect(String(await scans(url, 'select id from person where state = $1'))).toContain('Seq Scan');
});

import { hours } from '@attune/core';
import { Client } from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runSql } from '../support/open-store.postgres.ts';
import { advance, emptyStore, newCouple, on, openNode } from '../test-clock/nodes.ts';

test('a command that waited for a row while the time was advanced is decided at the later time', async () => {
  const store = await emptyStore('postgres');
  if (!('postgres' in store)) throw new Error('This test needs PostgreSQL.');
  const [left, right] = [await openNode(store), await openNode(store)];
  await newCouple(left, 'app');
  const before = Date.now();
  const holder = new Client({ connectionString: store.postgres });
  onTestFinished(() => holder.end());
  await holder.connect();
  await holder.query('begin; select from person for update');
  const setting = on(right, 'app-ada').act('setDial', { dial: 2 });
  const waiting = `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitFor(async () => expect(await runSql(store.postgres, waiting)).toEqual([['1']]), 10_000);
  await advance(left, 'app', 'PT8H');
  await holder.query('rollback');
  const { reading } = (await setting).me.own;
  expect(reading.dial).toBe(2);
  expect(Date.parse(reading.at)).toBeGreaterThanOrEqual(before + hours(8));
});

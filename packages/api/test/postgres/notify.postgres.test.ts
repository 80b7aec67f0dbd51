import { randomUUID } from 'node:crypto';
import type { PersonId } from '@attune/core';
import { expect, it } from 'vitest';
import { postgresNotifier } from '../../src/notify/postgres.ts';
import { newDatabase, runSql } from '../support/open-store.postgres.ts';

it('receives its own notifications among foreign payloads on the channel', async () => {
  const url = await newDatabase();
  const notifier = await postgresNotifier({ postgres: url });
  const person = randomUUID() as PersonId;
  let calls = 0;
  notifier.subscribe('home', person, () => {
    calls += 1;
  });
  await runSql(
    url,
    ...['', 'hello', '7', 'null', '{}', '[]', '["home"]'].map((text) => `notify attune, '${text}'`),
  );
  await runSql(url, `notify attune, '${JSON.stringify(['home', person])}'`);
  await expect.poll(() => calls, { timeout: 10_000 }).toBe(1);
  await notifier.close();
});

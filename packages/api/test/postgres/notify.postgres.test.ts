import { randomUUID } from 'node:crypto';
import type { PersonId } from '@attune/core';
import { expect, it } from 'vitest';
import { postgresNotices } from '../../src/notify/postgres.ts';
import { newDatabase, say } from '../support/open-store.postgres.ts';

it('hears its own notices among words of others on the channel', async () => {
  const url = await newDatabase();
  const notices = await postgresNotices({ postgres: url });
  const person = randomUUID() as PersonId;
  let woken = 0;
  notices.subscribe('home', person, () => {
    woken += 1;
  });
  await say(
    url,
    ...['', 'hello', '7', 'null', '{}', '[]', '["home"]'].map((text) => `notify attune, '${text}'`),
  );
  await say(url, `notify attune, '${JSON.stringify(['home', person])}'`);
  await expect.poll(() => woken, { timeout: 10_000 }).toBe(1);
  await notices.close();
});

import { afterEach, describe, expect, it } from 'vitest';
import { type OpenOptions, openAttune } from '../../src/open-attune.ts';
import { ada, adaAndSam } from '../../src/testing/store-people.ts';
import { closeAttune, type UseCaseContext } from '../../src/use-cases/context.ts';
import { homeStream } from '../../src/use-cases/home-stream.ts';
import { clearDial, pause } from '../../src/use-cases.ts';
import { newDatabase } from '../support/open-store.postgres.ts';
import { kek } from '../support/test-kek.ts';
import { fakePooler } from './fake-pooler.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function pooler({ refusesSettings = true } = {}) {
  const direct = await newDatabase();
  const pooled = await fakePooler(direct, { refusesSettings });
  closing.push(pooled.close);
  return { direct, pooled };
}

async function open(store: OpenOptions['store']): Promise<UseCaseContext> {
  const attune = await openAttune({ store, kek });
  closing.push(() => closeAttune(attune));
  return attune;
}

describe('a node behind a pooler', () => {
  it('sends the pooler no setting of a session, no named statement and no LISTEN', async () => {
    const { direct, pooled } = await pooler();
    const attune = await open({ postgres: pooled.url, direct });
    await adaAndSam(attune.store);
    await clearDial(attune, ada);
    await pause(attune, ada);

    const sent = pooled.received();
    expect(sent).toContain('set local statement_timeout = 5000');
    expect(sent.match(/set local lock_timeout/g)?.length).toBe(sent.match(/begin /g)?.length);
    expect(sent).not.toMatch(/statement_timeout\0|P[\s\S]{4}[\da-f]{32}\0|listen attune/);
  });

  it('pauses and tells streams while the pooler is away', async () => {
    const { direct, pooled } = await pooler();
    const attune = await open({ postgres: pooled.url, direct });
    await adaAndSam(attune.store);
    const other = await open({ postgres: direct });
    const views = homeStream(other, ada);
    await views.next();
    pooled.close();

    const paused = { own: { guidance: { situation: 'paused' } } };
    expect(await pause(attune, ada)).toMatchObject({ refusal: null, home: paused });
    expect(await views.next()).toMatchObject({ value: paused });
    await views.return?.();
  });

  it.each([true, false])(
    'does not start without the direct address (refused settings: %s)',
    async (refusesSettings) => {
      const { pooled } = await pooler({ refusesSettings });
      await expect(openAttune({ store: { postgres: pooled.url }, kek })).rejects.toThrow(
        /ATTUNE_DIRECT_DATABASE/,
      );
    },
  );

  it('does not start when the direct address leads to another database', async () => {
    const { pooled } = await pooler();
    const store = { postgres: pooled.url, direct: await newDatabase() };
    await expect(openAttune({ store, kek })).rejects.toThrow(/another database/);
  });
});

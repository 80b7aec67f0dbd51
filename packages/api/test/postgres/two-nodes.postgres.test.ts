import { setTimeout as sleep } from 'node:timers/promises';
import { testPolicy } from '@attune/core/testing';
import { expect, it } from 'vitest';
import { ada, adaAndSam, sam } from '../../src/testing/store-people.ts';
import { openTestAttune } from '../../src/testing/test-attune.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import { sameHome } from '../../src/use-cases/home.ts';
import { homeStream } from '../../src/use-cases/home-stream.ts';
import { getHome, type Home, leave, type UseCaseContext } from '../../src/use-cases.ts';
import { newHistory } from '../support/history.ts';
import { newDatabase } from '../support/open-store.postgres.ts';
import { kek } from '../support/test-kek.ts';
import { type RecentViews, randomCommands } from './random-commands.ts';

const total = 10_000;
const inFlight = 16;

/** Spans of tenths of a second, so that thousands of commands meet every expiry. */
const policy = testPolicy({
  fresh: 2_000,
  fades: 250,
  lasts: 150,
  spacing: 400,
  doorLasts: 200,
  matchLasts: 150,
  doorSpacing: 350,
  shownFor: 500,
  moment: 340,
});

/** Follows a home stream. `latest` returns the last view that it delivered. */
function follow(
  attune: UseCaseContext,
  viewer: typeof ada,
): { latest(): Home | null; end(): Promise<unknown> } {
  const views = homeStream(attune, viewer);
  let latest: Home | null = null;
  const reading = (async () => {
    for await (const home of views) latest = home;
  })();
  return {
    latest: () => latest,
    end: async () => {
      await views.return?.();
      await reading;
    },
  };
}

it('two nodes keep one history through 10,000 concurrent commands, some of them sent twice', async () => {
  const postgres = await newDatabase();
  const limits = { commandsPerMinute: 1_000_000 };
  const open = () => openTestAttune(policy, { store: { postgres, connections: 8 }, kek, limits });
  const [left, right] = [await open(), await open()];
  const couple = await adaAndSam(left.store);
  const [startOfAda, startOfSam] = [await left.store.readSnapshot(ada), await left.store.readSnapshot(sam)];
  if (!startOfAda || !startOfSam) throw new Error('Ada and Sam have not joined.');
  const history = newHistory({ couple, people: [startOfAda.me, startOfSam.me] });
  const nodes = [history.recorded(left), history.recorded(right)] as const;
  const followers = [left, right].flatMap((node) => [follow(node, ada), follow(node, sam)]);

  const next = randomCommands(20_261_124);
  const recentViews = new Map<typeof ada, RecentViews>();
  for (const viewer of [ada, sam]) recentViews.set(viewer, { moments: [], invitations: [] });
  let sent = 0;
  let acknowledged = 0;
  const sendAll = async (): Promise<void> => {
    while (sent < total) {
      sent += 1;
      const { viewer, node, twice, run } = next(recentViews);
      const outcomes = [nodes[node], ...(twice ? [nodes[1 - node] ?? nodes[0]] : [])].map((one) => run(one));
      for (const outcome of await Promise.all(outcomes)) {
        acknowledged += 1;
        const { home } = outcome;
        if (!home?.own) throw new Error('The viewer is missing.');
        const recent = recentViews.get(viewer);
        recent?.moments.unshift(home.own.moment);
        recent?.moments.splice(5);
        if (home.couple?.invitation) recent?.invitations.unshift(home.couple.invitation.id);
        recent?.invitations.splice(3);
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sendAll));

  // Every acknowledged command is in the history. Replayed in its order, the rules give the same results.
  const { model, counts } = history.replay();
  expect(counts.count).toBe(acknowledged);
  expect(counts.count).toBeGreaterThan(total * 1.05);
  console.info(
    `${counts.count} commands, ${counts.opened} invitations, ${counts.mutual} mutual, ${counts.refused} refused`,
  );
  // The numbers depend on the machine: the faster it is, the fewer spacings pass during the run.
  expect(Math.min(counts.opened, counts.mutual, counts.refused)).toBeGreaterThan(5);
  for (const node of [left, right]) {
    const [ofAda, ofSam] = [await node.store.readSnapshot(ada), await node.store.readSnapshot(sam)];
    expect([ofAda?.couple, ofSam?.couple]).toEqual([model.couple, model.couple]);
    expect([ofAda?.me, ofSam?.me]).toEqual(model.people);
  }
  await expect
    .poll(
      async () => {
        const [ofAda, ofSam] = [await getHome(right, ada), await getHome(left, sam)];
        return followers.map((one, i) => sameHome(one.latest(), (i % 2 === 0 ? ofAda : ofSam) ?? null));
      },
      { timeout: 5_000 },
    )
    .toEqual([true, true, true, true]);

  // After all spans have passed, no stream wakes by itself: what it shows then came from the other node.
  await sleep(policy.fresh + policy.shownFor);
  await leave(left, ada, couple.id);
  await expect
    .poll(() => followers.map((one) => one.latest()?.couple), { timeout: 3_000 })
    .toEqual([null, null, null, null]);
  await Promise.all(followers.map((one) => one.end()));
  await Promise.all([closeAttune(left), closeAttune(right)]);
}, 180_000);

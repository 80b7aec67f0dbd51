import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ada, adaAndSam, sam } from '../../src/testing/store-people.ts';
import { closeAttune } from '../../src/use-cases/context.ts';
import { sameHome } from '../../src/use-cases/home.ts';
import { homeStream } from '../../src/use-cases/home-stream.ts';
import { getHome, type Home, leave, openAttune, type UseCaseContext } from '../../src/use-cases.ts';
import { newHistory } from '../support/history.ts';
import { newDatabase } from '../support/open-store.postgres.ts';
import { kek } from '../support/test-kek.ts';
import { type RecentViews, randomCommands } from './random-commands.ts';

const total = 10_000;
const inFlight = 16;

/** Spans of some tenths of a second, so that thousands of commands meet everything that time does. */
const policy = {
  fresh: 2_000,
  fades: 250,
  lasts: 150,
  spacing: 400,
  doorLasts: 200,
  matchLasts: 150,
  doorSpacing: 350,
  shownFor: 500,
  moment: 340,
};

/** The latest that a subscriber was shown. */
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

it('keeps two nodes to one story: 10,000 commands, some twice, in any order', async () => {
  const postgres = await newDatabase();
  const limits = { commandsPerMinute: 1_000_000 };
  const open = () => openAttune({ store: { postgres, connections: 8 }, policy, kek, limits });
  const [left, right] = [await open(), await open()];
  const couple = await adaAndSam(left.store);
  const [herStart, theirStart] = [await left.store.readSnapshot(ada), await left.store.readSnapshot(sam)];
  if (!herStart || !theirStart) throw new Error('Nobody is here.');
  const ledger = newHistory({ couple, people: [herStart.me, theirStart.me] });
  const nodes = [ledger.kept(left), ledger.kept(right)] as const;
  const followers = [left, right].flatMap((node) => [follow(node, ada), follow(node, sam)]);

  const next = randomCommands(20_261_124);
  const said = new Map<typeof ada, RecentViews>();
  for (const viewer of [ada, sam]) said.set(viewer, { moments: [], seen: [] });
  let given = 0;
  let acknowledged = 0;
  const giveAll = async (): Promise<void> => {
    while (given < total) {
      given += 1;
      const { viewer, node, twice, act } = next(said);
      const asked = [nodes[node], ...(twice ? [nodes[1 - node] ?? nodes[0]] : [])].map((one) => act(one));
      for (const outcome of await Promise.all(asked)) {
        acknowledged += 1;
        const { home } = outcome;
        if (!home?.own) throw new Error('Somebody vanished.');
        const kept = said.get(viewer);
        kept?.moments.unshift(home.own.moment);
        kept?.moments.splice(5);
        if (home.couple?.invitation) kept?.seen.unshift(home.couple.invitation.id);
        kept?.seen.splice(3);
      }
    }
  };
  await Promise.all(Array.from({ length: inFlight }, giveAll));

  // Every acknowledged command is in the story, which the rules tell the same way when they are asked in its order.
  const { model, told } = ledger.replayed();
  expect(told.count).toBe(acknowledged);
  expect(told.count).toBeGreaterThan(total * 1.05);
  console.info(
    `${told.count} commands, ${told.opened} invitations, ${told.mutual} mutual, ${told.refused} refused`,
  );
  // How many fit in depends on how long the run takes: the faster the machine, the fewer spacings pass.
  expect(Math.min(told.opened, told.mutual, told.refused)).toBeGreaterThan(5);
  for (const node of [left, right]) {
    const [hers, theirs] = [await node.store.readSnapshot(ada), await node.store.readSnapshot(sam)];
    expect([hers?.couple, theirs?.couple]).toEqual([model.couple, model.couple]);
    expect([hers?.me, theirs?.me]).toEqual(model.people);
  }
  await expect
    .poll(
      async () => {
        const [hers, theirs] = [await getHome(right, ada), await getHome(left, sam)];
        return followers.map((one, i) => sameHome(one.latest(), (i % 2 === 0 ? hers : theirs) ?? null));
      },
      { timeout: 5_000 },
    )
    .toEqual([true, true, true, true]);

  // Once all spans have run out nothing wakes a stream by itself: what it shows then, it was told by the other node.
  await sleep(policy.fresh + policy.shownFor);
  await leave(left, ada, couple.id);
  await expect
    .poll(() => followers.map((one) => one.latest()?.couple), { timeout: 3_000 })
    .toEqual([null, null, null, null]);
  await Promise.all(followers.map((one) => one.end()));
  await Promise.all([closeAttune(left), closeAttune(right)]);
}, 180_000);

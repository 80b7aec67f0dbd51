import type { Data } from '../../../src/testing/index.ts';
import type { Account, Ask } from '../request.ts';
import type { Nodes } from '../server/machine.ts';
import type { SignInSession } from '../server/sessions.ts';
import type { World } from '../world.ts';
import { type Grapevine, type Memory, nextAsk } from './behavior.ts';
import type { Network } from './network.ts';
import { isExit } from './operations.ts';
import { type Subscriber, staleBound, staleness, subscribe } from './subscriber.ts';

/** One phone of a person: it sends requests one after the other, and may keep a subscription open. */
export interface Phone {
  /** Sends a number of requests. Resolves when the last has an answer or was given up. */
  use(steps: number): Promise<void>;
  /** Keeps a subscription open from now on. */
  follow(): void;
  leave(): void;
  subscriber(): Subscriber | null;
}

/** How often a phone sends a request again that had no answer. Exits are sent more often. */
const tries = { exit: 12, other: 4 };

export function newPhone(
  world: World,
  { by, name, memory, grapevine }: { by: Account; name: string; memory: Memory; grapevine: Grapevine },
  network: Network,
  nodes: Nodes,
): Phone {
  const { scheduler, sessions, faults } = world;
  const rng = world.rng.fork(name);
  let session: SignInSession = sessions.signIn(by);
  let count = 0;
  let changedAt = 0;
  let isFollowing = false;
  let subscriber: Subscriber | null = null;

  function signInAgain(): void {
    if (!sessions.isValid(session)) session = sessions.signIn(by);
  }

  async function send(ask: Ask): Promise<void> {
    count += 1;
    const sentAt = scheduler.now();
    const { seenAt } = memory;
    const attempts = isExit(ask) ? tries.exit : tries.other;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const request = { name: `${name}.${count}`, by, token: session.token, ask, sentAt, seenAt };
      const body = await network.send(request, nodes);
      if (body && !body.errors) {
        see(body.data);
        return;
      }
      await scheduler.sleep(rng.between(200, 4_000));
      signInAgain();
    }
  }

  function see(data: Data): void {
    const view = 'result' in data ? data.result.me : data.me;
    if (view === undefined) return;
    memory.view = view;
    memory.seenAt = scheduler.now();
  }

  async function keepFollowing(): Promise<void> {
    for (let number = 1; isFollowing; number += 1) {
      signInAgain();
      const process = nodes[rng.below(nodes.length)]?.() ?? null;
      if (process?.isAlive()) {
        subscriber = await subscribe(world, `${name}~${number}`, session, process);
        if (subscriber) await untilEnded(subscriber);
        subscriber = null;
      }
      if (isFollowing) await scheduler.sleep(world.pace.round * rng.next());
    }
  }

  /** Waits until the stream ends. Sometimes loses the connection first. */
  async function untilEnded(open: Subscriber): Promise<void> {
    while (open.isOpen() && isFollowing) {
      await Promise.race([open.ended, scheduler.sleep(world.pace.round)]);
      if (faults.happens('subscriber disconnected')) open.disconnect();
    }
    open.disconnect();
  }

  world.onCommit(({ changed, delivery: { request, at } }) => {
    const isOther = request.by.tenant === by.tenant && changed.includes(by.subject);
    if (at === null || !(isOther || request.by === by)) return;
    changedAt = scheduler.now();
    checkSoon(subscriber, changedAt);
  });

  /** Checks later that a subscriber which is open now shows the present, unless more has changed meanwhile. */
  function checkSoon(open: Subscriber | null, since: number): void {
    scheduler.after(staleBound, () => {
      const stale = open?.isOpen() && changedAt === since ? staleness(world, open) : null;
      if (stale !== null) world.breakPromise('stream', `${name} shows an earlier view: ${stale}`);
    });
  }

  return {
    subscriber: () => subscriber,
    async use(steps) {
      signInAgain();
      await send({ type: 'look' });
      for (let step = 0; step < steps; step += 1) {
        await scheduler.sleep(rng.between(100, 20_000));
        signInAgain();
        await send(nextAsk(rng, memory, grapevine));
        if (faults.happens('sign-in revoked')) sessions.end(session);
      }
    },
    follow() {
      isFollowing = true;
      void keepFollowing().catch(world.fail);
    },
    leave() {
      isFollowing = false;
      subscriber?.disconnect();
    },
  };
}

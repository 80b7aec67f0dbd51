import type { AdaAction } from './ada-actions.ts';
import type { Counts } from './counts.ts';
import { both, type Observer, observe, type Pair } from './observer.ts';
import { pairingSteps } from './pairing.ts';
import { commandBody, type SamRequest } from './sam-actions.ts';
import type { Step } from './steps.ts';
import { look, newWorld, type World } from './world.ts';
import type { WorldServer } from './world-server.ts';

const minute = 60_000;
/** Milliseconds that a door and a match last under the default policy. */
const matchLasts = 6 * 60 * minute;
let played = 0;

/**
 * Plays a history in two worlds on one clock. They are equal except for Ada's secrets. Throws `WorldsDiffer` when Sam
 * receives something in one world that he does not receive in the other. A match in only one world is allowed.
 */
export async function playHistory(
  server: WorldServer,
  history: readonly Step[],
  counts: Counts,
): Promise<void> {
  played += 1;
  const worlds = await Promise.all([newWorld(server, `${played}-1`), newWorld(server, `${played}-2`)]);
  const sam = observe(worlds, counts);
  try {
    await playSteps(worlds, sam, { server, history, counts });
  } finally {
    await sam.stop();
    for (const { adaStreams } of worlds) for (const { stop } of adaStreams) await stop();
  }
}

/** Lets Sam try Ada's current id. */
async function publishAdaId(world: World): Promise<void> {
  world.known.ada = (await look(world.ada)).id;
}

interface Playing {
  readonly server: WorldServer;
  readonly history: readonly Step[];
  readonly counts: Counts;
}
async function playSteps(
  worlds: Pair<World>,
  sam: Observer,
  { server, history, counts }: Playing,
): Promise<void> {
  const waitMinute = async (): Promise<void> => {
    await server.wait(minute);
    await sam.compareAfter('a minute', true);
  };
  const pairing = pairingSteps(worlds, sam, { counts, waitMinute });
  const isPaired = (): boolean => sam.views()[0].couple !== null;

  const sendAsSam = async (type: string, body: SamRequest['body'], locked = false): Promise<void> => {
    if (type === 'setDial' || type === 'checkIn') {
      // The order of journal entries at one instant is undefined.
      await waitMinute();
    }
    const now = sam.views();
    const responses = await both(worlds, (world, which) =>
      (locked ? world.locked : world.sam).post(body(world, now[which])),
    );
    for (const [code] of responses[0].body.matchAll(/"code":"[A-Z_]+"/g)) counts.count(`sam ${code}`);
    if (type === 'openDoor') {
      if (await sam.compareAfterDoor(type, responses)) await waitUntilMatchEnds();
    } else {
      sam.compareResponses(`the response to ${type}`, responses);
      await sam.compareAfter(type);
    }
  };
  /** Advances the clock. The test's clock wakes no stream, so Sam then sends a command that does. */
  const wait = async (span: number): Promise<void> => {
    await server.wait(span);
    await sam.compareAfter('time', true);
    await wakeStreams();
  };
  const wakeStreams = (): Promise<void> =>
    sendAsSam('setFloor', (_, me) => commandBody('setFloor', { floor: (me.own.floor + 1) % 4 }));
  /** Waits until the match in one world has ended. Afterwards the worlds are equal again. */
  const waitUntilMatchEnds = async (): Promise<void> => {
    counts.count('a match in one world');
    await server.wait(matchLasts);
    await sam.compareAfter('the end of a match', true);
    await wakeStreams();
  };
  const setSamsDial = async (dial: number): Promise<void> => {
    const { floor, guidance } = sam.views()[0].own;
    if (floor !== 0) await sendAsSam('setFloor', () => commandBody('setFloor', { floor: 0 }));
    if (guidance.band === 'UNKNOWN' || (guidance.band === 'BELOW') === dial >= 0)
      await sendAsSam('setDial', () => commandBody('setDial', { dial }));
  };
  const runSamRequest = async ({ type, body, dial, locked }: SamRequest): Promise<void> => {
    counts.count(`sam ${type}`);
    if (dial !== null) await setSamsDial(dial);
    await sendAsSam(type, body, locked);
  };
  const runAdaAction = async ({ type, isPossible, run, quiet }: AdaAction): Promise<void> => {
    if (!isPaired()) return history.length % 2 ? pairing.withSamsCode() : pairing.withAdasCode();
    const [here, there] = await both(worlds, async (world) => !isPossible || isPossible(world));
    if (!here || !there) return;
    const [result] = await both(worlds, run);
    counts.count(`ada ${type} ${result}`);
    if (type === 'part') await both(worlds, publishAdaId);
    if (type === 'openDoor') {
      if (await sam.compareAfterDoor(`Ada’s ${type}`, null)) await waitUntilMatchEnds();
    } else await sam.compareAfter(`Ada’s ${type}`, quiet);
  };
  const runSecrets = async ({ secrets }: Step): Promise<void> => {
    if (secrets.every(({ length }) => length === 0)) return;
    await both(worlds, async (world, which) => {
      for (const secret of secrets[which]) {
        const result = await secret.run(world);
        if (result !== null) counts.count(`secret ${secret.type}`);
      }
    });
    await sam.compareAfter(
      `Ada’s secrets: ${secrets.map((list) => `[${list.map(({ type }) => type)}]`).join(' and ')}`,
    );
  };

  await both(worlds, publishAdaId);
  await sam.compareAfter('joining');
  await sam.follow();
  await pairing.withSamsCode();
  for (const step of history) {
    counts.count('steps');
    await runSecrets(step);
    const { event } = step;
    if (event.type === 'wait') await wait(event.minutes * minute);
    else if (event.type === 'ada') await runAdaAction(event.action);
    else if (event.type === 'sam') await runSamRequest(event.request);
    else if (event.type === 'follow') await sam.follow();
    else if (!isPaired()) await pairing.withoutConfirmation(event.answers);
  }
  await wakeStreams();
}

import type { Tally } from './counts.ts';
import { both, type Pair, type Watching, watching } from './observer.ts';
import { pairing } from './pairing.ts';
import { commandBody, type Sent } from './sam-actions.ts';
import type { Stage } from './stage.ts';
import type { Step } from './steps.ts';
import { look, newWorld, type World } from './world.ts';

const minute = 60_000;
/** As long as a door and a match last, by the policy that ships. */
const matchLasts = 6 * 60 * minute;
let played = 0;

/**
 * Plays a history in two worlds at once, on one clock, in which all is the same but Ada's secrets. Throws `Differs`
 * once Sam receives in one what he does not receive in the other, but for a match that is made in one alone.
 */
export async function play(stage: Stage, history: readonly Step[], tally: Tally): Promise<void> {
  played += 1;
  const worlds = await Promise.all([newWorld(stage, `${played}-1`), newWorld(stage, `${played}-2`)]);
  const sam = watching(worlds, tally);
  try {
    await playedIn(worlds, sam, { stage, history, tally });
  } finally {
    await sam.stop();
    for (const { adas } of worlds) for (const { stop } of adas) await stop();
  }
}

/** Sam may try the id that Ada has now. */
async function known(world: World): Promise<void> {
  world.known.ada = (await look(world.ada)).id;
}

interface Playing {
  readonly stage: Stage;
  readonly history: readonly Step[];
  readonly tally: Tally;
}
async function playedIn(
  worlds: Pair<World>,
  sam: Watching,
  { stage, history, tally }: Playing,
): Promise<void> {
  const later = async (): Promise<void> => {
    await stage.wait(minute);
    await sam.after('a minute', true);
  };
  const { bySam, byAda, hidden } = pairing(worlds, sam, { tally, later });
  const together = (): boolean => sam.sees()[0].couple !== null;

  const sams = async (is: string, body: Sent['body'], locked = false): Promise<void> => {
    if (is === 'setDial' || is === 'checkIn') {
      // What is kept in a journal at one instant is in no order.
      await later();
    }
    const now = sam.sees();
    const answers = await both(worlds, (world, which) =>
      (locked ? world.locked : world.sam).post(body(world, now[which])),
    );
    for (const [code] of answers[0].body.matchAll(/"code":"[A-Z_]+"/g)) tally.count(`sam ${code}`);
    if (is === 'openDoor') {
      if (await sam.afterDoor(is, answers)) await overMatch();
    } else {
      sam.same(`what answers ${is}`, answers);
      await sam.after(is);
    }
  };
  /** Time passes. No stream hears of it by a clock that is moved by hand: it does once Sam does something of his own. */
  const passed = async (span: number): Promise<void> => {
    await stage.wait(span);
    await sam.after('time', true);
    await stirred();
  };
  const stirred = (): Promise<void> =>
    sams('setFloor', (_, me) => commandBody('setFloor', { floor: (me.own.floor + 1) % 4 }));
  /** A match that one world alone has shows until it is over; from then on nothing differs again. */
  const overMatch = async (): Promise<void> => {
    tally.count('a match in one world');
    await stage.wait(matchLasts);
    await sam.after('a match that is over', true);
    await stirred();
  };
  const dialled = async (dial: number): Promise<void> => {
    const { floor, guidance } = sam.sees()[0].own;
    if (floor !== 0) await sams('setFloor', () => commandBody('setFloor', { floor: 0 }));
    if (guidance.band === 'UNKNOWN' || (guidance.band === 'BELOW') === dial >= 0)
      await sams('setDial', () => commandBody('setDial', { dial }));
  };
  const ofSam = async ({ type, body, dial, locked }: Sent): Promise<void> => {
    tally.count(`sam ${type}`);
    if (dial !== null) await dialled(dial);
    await sams(type, body, locked);
  };
  const ofAda = async ({
    type,
    possible,
    do: doIt,
    quiet,
  }: Extract<Step['act'], { type: 'ada' }>['deed']) => {
    if (!together()) return history.length % 2 ? bySam() : byAda();
    const [here, there] = await both(worlds, async (world) => !possible || possible(world));
    if (!here || !there) return;
    const [done] = await both(worlds, doIt);
    tally.count(`ada ${type} ${done}`);
    if (type === 'part') await both(worlds, known);
    if (type === 'openDoor') {
      if (await sam.afterDoor(`Ada’s ${type}`, null)) await overMatch();
    } else await sam.after(`Ada’s ${type}`, quiet);
  };
  const kept = async ({ secrets }: Step): Promise<void> => {
    if (secrets.every(({ length }) => length === 0)) return;
    await both(worlds, async (world, which) => {
      for (const secret of secrets[which]) {
        const done = await secret.keep(world);
        if (done !== null) tally.count(`secret ${secret.type}`);
      }
    });
    await sam.after(
      `what Ada keeps: ${secrets.map((each) => `[${each.map(({ type }) => type)}]`).join(' and ')}`,
    );
  };

  await both(worlds, known);
  await sam.after('joining');
  await sam.follow();
  await bySam();
  for (const step of history) {
    tally.count('steps');
    await kept(step);
    const { act } = step;
    if (act.type === 'wait') await passed(act.minutes * minute);
    else if (act.type === 'ada') await ofAda(act.deed);
    else if (act.type === 'sam') await ofSam(act.sent);
    else if (act.type === 'follow') await sam.follow();
    else if (!together()) await hidden(act.answers);
  }
  await stirred();
}

import type { Data } from '../../../src/testing/index.ts';
import { Differs } from './compare.ts';
import { countSeen, type Tally } from './counts.ts';
import { eventually, type Phone } from './phone.ts';
import { lookBody } from './sam-actions.ts';
import type { Stream } from './stream.ts';
import type { Answer } from './wire.ts';
import type { World } from './world.ts';

export type Pair<T> = readonly [T, T];

/** Sam in both worlds, with all that he receives, compared in bytes. */
export interface Watching {
  /** What he sees in each. */
  sees(): Pair<Data>;
  /** Compares what he was answered. */
  same(what: string, answers: Pair<Answer>): void;
  /**
   * Looks after something has happened. How it looks is compared, and every message that came: where it looks another
   * than before, they have come once the latest tells it. What is `quiet` wakes nobody, so that none is waited for.
   */
  after(what: string, quiet?: boolean): Promise<void>;
  /**
   * The same after a door was opened, with what Sam was answered if it was he. Where that made a match in one world
   * alone, all is compared but what tells of it, and true is answered.
   */
  afterDoor(what: string, answers: Pair<Answer> | null): Promise<boolean>;
  /** Begins to follow anew. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

export const both = async <T>(
  worlds: Pair<World>,
  of: (world: World, which: 0 | 1) => Promise<T>,
): Promise<Pair<T>> => Promise.all([of(worlds[0], 0), of(worlds[1], 1)]);

/** What a stream shows: a view but for its moment, and for a journal, which is read apart. */
const shown = (me: Data): string =>
  JSON.stringify({ ...me, own: me?.own && { ...me.own, moment: null, journal: me.own.journal !== null } });

/** All but what a match changes for whoever opened their door: it, the door, and the guidance by both. */
const butTheMatch = (text: string): string =>
  JSON.stringify(JSON.parse(text), (key, value) =>
    ['match', 'door', 'guidance', 'moment'].includes(key) ? undefined : value,
  );

const seenIn = ([one, two]: Pair<Answer>): Pair<Data> => [
  JSON.parse(one.body).data.me,
  JSON.parse(two.body).data.me,
];
/** Status and headers, one a line. */
const head = ({ status, headers }: Answer, but?: RegExp): string =>
  [status, ...headers.filter((header) => !but?.test(header))].join('\n');
const matchOf = (me: Data): unknown => me?.couple?.match ?? null;

/** Sam's phone as it is, or not unlocked lately: what he sees on it, and what he follows. */
interface Eyes {
  readonly phoneOf: (world: World) => Phone;
  readonly streams: Pair<Stream[]>;
  sees: Pair<Data>;
}

export function watching(worlds: Pair<World>, tally: Tally): Watching {
  const open: Eyes = { phoneOf: ({ sam }) => sam, streams: [[], []], sees: [null, null] };
  const locked: Eyes = { phoneOf: (world) => world.locked, streams: [[], []], sees: [null, null] };
  const eyes = [open, locked];
  /** How many messages of a stream were compared. */
  const compared = new WeakMap<Stream, number>();

  const alike = (what: string, [one, two]: Pair<string>): void => {
    tally.count('compared');
    const [first, second] = [worlds[0].rename(one), worlds[1].rename(two)];
    if (first !== second || one.length !== two.length) throw new Differs(what, first, second);
  };
  const same: Watching['same'] = (what, [one, two]) => {
    alike(`The head of ${what}`, [head(one), head(two)]);
    alike(`The body of ${what}`, [one.body, two.body]);
  };
  const sameButTheMatch = (what: string, [one, two]: Pair<Answer>): void => {
    alike(`The head of ${what}`, [head(one, /^content-length/i), head(two, /^content-length/i)]);
    const [first, second] = [
      butTheMatch(worlds[0].rename(one.body)),
      butTheMatch(worlds[1].rename(two.body)),
    ];
    if (first !== second) throw new Differs(`More than a match in ${what}`, first, second);
  };

  /** What has come since it was last asked for. */
  const newOn = (stream: Stream | undefined): readonly string[] => {
    const messages = stream?.messages ?? [];
    const before = (stream && compared.get(stream)) ?? 0;
    if (stream) compared.set(stream, messages.length);
    return messages.slice(before);
  };
  const newMessages = (): readonly Pair<readonly string[]>[] =>
    eyes.flatMap(({ streams: [one, two] }) =>
      one.map((stream, n) => [newOn(stream), newOn(two[n])] as const),
    );
  const sameMessages = (what: string): void => {
    for (const [one, two] of newMessages()) {
      if (one.length > 0) tally.count('messages');
      alike(`What was sent by ${what}`, [one.join('\n\n'), two.join('\n\n')]);
    }
  };

  /** Whether a match in one world alone is yet to be told of as over. */
  let matched = false;
  const atMostOne = (what: string): void => {
    if (newMessages().some((pair) => pair.some(({ length }) => length > 1)))
      throw new Error(`More than one message was sent by ${what}.`);
  };

  type Looks = readonly { readonly eye: Eyes; readonly answers: Pair<Answer>; readonly next: Pair<Data> }[];
  const looked = async (): Promise<Looks> => {
    const looks = [];
    for (const eye of eyes) {
      const answers = await both(worlds, (world) => eye.phoneOf(world).post(lookBody));
      looks.push({ eye, answers, next: seenIn(answers) });
    }
    return looks;
  };
  /** Whoever looks different was woken, and with them all that is theirs: each stream tells in the end how it looks. */
  const told = async (looks: Looks): Promise<void> => {
    for (const which of [0, 1] as const) {
      const woken = looks.some(({ eye, next }) => shown(next[which]) !== shown(eye.sees[which]));
      if (!woken) continue;
      for (const { eye, next } of looks) {
        const now = shown(next[which]);
        for (const { latest } of eye.streams[which])
          await eventually(
            () => shown(latest()) === now,
            () => `A stream never told\n${now}\nbut\n${shown(latest())}`,
          );
      }
    }
  };
  const saw = async (what: string, looks: Looks, quiet: boolean): Promise<void> => {
    for (const { answers } of looks) same(`a look after ${what}`, answers);
    if (!quiet) await told(looks);
    if (matched && !quiet) {
      // Where there was a match, its end is told, too; from here on nothing differs again.
      atMostOne(what);
      matched = false;
    } else sameMessages(what);
    remember(looks);
  };
  const remember = (looks: Looks): void => {
    const before = open.sees[0];
    for (const { eye, next } of looks) eye.sees = next;
    countSeen(tally, before, open.sees[0]);
  };

  return {
    sees: () => open.sees,
    same,
    after: async (what, quiet = false) => saw(what, await looked(), quiet),
    async afterDoor(what, answers) {
      const looks = await looked();
      const before = open.sees.map(matchOf);
      const [one, two] = looks[0]?.next.map(matchOf) ?? [];
      const inOne = before.every((match) => match === null) && (one === null) !== (two === null);
      if (!inOne) {
        if (answers) same(`what answers ${what}`, answers);
        await saw(what, looks, false);
        return false;
      }
      for (const look of looks) sameButTheMatch(`a look after ${what}`, look.answers);
      if (answers) sameButTheMatch(`what answers ${what}`, answers);
      await told(looks);
      atMostOne(what);
      matched = true;
      remember(looks);
      return true;
    },
    async follow() {
      await stop();
      for (const { phoneOf, streams } of eyes)
        await both(worlds, async (world, which) => {
          streams[which].push(...(await phoneOf(world).follow()));
          for (const { latest } of streams[which])
            await eventually(
              () => latest() !== undefined,
              () => 'A stream began without a view.',
            );
        });
      sameMessages('following anew');
    },
    stop,
  };

  async function stop(): Promise<void> {
    for (const { stop: end } of eyes.flatMap(({ streams }) => streams.flatMap((some) => some.splice(0))))
      await end();
  }
}

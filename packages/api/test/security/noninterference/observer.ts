import type { Data } from '../../../src/testing/index.ts';
import { WorldsDiffer } from './compare.ts';
import { type Counts, countChanges } from './counts.ts';
import { eventually, type Phone } from './phone.ts';
import { viewBody } from './sam-actions.ts';
import type { Stream } from './stream.ts';
import type { RawResponse } from './wire.ts';
import type { World } from './world.ts';

export type Pair<T> = readonly [T, T];

/** Sam in both worlds. Compares everything that he receives, byte by byte. */
export interface Observer {
  /** What Sam last saw in each world. */
  views(): Pair<Data>;
  /** Compares the responses to a command of Sam's. */
  compareResponses(what: string, responses: Pair<RawResponse>): void;
  /**
   * Reads Sam's view after an event, and compares it with all new messages of his streams. If the view changed, first
   * waits until each stream shows it. A `quiet` event sends no messages, so there is nothing to wait for.
   */
  compareAfter(event: string, quiet?: boolean): Promise<void>;
  /**
   * The same after a door was opened, with the responses if Sam opened it. If there is a match in only one world,
   * compares everything except the match, and returns true.
   */
  compareAfterDoor(event: string, responses: Pair<RawResponse> | null): Promise<boolean>;
  /** Replaces all streams by new ones. */
  follow(): Promise<void>;
  stop(): Promise<void>;
}

export const both = async <T>(
  worlds: Pair<World>,
  of: (world: World, which: 0 | 1) => Promise<T>,
): Promise<Pair<T>> => Promise.all([of(worlds[0], 0), of(worlds[1], 1)]);

/** The part of a view that causes stream messages: all except the moment and the journal's content. */
const streamedPart = (me: Data): string =>
  JSON.stringify({ ...me, own: me?.own && { ...me.own, moment: null, journal: me.own.journal !== null } });

/** Removes what a match changes for a person with an open door: the match, the door and the guidance. */
const withoutMatch = (text: string): string =>
  JSON.stringify(JSON.parse(text), (key, value) =>
    ['match', 'door', 'guidance', 'moment'].includes(key) ? undefined : value,
  );

const viewsIn = ([one, two]: Pair<RawResponse>): Pair<Data> => [
  JSON.parse(one.body).data.me,
  JSON.parse(two.body).data.me,
];
/** Status and headers, one per line. */
const head = ({ status, headers }: RawResponse, ignored?: RegExp): string =>
  [status, ...headers.filter((header) => !ignored?.test(header))].join('\n');
const matchOf = (me: Data): unknown => me?.couple?.match ?? null;

/** One of Sam's phones, unlocked or locked, in both worlds. */
interface Device {
  readonly phoneOf: (world: World) => Phone;
  readonly streams: Pair<Stream[]>;
  views: Pair<Data>;
}
/** What each device shows after an event. */
type Snapshots = readonly {
  readonly device: Device;
  readonly responses: Pair<RawResponse>;
  readonly next: Pair<Data>;
}[];

export function observe(worlds: Pair<World>, counts: Counts): Observer {
  const unlocked: Device = { phoneOf: ({ sam }) => sam, streams: [[], []], views: [null, null] };
  const locked: Device = { phoneOf: (world) => world.locked, streams: [[], []], views: [null, null] };
  const devices = [unlocked, locked];
  /** How many messages of each stream were compared. */
  const compared = new WeakMap<Stream, number>();

  const assertEqual = (what: string, [one, two]: Pair<string>): void => {
    counts.count('compared');
    const [first, second] = [worlds[0].normalize(one), worlds[1].normalize(two)];
    if (first !== second || one.length !== two.length) throw new WorldsDiffer(what, first, second);
  };
  const compareResponses: Observer['compareResponses'] = (what, [one, two]) => {
    assertEqual(`The head of ${what}`, [head(one), head(two)]);
    assertEqual(`The body of ${what}`, [one.body, two.body]);
  };
  const compareWithoutMatch = (what: string, [one, two]: Pair<RawResponse>): void => {
    assertEqual(`The head of ${what}`, [head(one, /^content-length/i), head(two, /^content-length/i)]);
    const [first, second] = [
      withoutMatch(worlds[0].normalize(one.body)),
      withoutMatch(worlds[1].normalize(two.body)),
    ];
    if (first !== second) throw new WorldsDiffer(`More than a match in ${what}`, first, second);
  };

  /** Returns the messages since the last call. */
  const newOn = (stream: Stream | undefined): readonly string[] => {
    const messages = stream?.messages ?? [];
    const before = (stream && compared.get(stream)) ?? 0;
    if (stream) compared.set(stream, messages.length);
    return messages.slice(before);
  };
  const newMessages = (): readonly Pair<readonly string[]>[] =>
    devices.flatMap(({ streams: [one, two] }) =>
      one.map((stream, n) => [newOn(stream), newOn(two[n])] as const),
    );
  const compareMessages = (event: string): void => {
    for (const [one, two] of newMessages()) {
      if (one.length > 0) counts.count('messages');
      assertEqual(`What the streams sent after ${event}`, [one.join('\n\n'), two.join('\n\n')]);
    }
  };

  /** Whether one world alone has had a match whose end was not streamed yet. */
  let matchInOneWorld = false;
  const assertAtMostOneMessage = (event: string): void => {
    if (newMessages().some((pair) => pair.some(({ length }) => length > 1)))
      throw new Error(`A stream sent more than one message after ${event}.`);
  };

  const readViews = async (): Promise<Snapshots> => {
    const snapshots = [];
    for (const device of devices) {
      const responses = await both(worlds, (world) => device.phoneOf(world).post(viewBody));
      snapshots.push({ device, responses, next: viewsIn(responses) });
    }
    return snapshots;
  };
  /** If a view changed in a world, waits until all streams of that world show it. */
  const waitForStreams = async (snapshots: Snapshots): Promise<void> => {
    for (const which of [0, 1] as const) {
      const changed = snapshots.some(
        ({ device, next }) => streamedPart(next[which]) !== streamedPart(device.views[which]),
      );
      if (!changed) continue;
      for (const { device, next } of snapshots) {
        const expected = streamedPart(next[which]);
        for (const { latest } of device.streams[which])
          await eventually(
            () => streamedPart(latest()) === expected,
            () =>
              `A stream did not send\n${expected}\nin time. Its last message was\n${streamedPart(latest())}`,
          );
      }
    }
  };
  const compareSnapshots = async (event: string, snapshots: Snapshots, quiet: boolean): Promise<void> => {
    for (const { responses } of snapshots) compareResponses(`the view after ${event}`, responses);
    if (!quiet) await waitForStreams(snapshots);
    if (matchInOneWorld && !quiet) {
      // The world with the match also streams its end. Afterwards the worlds are equal again.
      assertAtMostOneMessage(event);
      matchInOneWorld = false;
    } else compareMessages(event);
    remember(snapshots);
  };
  const remember = (snapshots: Snapshots): void => {
    const before = unlocked.views[0];
    for (const { device, next } of snapshots) device.views = next;
    countChanges(counts, before, unlocked.views[0]);
  };

  return {
    views: () => unlocked.views,
    compareResponses,
    compareAfter: async (event, quiet = false) => compareSnapshots(event, await readViews(), quiet),
    async compareAfterDoor(event, responses) {
      const snapshots = await readViews();
      const before = unlocked.views.map(matchOf);
      const [one, two] = snapshots[0]?.next.map(matchOf) ?? [];
      const inOne = before.every((match) => match === null) && (one === null) !== (two === null);
      if (!inOne) {
        if (responses) compareResponses(`the response to ${event}`, responses);
        await compareSnapshots(event, snapshots, false);
        return false;
      }
      for (const snapshot of snapshots) compareWithoutMatch(`the view after ${event}`, snapshot.responses);
      if (responses) compareWithoutMatch(`the response to ${event}`, responses);
      await waitForStreams(snapshots);
      assertAtMostOneMessage(event);
      matchInOneWorld = true;
      remember(snapshots);
      return true;
    },
    async follow() {
      await stop();
      for (const { phoneOf, streams } of devices)
        await both(worlds, async (world, which) => {
          streams[which].push(...(await phoneOf(world).follow()));
          for (const { latest } of streams[which])
            await eventually(
              () => latest() !== undefined,
              () => 'A stream did not send a first view in time.',
            );
        });
      compareMessages('the start of new streams');
    },
    stop,
  };

  async function stop(): Promise<void> {
    for (const { stop: stopStream } of devices.flatMap(({ streams }) =>
      streams.flatMap((list) => list.splice(0)),
    ))
      await stopStream();
  }
}

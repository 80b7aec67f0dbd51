import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Attune,
  createAttune,
  type Ids,
  type OpenOptions,
  type ServingOptions,
} from '../../src/index.ts';
import { type TestIssuer, type TestPerson, testIssuer, testPerson } from '../../src/testing/index.ts';

/** The six viewers who ask for Ada's data, in the order of the table columns. */
export const viewers = ['self', 'partner', 'former', 'stranger', 'elsewhere', 'anonymous'] as const;
export type Viewer = (typeof viewers)[number];

/**
 * Everyone in the story. Ada is with Sam. Kit is Ada's former partner. Eve and Max are another couple of the same
 * tenant. In another tenant, two people have the same subjects as Ada and Sam.
 */
export const cast = ['ada', 'sam', 'kit', 'eve', 'max', 'adaAway', 'samAway'] as const;
export type Name = (typeof cast)[number];

export const personOf = {
  self: 'ada',
  partner: 'sam',
  former: 'kit',
  stranger: 'eve',
  elsewhere: 'adaAway',
} as const satisfies Record<Exclude<Viewer, 'anonymous'>, Name>;

/** Issuers and tokens that all worlds share. */
export interface SignIns {
  readonly here: TestIssuer;
  readonly away: TestIssuer;
  readonly tokens: Readonly<Record<Name, string>>;
}

export async function createSignIns(): Promise<SignIns> {
  const here = await testIssuer('https://here.test');
  const away = await testIssuer('https://away.test');
  const token = (name: Name): Promise<string> =>
    name.endsWith('Away') ? away.token(name.slice(0, 3)) : here.token(name);
  const tokens = await Promise.all(cast.map(async (name) => [name, await token(name)] as const));
  return { here, away, tokens: Object.fromEntries(tokens) as Record<Name, string> };
}

/** An open Attune with a client for everyone, and a clock that the test sets. */
export interface World {
  readonly attune: Attune;
  readonly clock: { now: number };
  readonly people: Readonly<Record<Name, TestPerson>>;
  /** The clients of the six viewers. The anonymous one has no token. */
  readonly six: Readonly<Record<Viewer, TestPerson>>;
  /** The folder of the database. */
  readonly folder: string;
  /** Makes the following ids count from `next`. */
  restartIdsAt(next: number): void;
  close(): Promise<void>;
}

const start = Date.parse('2026-11-20T18:00:00.000Z');

/** Opens the database of a folder, at the time `now`, with ids that count from `next`. */
export async function openWorld(
  folder: string,
  { tokens, here, away }: SignIns,
  {
    now = start,
    next = 1,
    ...options
  }: { now?: number; next?: number } & Partial<OpenOptions & ServingOptions> = {},
): Promise<World> {
  const clock = { now };
  const { ids, restartIdsAt } = countingIds(next);
  const attune = await createAttune({
    store: { sqlite: join(folder, 'attune.db') },
    auth: { issuers: [...here.auth.issuers, ...away.auth.issuers] },
    kek: new Uint8Array(32).fill(7),
    clock: () => clock.now,
    ids,
    limits: { commandsPerMinute: 100_000, codesPerHour: 100_000 },
    log: () => {},
    ...options,
  });
  const client = (token: string | null): TestPerson => testPerson(attune.fetch, token);
  const people = Object.fromEntries(cast.map((name) => [name, client(tokens[name])])) as Record<
    Name,
    TestPerson
  >;
  const six = {
    self: people.ada,
    partner: people.sam,
    former: people.kit,
    stranger: people.eve,
    elsewhere: people.adaAway,
    anonymous: client(null),
  };
  return { attune, clock, people, six, folder, restartIdsAt, close: () => attune.close() };
}

/** Counts ids per kind, so that a table can name them, and two runs have identical responses. */
function countingIds(first: number): { readonly ids: Ids; restartIdsAt(next: number): void } {
  const counts = new Map<string, number>();
  let from = first;
  const count = (noun: string): number => {
    const next = counts.get(noun) ?? from;
    counts.set(noun, next + 1);
    return next;
  };
  const idsOf =
    <Id extends string>(noun: string) =>
    (): Id =>
      `${noun}-${count(noun)}` as Id;
  const ids: Ids = {
    person: idsOf('person'),
    invitation: idsOf('invitation'),
    request: idsOf('request'),
    entry: idsOf('entry'),
    mark: () => `00000000-0000-4000-8000-${`${count('mark')}`.padStart(12, '0')}` as ReturnType<Ids['mark']>,
    code: () => `CDEF${`${count('code')}`.padStart(4, '0')}` as ReturnType<Ids['code']>,
  };
  return {
    ids,
    restartIdsAt: (next) => {
      from = next;
      counts.clear();
    },
  };
}

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attune-six-'));
  folders.push(folder);
  return folder;
}

/** Copies the folder of a closed world. */
export function copyFolder(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Removes all folders. Call it when all worlds are closed. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

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

/** Who may ask for what is Ada's: in the order of the columns of every table here. */
export const viewers = ['self', 'partner', 'former', 'stranger', 'elsewhere', 'anonymous'] as const;
export type Viewer = (typeof viewers)[number];

/**
 * Everybody in the story: Ada with Sam; Kit, whose couple with Ada has ended; Eve with Max, in the same tenant;
 * and in another tenant two people whose sign-in calls them Ada and Sam, too.
 */
export const cast = ['ada', 'sam', 'kit', 'eve', 'max', 'adaAway', 'samAway'] as const;
export type Name = (typeof cast)[number];

export const whoIs = {
  self: 'ada',
  partner: 'sam',
  former: 'kit',
  stranger: 'eve',
  elsewhere: 'adaAway',
} as const satisfies Record<Exclude<Viewer, 'anonymous'>, Name>;

/** Issuers and tokens, made once: every world trusts them. */
export interface SignIns {
  readonly here: TestIssuer;
  readonly away: TestIssuer;
  readonly tokens: Readonly<Record<Name, string>>;
}

export async function signIns(): Promise<SignIns> {
  const here = await testIssuer('https://here.test');
  const away = await testIssuer('https://away.test');
  const token = (name: Name): Promise<string> =>
    name.endsWith('Away') ? away.token(name.slice(0, 3)) : here.token(name);
  const tokens = await Promise.all(cast.map(async (name) => [name, await token(name)] as const));
  return { here, away, tokens: Object.fromEntries(tokens) as Record<Name, string> };
}

/** A running Attune with everybody's phone, and a clock that is moved by hand. */
export interface World {
  readonly attune: Attune;
  readonly clock: { now: number };
  readonly people: Readonly<Record<Name, TestPerson>>;
  /** The phones of the six; anonymous has no token. */
  readonly six: Readonly<Record<Viewer, TestPerson>>;
  /** The folder that all of it is kept in. */
  readonly folder: string;
  /** Every following id counts from here. */
  countFrom(next: number): void;
  close(): Promise<void>;
}

export const start = Date.parse('2026-11-20T18:00:00.000Z');

/** Opens what a folder holds, at this time, with ids that count on from `next`. */
export async function worldIn(
  folder: string,
  { tokens, here, away }: SignIns,
  {
    now = start,
    next = 1,
    ...options
  }: { now?: number; next?: number } & Partial<OpenOptions & ServingOptions> = {},
): Promise<World> {
  const clock = { now };
  const { ids, countFrom } = countedIds(next);
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
  const phone = (token: string | null): TestPerson => testPerson(attune.fetch, token);
  const people = Object.fromEntries(cast.map((name) => [name, phone(tokens[name])])) as Record<
    Name,
    TestPerson
  >;
  const six = {
    self: people.ada,
    partner: people.sam,
    former: people.kit,
    stranger: people.eve,
    elsewhere: people.adaAway,
    anonymous: phone(null),
  };
  return { attune, clock, people, six, folder, countFrom, close: () => attune.close() };
}

/** Ids that count, each noun by itself, so that a table can name them and two runs answer the same bytes. */
function countedIds(first: number): { readonly ids: Ids; countFrom(next: number): void } {
  const counts = new Map<string, number>();
  let from = first;
  const count = (noun: string): number => {
    const next = counts.get(noun) ?? from;
    counts.set(noun, next + 1);
    return next;
  };
  const named =
    <Id extends string>(noun: string) =>
    (): Id =>
      `${noun}-${count(noun)}` as Id;
  const ids: Ids = {
    person: named('person'),
    invitation: named('invitation'),
    request: named('request'),
    entry: named('entry'),
    mark: () => `00000000-0000-4000-8000-${`${count('mark')}`.padStart(12, '0')}` as ReturnType<Ids['mark']>,
    code: () => `CDEF${`${count('code')}`.padStart(4, '0')}` as ReturnType<Ids['code']>,
  };
  return {
    ids,
    countFrom: (next) => {
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

/** A copy of a folder whose world is closed, to try something in. */
export function copyOf(folder: string): string {
  const copy = newFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Call it once all is closed. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

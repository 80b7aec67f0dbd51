import type { Data } from '../../../src/testing/index.ts';
import { idsIn } from '../../scenarios/evening.ts';
import { hour, minute } from '../../scenarios/story.ts';
import { cast, type Name, type World } from '../../scenarios/viewers.ts';

/** Values that are not valid for an input, each with its description. */
export type InvalidValues = readonly (readonly [what: string, value: string])[];

const random = '5f1c9a52-6d0e-4c57-9a3e-0f6f3a1f8e77';

/** Values that no parser reads as an id. */
const malformed: InvalidValues = [
  ['an empty text', ''],
  ['a colon', ':'],
  ['a word', 'nonsense'],
  ['two symbols', '💥:💥'],
  ['a long text', 'x'.repeat(2_000)],
  ['a NUL', 'invitation:\u0000'],
  ['an id in base64', Buffer.from('Invitation:1').toString('base64')],
];

/** Ids that the viewer may not use here: unknown ones, malformed ones, and all that other people see. */
export async function foreignIds(
  world: World,
  viewer: Name,
  gone: readonly string[],
): Promise<InvalidValues> {
  const { people } = world;
  const unknown = ['me', 'couple', 'invitation', 'pairingRequest', 'prompt', 'journalReading', 'checkIn'].map(
    (type) => ['unknown', `${type}:${random}`] as const,
  );
  const own = new Set(idsIn(await people[viewer].look()));
  const others: (readonly [string, string])[] = [];
  for (const name of cast) {
    for (const id of idsIn(await people[name].look()))
      if (!own.has(id) && !isPublic(id)) others.push([`of ${name}`, id]);
  }
  const otherTypes = [...own].flatMap((id) => {
    const [, random = ''] = id.split(':');
    return ['reading', 'INVITATION'].map((type) => [`${id} by another type`, `${type}:${random}`] as const);
  });
  return [
    ...unknown,
    ...malformed,
    ...others,
    ...gone.filter(isForeign(own)).map((id) => ['gone', id] as const),
    ...otherTypes,
  ];
}

/** Excludes the request that made the viewer's own couple. Confirming it again succeeds. */
const isForeign =
  (own: ReadonlySet<string>) =>
  (id: string): boolean =>
    !own.has(id.replace('pairingRequest:', 'couple:'));

export const isPublic = (id: string): boolean => /^(?:idea|prompt):/.test(id);

const encode = (at: number, mark: string): string =>
  Buffer.from(`${at.toString(36)}.${mark}`).toString('base64url');
const markOf = (moment: string): string => Buffer.from(moment, 'base64url').toString().split('.')[1] ?? '';

/** Moments that a viewer may not use: other people's, old ones and future ones. */
export async function invalidMoments(
  world: World,
  viewer: Name,
  past: readonly string[],
): Promise<InvalidValues> {
  const { people, clock } = world;
  const others: (readonly [string, string])[] = [];
  for (const name of cast) {
    const me: Data = await people[name].look();
    if (name !== viewer && me) others.push([`of ${name}`, me.own.moment]);
  }
  const mark = markOf(await people[viewer].moment());
  return [
    ...others,
    ['with an unknown mark', encode(clock.now, random)],
    ['just expired', encode(clock.now - 15 * minute - 1, mark)],
    ['expired long ago', encode(clock.now - 1_000 * hour, mark)],
    ['in the future', encode(clock.now + 1, mark)],
    ...past
      .filter((moment) => markOf(moment) !== mark)
      .map((moment) => ['from before an exit', moment] as const),
  ];
}

/** Texts that are not moments. */
export const malformedMoments: InvalidValues = [
  ['an empty text', ''],
  ['a word', 'nonsense'],
  ['no mark', Buffer.from('mw.').toString('base64url')],
  ['a mark in upper case', Buffer.from(`mw.${random.toUpperCase()}`).toString('base64url')],
  ['an invalid time', encode(Number.MAX_SAFE_INTEGER, random)],
  ['a long text', 'x'.repeat(2_000)],
];

export const invalidCodes: InvalidValues = [
  ['unknown', 'ZZZZZZZZ'],
  ['an empty text', ''],
  ['a short text', 'ABC'],
  ['a word', 'nonsense!'],
  ['a long text', 'Z'.repeat(2_000)],
];

export const invalidCursors: InvalidValues = [
  ['an empty text', ''],
  ['a word', 'nonsense'],
  ['an offset', Buffer.from('OffsetConnection:1').toString('base64')],
  ['no number', Buffer.from('entry:NaN:1').toString('base64')],
  ['no id', Buffer.from('entry:1:').toString('base64')],
  ['of another kind', Buffer.from('Reading:1').toString('base64')],
  ['a long text', 'x'.repeat(2_000)],
];

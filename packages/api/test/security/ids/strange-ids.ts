import type { Data } from '../../../src/testing/index.ts';
import { idsIn } from '../../scenarios/evening.ts';
import { hour, minute } from '../../scenarios/story.ts';
import { cast, type Name, type World } from '../../scenarios/viewers.ts';

/** Things to name in a place where none of them belongs, each with what it is. */
export type Strange = readonly (readonly [what: string, value: string])[];

const random = '5f1c9a52-6d0e-4c57-9a3e-0f6f3a1f8e77';

/** What no reading makes an id of. */
const malformed: Strange = [
  ['nothing', ''],
  ['a colon', ':'],
  ['a word', 'nonsense'],
  ['one that is none', '💥:💥'],
  ['a long one', 'x'.repeat(2_000)],
  ['a NUL', 'invitation:\u0000'],
  ['one in base64', Buffer.from('Invitation:1').toString('base64')],
];

/** Ids that are not the viewer's to name here: unknown, malformed, and all that anybody else can see. */
export async function strangeIds(world: World, viewer: Name, gone: readonly string[]): Promise<Strange> {
  const { people } = world;
  const unknown = ['me', 'couple', 'invitation', 'pairingRequest', 'prompt'].map(
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
    ...gone.filter(isNot(own)).map((id) => ['gone', id] as const),
    ...otherTypes,
  ];
}

/** The request that made a couple names it, and whoever says it again is told that it is done. */
const isNot =
  (own: ReadonlySet<string>) =>
  (id: string): boolean =>
    !own.has(id.replace('pairingRequest:', 'couple:'));

export const isPublic = (id: string): boolean => /^(?:idea|prompt):/.test(id);

const encode = (at: number, mark: string): string =>
  Buffer.from(`${at.toString(36)}.${mark}`).toString('base64url');
const markOf = (moment: string): string => Buffer.from(moment, 'base64url').toString().split('.')[1] ?? '';

/** Moments that a viewer cannot speak from: anybody else's, old ones, ones to come. */
export async function strangeMoments(world: World, viewer: Name, past: readonly string[]): Promise<Strange> {
  const { people, clock } = world;
  const others: (readonly [string, string])[] = [];
  for (const name of cast) {
    const me: Data = await people[name].look();
    if (name !== viewer && me) others.push([`of ${name}`, me.own.moment]);
  }
  const mark = markOf(await people[viewer].moment());
  return [
    ...others,
    ['of nobody', encode(clock.now, random)],
    ['that passed', encode(clock.now - 15 * minute - 1, mark)],
    ['that passed long ago', encode(clock.now - 1_000 * hour, mark)],
    ['that is to come', encode(clock.now + 1, mark)],
    ...past
      .filter((moment) => markOf(moment) !== mark)
      .map((moment) => ['from before an exit', moment] as const),
  ];
}

/** What no view ever gave as a moment. */
export const noMoments: Strange = [
  ['nothing', ''],
  ['a word', 'nonsense'],
  ['no mark', Buffer.from('mw.').toString('base64url')],
  ['another mark', Buffer.from(`mw.${random.toUpperCase()}`).toString('base64url')],
  ['a time out of bounds', encode(Number.MAX_SAFE_INTEGER, random)],
  ['a long one', 'x'.repeat(2_000)],
];

export const noCodes: Strange = [
  ['unknown', 'ZZZZZZZZ'],
  ['nothing', ''],
  ['a short one', 'ABC'],
  ['a word', 'nonsense!'],
  ['a long one', 'Z'.repeat(2_000)],
];

export const noCursors: Strange = [
  ['nothing', ''],
  ['a word', 'nonsense'],
  ['one before the first', Buffer.from('OffsetConnection:-1').toString('base64')],
  ['no number', Buffer.from('OffsetConnection:NaN').toString('base64')],
  ['of another kind', Buffer.from('Reading:1').toString('base64')],
  ['a long one', 'x'.repeat(2_000)],
];

import {
  addSpan,
  advise,
  bands,
  defaultFloor,
  type Floor,
  type GuidanceScene,
  guidanceTable,
  type Instant,
  type InvitationView,
  type MessageKey,
  options,
  type Situation,
  type Stance,
  situations,
  type View,
} from '@attune/core';
import { en } from '@attune/core/messages/en';
import { describe, expect, test } from 'vitest';
import { policy, readingOf, start } from '../support/scripted-couple.ts';

const soon = 9_000 as Instant;
const invitation = (state: InvitationView['state'], fromMe: boolean): InvitationView => ({
  id: 'i1' as InvitationView['id'],
  fromMe,
  state,
  idea: null,
  note: null,
  sentAt: null,
  fadesAt: null,
  mutualUntil: null,
  reply: null,
});
const quiet: View = {
  invitation: null,
  match: null,
  mine: { paused: false, door: null, doorSpacing: null, spacing: null },
};
const mine = (more: Partial<View['mine']>): View => ({ ...quiet, mine: { ...quiet.mine, ...more } });

const views: Readonly<Record<Situation, View | null>> = {
  unpaired: null,
  mutual: { ...mine({ paused: true, door: soon }), invitation: invitation('mutual', false) },
  inviting: { ...mine({ door: soon, spacing: soon }), invitation: invitation('open', true) },
  paused: { ...mine({ paused: true, spacing: soon, door: soon }), match: soon },
  invited: { ...mine({ spacing: soon, door: soon }), invitation: invitation('open', false), match: soon },
  doorOpen: { ...mine({ door: soon, doorSpacing: soon }), match: soon },
  matched: { ...quiet, match: soon },
  resting: mine({ spacing: soon }),
  quiet,
};

/** The guidance at a dial that was set just now. */
const guide = (view: View | null, dial: number | null, floor: Floor = defaultFloor) =>
  advise(policy, view, { reading: dial === null ? null : readingOf(dial, start), floor }, start);

/** The expected stances: unknown, below, at, above. */
const expected: Readonly<Record<Situation, readonly Stance[]>> = {
  unpaired: ['notice', 'tend', 'tend', 'tend'],
  mutual: ['notice', 'letGo', 'enjoy', 'enjoy'],
  inviting: ['notice', 'letGo', 'easy', 'easy'],
  paused: ['tend', 'tend', 'tend', 'tend'],
  invited: ['notice', 'decline', 'welcome', 'welcome'],
  doorOpen: ['notice', 'letGo', 'easy', 'easy'],
  matched: ['notice', 'tend', 'initiate', 'initiate'],
  resting: ['notice', 'tend', 'easy', 'easy'],
  quiet: ['notice', 'tend', 'initiate', 'initiate'],
};
const dials: readonly (number | null)[] = [null, -4, 0, 6];

describe('the guidance for a situation and band', () => {
  for (const situation of situations) {
    for (const [column, band] of bands.entries()) {
      test(`${situation}, ${band}`, () => {
        const guidance = guide(views[situation], dials[column] ?? null);
        expect(guidance).toMatchObject({ situation, band, stance: expected[situation][column] });
        expect(guidance.message).toEqual({
          key: `guidance.${situation}.${band}`,
          dial: dials[column] ?? null,
        });
        expect(en[guidance.message.key]).toBeTruthy();
        expect(guidanceTable[situation][band]).toBe(expected[situation][column]);
      });
    }
  }
});

describe('the text and the stance', () => {
  test('are those of `matchedResting` for a match while the person’s spacing runs', () => {
    const resting = { ...mine({ spacing: soon }), match: soon };
    const stances = dials.map((dial) => guide(resting, dial).stance);
    expect(stances).toEqual(['notice', 'tend', 'easy', 'easy']);
    expect(bands.map((band) => guidanceTable.matchedResting[band])).toEqual(stances);
    expect(guide(resting, 0).message.key).toBe('guidance.matchedResting.at');
  });
  test('are those of `restingAfterNo` for a decline, and those of `restingAfterFade` for silence', () => {
    const keyFor = (state: InvitationView['state']) =>
      guide({ ...mine({ spacing: soon }), invitation: invitation(state, true) }, 3).message.key;
    expect(
      ['notNow', 'faded', 'withdrawn', 'over'].map((state) => keyFor(state as InvitationView['state'])),
    ).toEqual([
      'guidance.restingAfterNo.above',
      'guidance.restingAfterFade.above',
      'guidance.resting.above',
      'guidance.resting.above',
    ]);
  });
});

describe('a reading', () => {
  const dialAt = (at: Instant) =>
    advise(policy, quiet, { reading: readingOf(5, start), floor: defaultFloor }, at).message.dial;
  test('counts while it is fresh, and is unknown before its instant and after its end', () => {
    const end = addSpan(start, policy.fresh);
    expect([addSpan(start, -1), start, addSpan(end, -1), end].map(dialAt)).toEqual([null, 5, 5, null]);
  });
});

describe('the text at the floor', () => {
  const scenes = Object.keys(guidanceTable) as GuidanceScene[];
  const text = (key: string) => en[key as MessageKey];
  const arrives = /\bwanting may (arrive|come)\b/i;
  test.each(scenes)(
    'of %s speaks of wanting that may arrive only at a floor of 0, and in both halves',
    (scene) => {
      expect(text(`guidance.${scene}.at`)).toMatch(/wanting may (arrive|come)[^.]*, or it may not/i);
      for (const band of ['unknown', 'below', 'atRaised', 'above'])
        expect(text(`guidance.${scene}.${band}`)).not.toMatch(arrives);
    },
  );
  test('says that stopping, or taking back, is always fine wherever a yes of the person may follow or stand', () => {
    for (const scene of ['mutual', 'inviting', 'invited', 'doorOpen', 'matched', 'quiet'])
      expect(text(`guidance.${scene}.at`)).toMatch(/(stopping|taking it back|closing it) is always fine/);
  });
  test('is another one at a raised floor', () => {
    const key = (dial: number, floor: number) => guide(views.invited, dial, floor as Floor).message.key;
    expect([key(0, 0), key(5, 5), key(6, 5), key(4, 5)]).toEqual([
      'guidance.invited.at',
      'guidance.invited.atRaised',
      'guidance.invited.above',
      'guidance.invited.below',
    ]);
  });
});

describe('options', () => {
  const listed = (situation: Situation) => bands.map((band) => options(views[situation], band).join(' '));
  test('are empty while unpaired', () => expect(listed('unpaired')).toEqual(['', '', '', '']));
  test('let the invited person always say no, and say yes at or above their floor', () => {
    expect(listed('invited')).toEqual([
      'sayNo closeDoor pause leave',
      'sayNo closeDoor pause leave',
      'sayYes sayNo closeDoor pause leave',
      'sayYes sayNo closeDoor pause leave',
    ]);
  });
  test('contain openings at or above the floor if the situation is quiet', () => {
    expect(listed('quiet')).toEqual([
      'pause leave',
      'pause leave',
      'invite openDoor pause leave',
      'invite openDoor pause leave',
    ]);
  });
  test('allow ending a mutual invitation at every band', () => {
    for (const names of listed('mutual'))
      expect(names.split(' ')).toEqual(expect.arrayContaining(['sayNo', 'pause', 'leave']));
  });
  test('contain a pause while paused only if the person’s yes or door is open', () => {
    expect(options(mine({ paused: true }), 'below')).toEqual(['resume', 'leave']);
    expect(options(mine({ paused: true, door: soon }), 'below')).toEqual([
      'closeDoor',
      'pause',
      'resume',
      'leave',
    ]);
    const sent = { ...mine({ paused: true }), invitation: invitation('open', true) };
    expect(options(sent, 'below')).toEqual(['sayNo', 'pause', 'resume', 'leave']);
  });
});

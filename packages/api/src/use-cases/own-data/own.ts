import {
  type Accelerator,
  accept,
  after,
  type Brake,
  checkText,
  type Dial,
  defaultFloor,
  emptyJournal,
  type Floor,
  keepReading,
  type Moment,
  noAnswers,
  noConsents,
  type Reading,
  rename as renamed,
} from '@attune/core';
import type { Attune } from '../context.ts';
import { hear, unheard } from '../run-use-case.ts';
import { homeOf } from '../home.ts';
import { entriesOf } from '../journal/journal.ts';
import { look } from '../look.ts';
import { markOf } from '../couple/couple-side.ts';
import { changeMine, mineChanged } from './update-own-data.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { BadInput, readName, readNote } from '../text-input.ts';
import { turnIn } from '../couple/current-turn.ts';

export interface JoinInput {
  readonly displayName: string;
  /** That the person has said they are 18 or over. */
  readonly adult: boolean;
}

/** Adds the viewer as a person. Joining again changes nothing. */
export async function join(
  attune: Attune,
  viewer: Viewer,
  { displayName, adult }: JoinInput,
): Promise<Outcome> {
  if (!adult)
    throw new BadInput(['input', 'adult'], 'Attune is for adults: true says that one is 18 or over.');
  const { ids, policy, store } = attune;
  const name = readName(['input', 'displayName'], displayName, policy.nameMax);
  const refusal = await unheard(attune, viewer, 'join');
  const joined = await look(attune, viewer);
  if (refusal || joined) return { refusal, home: joined };
  const checked = checkText(name, attune.noteCheck, attune.language);
  if (!checked.ok) return { refusal: { code: 'textPressuring', cues: checked.refusal }, home: null };
  const around = await store.join(viewer, {
    id: ids.person(),
    subject: viewer.subject,
    couple: null,
    name,
    floor: defaultFloor,
    reading: null,
    mark: ids.mark(),
    pairing: null,
    attempts: null,
    crossed: null,
    ideas: noAnswers,
    reflections: [],
    consents: noConsents,
    checkedIn: null,
  });
  return { refusal: null, home: homeOf(attune, viewer, around) };
}

export interface SetDialInput {
  readonly dial: Dial;
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** A note to oneself. */
  readonly note: string | null;
}

/** Sets the dial, and keeps it in a journal if there is one. It changes nothing that anybody else can observe. */
export async function setDial(attune: Attune, viewer: Viewer, input: SetDialInput): Promise<Outcome> {
  const note = readNote(['input', 'note'], input.note, attune.policy.noteMax);
  const brakes = [...new Set(input.brakes)];
  const accelerators = [...new Set(input.accelerators)];
  const { dial } = input;
  return hear(attune, viewer, 'setDial', (held) => {
    const { at, me } = held;
    const reading: Reading = { dial, at, brakes, accelerators, note };
    if (saysAgain(attune, me.reading, reading)) return outcome(attune, viewer, held);
    const kept = keepReading({ ...me, journal: emptyJournal }, reading, me.floor);
    const fits = kept.ok && attune.limits.journal.hasRoom(viewer, at);
    const entries = fits ? entriesOf(attune, kept.value.journal) : [];
    return mineChanged(attune, viewer, held, { ...me, reading, mark: markOf(held) }, { entries });
  });
}

/** Whether a reading says what was just said: a request that arrives twice is one reading, also in a journal. */
function saysAgain({ policy }: Attune, before: Reading | null, now: Reading): boolean {
  if (!before || now.at > after(before.at, policy.moment)) return false;
  return JSON.stringify({ ...now, at: null }) === JSON.stringify({ ...before, at: null });
}

/** Makes the dial unknown again. */
export const clearDial = (attune: Attune, viewer: Viewer): Promise<Outcome> =>
  changeMine(attune, viewer, 'clearDial', (mine) => accept(mine.reading ? { ...mine, reading: null } : mine));

export const setFloor = (attune: Attune, viewer: Viewer, floor: Floor): Promise<Outcome> =>
  changeMine(attune, viewer, 'setFloor', (mine) => accept(mine.floor === floor ? mine : { ...mine, floor }));

export interface RenameInput {
  readonly moment: Moment;
  readonly displayName: string;
}

/** Changes the display name. The partner sees it at their next look, and is not woken. */
export async function rename(attune: Attune, viewer: Viewer, input: RenameInput): Promise<Outcome> {
  const { language, noteCheck, policy } = attune;
  const name = readName(['input', 'displayName'], input.displayName, policy.nameMax);
  const checked = checkText(name, noteCheck, language);
  return changeMine(attune, viewer, 'rename', (mine, { at, couple }) => {
    const turn = couple && turnIn(couple, at);
    return renamed(mine, { policy, said: input.moment, mark: mine.mark, at, turn, name, checked });
  });
}

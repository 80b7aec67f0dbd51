import {
  type Accelerator,
  accept,
  addSpan,
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
import type { UseCaseContext } from '../context.ts';
import { markOf } from '../couple/couple-side.ts';
import { currentTurn } from '../couple/current-turn.ts';
import { homeOf } from '../home.ts';
import { entriesOf } from '../journal/journal.ts';
import { getHome } from '../look.ts';
import { type Outcome, outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { checkAccess, runUseCase } from '../run-use-case.ts';
import { InvalidInput, readName, readNote } from '../text-input.ts';
import { ownDataChanged, updateOwnData } from './update-own-data.ts';

export interface JoinInput {
  readonly displayName: string;
  /** That the person has said they are 18 or over. */
  readonly adult: boolean;
}

/** Adds the viewer as a person. Joining again changes nothing. */
export async function join(
  attune: UseCaseContext,
  viewer: Viewer,
  { displayName, adult }: JoinInput,
): Promise<Outcome> {
  if (!adult)
    throw new InvalidInput(['input', 'adult'], 'Attune is for adults: true says that one is 18 or over.');
  const { ids, policy, store } = attune;
  const name = readName(['input', 'displayName'], displayName, policy.nameMax);
  const refusal = await checkAccess(attune, viewer, 'join');
  const joined = await getHome(attune, viewer);
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
export async function setDial(attune: UseCaseContext, viewer: Viewer, input: SetDialInput): Promise<Outcome> {
  const note = readNote(['input', 'note'], input.note, attune.policy.noteMax);
  const brakes = [...new Set(input.brakes)];
  const accelerators = [...new Set(input.accelerators)];
  const { dial } = input;
  return runUseCase(attune, viewer, 'setDial', (held) => {
    const { at, me } = held;
    const reading: Reading = { dial, at, brakes, accelerators, note };
    if (saysAgain(attune, me.reading, reading)) return outcome(attune, viewer, held);
    const kept = keepReading({ ...me, journal: emptyJournal }, reading, me.floor);
    const fits = kept.ok && attune.limits.journal.hasRoom(viewer, at);
    const entries = fits ? entriesOf(attune, kept.value.journal) : [];
    return ownDataChanged(attune, viewer, held, { ...me, reading, mark: markOf(held) }, { entries });
  });
}

/** Whether a reading says what was just said: a request that arrives twice is one reading, also in a journal. */
function saysAgain({ policy }: UseCaseContext, before: Reading | null, now: Reading): boolean {
  if (!before || now.at > addSpan(before.at, policy.moment)) return false;
  return JSON.stringify({ ...now, at: null }) === JSON.stringify({ ...before, at: null });
}

/** Makes the dial unknown again. */
export const clearDial = (attune: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  updateOwnData(attune, viewer, 'clearDial', (mine) =>
    accept(mine.reading ? { ...mine, reading: null } : mine),
  );

export const setFloor = (attune: UseCaseContext, viewer: Viewer, floor: Floor): Promise<Outcome> =>
  updateOwnData(attune, viewer, 'setFloor', (mine) =>
    accept(mine.floor === floor ? mine : { ...mine, floor }),
  );

export interface RenameInput {
  readonly moment: Moment;
  readonly displayName: string;
}

/** Changes the display name. The partner sees it at their next look, and is not woken. */
export async function rename(attune: UseCaseContext, viewer: Viewer, input: RenameInput): Promise<Outcome> {
  const { language, noteCheck, policy } = attune;
  const name = readName(['input', 'displayName'], input.displayName, policy.nameMax);
  const checked = checkText(name, noteCheck, language);
  return updateOwnData(attune, viewer, 'rename', (mine, { at, couple }) => {
    const turn = couple && currentTurn(couple, at);
    return renamed(mine, { policy, moment: input.moment, mark: mine.mark, at, turn, name, checked });
  });
}

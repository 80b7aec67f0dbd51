import {
  type Accelerator,
  type Brake,
  checkText,
  type Dial,
  defaultFloor,
  type Floor,
  type Moment,
  noAnswers,
  noConsents,
  rename as renamed,
  turnOf,
} from '@attune/core';
import type { Attune } from './attune.ts';
import { type Home, homeOf, markOf, sameHome } from './home.ts';
import { notJoined, type Outcome, outcome } from './outcome.ts';
import type { Person } from './person.ts';
import type { Change, Held, Viewer } from './ports.ts';
import { BadInput, readName, readNote } from './text.ts';

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
  const joined = await look(attune, viewer);
  if (joined) return { refusal: null, home: joined };
  const checked = checkText(name, attune.noteCheck);
  if (!checked.ok) return { refusal: { code: 'textPressuring', cues: checked.refusal }, home: null };
  const around = await store.join(viewer, {
    id: ids.person(),
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
  });
  return { refusal: null, home: homeOf(policy, around) };
}

export interface SetDialInput {
  readonly dial: Dial;
  readonly brakes: readonly Brake[];
  readonly accelerators: readonly Accelerator[];
  /** A note to oneself. */
  readonly note: string | null;
}

/** Sets the dial. It changes nothing that anybody else can observe. */
export async function setDial(attune: Attune, viewer: Viewer, input: SetDialInput): Promise<Outcome> {
  const note = readNote(['input', 'note'], input.note, attune.policy.noteMax);
  const brakes = [...new Set(input.brakes)];
  const accelerators = [...new Set(input.accelerators)];
  const { dial } = input;
  return changeMe(attune, viewer, ({ at, me }) => ({
    ...me,
    reading: { dial, at, brakes, accelerators, note },
  }));
}

/** Makes the dial unknown again. */
export const clearDial = (attune: Attune, viewer: Viewer): Promise<Outcome> =>
  changeMe(attune, viewer, ({ me }) => (me.reading ? { ...me, reading: null } : me));

export const setFloor = (attune: Attune, viewer: Viewer, floor: Floor): Promise<Outcome> =>
  changeMe(attune, viewer, ({ me }) => (me.floor === floor ? me : { ...me, floor }));

export interface RenameInput {
  readonly moment: Moment;
  readonly displayName: string;
}

/** Changes the display name. The partner sees it at their next look, and is not woken. */
export async function rename(attune: Attune, viewer: Viewer, input: RenameInput): Promise<Outcome> {
  const { noteCheck, policy, store } = attune;
  const name = readName(['input', 'displayName'], input.displayName, policy.nameMax);
  const checked = checkText(name, noteCheck);
  const answer = await store.change(viewer, null, (held) => {
    const { at, couple, me } = held;
    const mark = markOf(held);
    const turn = couple && turnOf(couple.pairedAt, at);
    const decision = renamed(me, { policy, said: input.moment, mark, at, turn, name, checked });
    return decision.ok ? changed(attune, held, decision.value) : outcome(attune, held, decision.refusal);
  });
  return answer ?? notJoined;
}

/** What I see, for my own devices; null before joining. */
export async function look({ policy, store }: Attune, viewer: Viewer): Promise<Home | null> {
  const around = await store.read(viewer);
  return around && homeOf(policy, around);
}

async function changeMe(attune: Attune, viewer: Viewer, alter: (held: Held) => Person): Promise<Outcome> {
  const answer = await attune.store.change(viewer, null, (held) => changed(attune, held, alter(held)));
  return answer ?? notJoined;
}

/** Writes what is mine alone, and wakes my own devices if they look different now. */
function changed(attune: Attune, held: Held, me: Person): Change<Outcome> {
  const change = outcome(attune, { ...held, me }, null, { people: me === held.me ? [] : [me] });
  const same = sameHome(homeOf(attune.policy, held), change.out.home);
  return { ...change, wake: same ? [] : [me.id] };
}

import { type Dial, highestDial, lowestDial, parseDial } from '@attune/core';
import type { Action } from './action.ts';
import { ownNotes } from './names.ts';
import type { Temperament } from './personas.ts';
import type { Rng } from './rng.ts';

/** How somebody is, between two looks: their mood, in dial points around their usual. */
export interface Mood {
  readonly value: number;
  /** Hours into the story. */
  readonly hour: number;
}

/** A day of a couple: on some, more presses on both. */
export interface Day {
  readonly pressing: number;
}

export const dayOf = (rng: Rng, number: number): Day => ({
  pressing: (number % 7 < 5 ? 0.7 : 0.35) + (rng.chance(0.15) ? 0.3 : 0),
});

/** A mood drifts back to nothing within two days or so, and is moved by whatever happened meanwhile. */
export function moodAt(rng: Rng, { sway }: Temperament, before: Mood, hour: number): Mood {
  const kept = Math.max(0, 1 - (hour - before.hour) / 48);
  return { value: before.value * kept + rng.around(0, sway), hour };
}

export interface Feeling {
  readonly temperament: Temperament;
  readonly mood: Mood;
  readonly day: Day;
  /** Hour of the day, where they are. */
  readonly clock: number;
  /** Whether somebody's invitation is in view. */
  readonly invited: boolean;
}

/** Where somebody finds their dial: usual and mood, less what presses, more for what helps. */
export function noticeDial(rng: Rng, feeling: Feeling): Action {
  const { temperament, mood, day, clock, invited } = feeling;
  const pressing = rng.chance(day.pressing) ? rng.some(temperament.brakes, 3) : [];
  const helping = rng.chance(0.4) ? rng.some(temperament.accelerators, 2) : [];
  const evening = clock >= 19 || clock < 1 ? 0.8 : 0;
  const lift = invited ? temperament.answers : 0;
  const felt = temperament.usual + mood.value + evening + lift - 1.3 * pressing.length + 0.9 * helping.length;
  return {
    type: 'setDial',
    dial: dialFrom(felt),
    brakes: pressing,
    accelerators: helping,
    note: rng.chance(0.08) ? rng.pick(ownNotes) : null,
  };
}

/** Feelings have no bounds; the scale people report them on has. */
function dialFrom(felt: number): Dial {
  const parsed = parseDial(Math.min(highestDial, Math.max(lowestDial, Math.round(felt))));
  if (!parsed.ok) throw new RangeError(`${felt} is no feeling.`);
  return parsed.value;
}

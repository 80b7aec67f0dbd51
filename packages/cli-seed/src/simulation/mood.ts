import { type Dial, highestDial, lowestDial, parseDial } from '@attune/core';
import type { Rng } from '../rng.ts';
import type { Action } from './action.ts';
import { ownNotes } from './names.ts';
import type { Temperament } from './personas.ts';

/** A person's mood between two visits, in dial points relative to `usualDial`. */
export interface Mood {
  readonly value: number;
  /** Hours since the start of the simulation. */
  readonly hour: number;
}

/** A day of a couple. On some days, both people name more brakes. */
export interface Day {
  readonly pressure: number;
}

export const randomDay = (rng: Rng, number: number): Day => ({
  pressure: (number % 7 < 5 ? 0.7 : 0.35) + (rng.chance(0.15) ? 0.3 : 0),
});

/** Returns the next mood. The previous one decays to zero within two days, and a random change is added. */
export function moodAt(rng: Rng, { dialVariation }: Temperament, before: Mood, hour: number): Mood {
  const kept = Math.max(0, 1 - (hour - before.hour) / 48);
  return { value: before.value * kept + rng.around(0, dialVariation), hour };
}

export interface DialInputs {
  readonly temperament: Temperament;
  readonly mood: Mood;
  readonly day: Day;
  /** Local hour of the day. */
  readonly clock: number;
  /** Whether the partner's invitation is visible. */
  readonly invited: boolean;
}

/** Chooses a dial: usual dial and mood, minus brakes, plus accelerators. */
export function chooseDial(rng: Rng, inputs: DialInputs): Action {
  const { temperament, mood, day, clock, invited } = inputs;
  const namedBrakes = rng.chance(day.pressure) ? rng.some(temperament.brakes, 3) : [];
  const namedAccelerators = rng.chance(0.4) ? rng.some(temperament.accelerators, 2) : [];
  const evening = clock >= 19 || clock < 1 ? 0.8 : 0;
  const lift = invited ? temperament.responsiveness : 0;
  const felt =
    temperament.usualDial +
    mood.value +
    evening +
    lift -
    1.3 * namedBrakes.length +
    0.9 * namedAccelerators.length;
  return {
    type: 'setDial',
    dial: toDial(felt),
    brakes: namedBrakes,
    accelerators: namedAccelerators,
    note: rng.chance(0.08) ? rng.pick(ownNotes) : null,
  };
}

/** Rounds and clamps to the scale of the dial. */
function toDial(felt: number): Dial {
  const parsed = parseDial(Math.min(highestDial, Math.max(lowestDial, Math.round(felt))));
  if (!parsed.ok) throw new RangeError(`${felt} is not a number.`);
  return parsed.value;
}

import type { View } from '../couple/view.ts';
import type { Dial } from '../dial/dial.ts';
import type { Floor } from '../dial/floor.ts';
import { newReading } from '../dial/reading.ts';
import type { Guidance } from '../guidance/advise.ts';
import { addSpan, type Instant } from '../time.ts';
import type { World } from './rules.ts';

const now = 0 as Instant;

/** The guidance for a view, a floor and a dial that was set `age` milliseconds ago; null is an unknown dial. */
export const guidanceFor = (
  { rules, policy }: World,
  seen: View | null,
  dial: Dial | null,
  floor: Floor,
  age = 0,
): Guidance => {
  const reading = dial === null ? null : newReading(dial, addSpan(now, -age));
  return rules.advise(policy, seen, { reading, floor }, now);
};

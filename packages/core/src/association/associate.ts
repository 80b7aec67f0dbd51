import { highestDial, lowestDial } from '../dial/dial.ts';

/**
 * One step of learning by association, ΔV = rate · (felt − V) (Rescorla & Wagner 1972). It moves `strength` toward
 * `felt` and never past it. It illustrates an idea and does not predict a person: evidence that humans learn sexual
 * responses in this way is modest (Brom et al. 2014).
 *
 * @param strength how good or bad it feels so far, −10 to 10; 0 is neutral
 * @param felt how this occasion felt, −10 to 10
 * @param rate the weight of one occasion, above 0 and at most 1
 * @throws RangeError if an argument is out of range
 */
export function associate(strength: number, felt: number, rate: number): number {
  assertInRange('strength', strength);
  assertInRange('felt', felt);
  if (!(rate > 0 && rate <= 1)) throw new RangeError('`rate` must be above 0 and at most 1.');
  const moved = strength + rate * (felt - strength);
  return Math.min(Math.max(moved, Math.min(strength, felt)), Math.max(strength, felt));
}

/**
 * The strength before the first occasion and after each one: one point more than `felt` has values. It illustrates an
 * idea and predicts no person.
 *
 * @throws RangeError if an argument is out of range
 */
export function associateSeries(strength: number, felt: readonly number[], rate: number): readonly number[] {
  assertInRange('strength', strength);
  const points = [strength];
  let current = strength;
  for (const value of felt) {
    current = associate(current, value, rate);
    points.push(current);
  }
  return points;
}

function assertInRange(name: string, value: number): void {
  if (!(value >= lowestDial && value <= highestDial)) {
    throw new RangeError(`\`${name}\` must be from ${lowestDial} to ${highestDial}.`);
  }
}

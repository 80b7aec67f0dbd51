import { highestDial, lowestDial } from '../dial/dial.ts';

/**
 * Illustrative: one step of learning by association, ΔV = rate · (felt − V) (Rescorla & Wagner 1972). What an
 * occasion felt like draws the strength of "this feels good" toward itself; the strength never passes it.
 * Evidence that sexual responses are learned so in humans is modest (Brom et al. 2014). A sketch to think
 * with: it never predicts a person.
 *
 * @param strength how good or bad it has come to feel, −10 to 10, as on the dial; 0 is neither
 * @param felt how this occasion felt, −10 to 10
 * @param rate how much one occasion counts, above 0 and at most 1
 * @throws RangeError outside of these
 */
export function associate(strength: number, felt: number, rate: number): number {
  within('strength', strength);
  within('felt', felt);
  if (!(rate > 0 && rate <= 1)) throw new RangeError('A rate lies above 0 and is at most 1.');
  const drawn = strength + rate * (felt - strength);
  return Math.min(Math.max(drawn, Math.min(strength, felt)), Math.max(strength, felt));
}

function within(name: string, value: number): void {
  if (!(value >= lowestDial && value <= highestDial)) {
    throw new RangeError(`A ${name} lies from ${lowestDial} to ${highestDial}.`);
  }
}

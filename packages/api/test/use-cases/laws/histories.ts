import { dials } from '@attune/core/testing';
import fc, { type Arbitrary } from 'fast-check';
import { commandNames } from './commands.ts';
import { anyPerson, rareCommands, sequences } from './sequences.ts';
import { type CommandStep, hour, pairSteps, type Step, wait } from './step.ts';

const waits = fc.constantFrom(1, 10, 16, hour, 6 * hour, 8 * hour, 21 * hour, 25 * hour).map(wait);
const choices = { dial: dials, pick: fc.nat({ max: 3 }), back: fc.constantFrom(0, 0, 0, 1, 2) };
const frequentCommands = commandNames.filter((name) => !rareCommands.includes(name));
const commandSteps = fc.record<CommandStep>({
  type: fc.constant('command'),
  by: fc.oneof<Arbitrary<CommandStep['by']>[]>(anyPerson, fc.constant('partner')),
  command: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...frequentCommands) },
    fc.constantFrom(...rareCommands),
  ),
  ...choices,
});
const singleSteps: Arbitrary<readonly Step[]> = fc
  .oneof({ weight: 3, arbitrary: commandSteps }, waits)
  .map((step) => [step]);

/** Histories of three people, of whom Ada and Sam pair first. Single steps alternate with sequences. */
export const histories: Arbitrary<readonly Step[]> = fc
  .array(fc.oneof({ weight: 14, arbitrary: singleSteps }, ...sequences), {
    minLength: 20,
    maxLength: 36,
    size: 'max',
  })
  .map((parts) => [...pairSteps('Ada', 'Sam'), ...parts.flat()]);

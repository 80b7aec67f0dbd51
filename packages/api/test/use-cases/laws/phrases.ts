import type { Dial } from '@attune/core';
import fc, { type Arbitrary } from 'fast-check';
import { type CommandName, exits } from './commands.ts';
import { type Name, names } from './person-view.ts';
import { able, hour, meeting, type Step, say, sharing, wait, yesOf } from './step.ts';

export const somebody = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Name>('Ada', 'Sam') },
  fc.constant<Name>('Kim'),
);
/** What ends all that came before it. */
export const seldom: readonly CommandName[] = ['eraseMe', 'leave'];

const pairs = fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 });
const met = pairs.map(([maker = 'Ada', asker = 'Sam']) => meeting(maker, asker));
const asked = fc
  .tuple(met, fc.constantFrom<CommandName>('declinePairing', 'cancelPairing', 'makePairingCode'))
  .map(([steps, how]) => steps.map((step) => (step === steps.at(-1) ? { ...step, command: how } : step)));
const parted = fc
  .tuple(somebody, fc.constantFrom<CommandName>('leave', 'eraseMe'), pairs)
  .map(([by, how, [maker = 'Ada', asker = 'Sam']]) => [
    ...able(by),
    say(by, how),
    say(by, 'join'),
    ...meeting(maker, asker),
  ]);

const invited = fc
  .tuple(somebody, fc.boolean(), fc.nat({ max: 3 }))
  .map(([by, rested, pick]) => [...(rested ? [wait(21 * hour)] : []), ...yesOf(by, 'invite', { pick })]);
const answers = fc.constantFrom<readonly Step[]>(
  yesOf('partner', 'sayYes'),
  yesOf('partner', 'sayYes'),
  [say('partner', 'sayNo', { pick: 1 })],
  [say('partner', 'pause')],
);
const answered = fc.tuple(invited, answers).map((parts) => parts.flat());
const doors = fc
  .tuple(somebody, fc.constantFrom<CommandName>('openDoor', 'closeDoor', 'setDial'))
  .map(([by, then]) => [
    wait(21 * hour),
    ...yesOf(by, 'openDoor'),
    say(by, then),
    ...yesOf('partner', 'openDoor'),
    ...yesOf(by, 'openDoor'),
  ]);
/** Whoever could say yes, were it not for an exit. */
const exited = fc
  .tuple(somebody, fc.constantFrom(...exits.filter((name) => !seldom.includes(name))), fc.nat({ max: 3 }))
  .map(([by, exit, pick]) => yesOf(by, exit, { pick }));
const unwilling = fc
  .tuple(somebody, fc.constantFrom<CommandName>('invite', 'sayYes', 'openDoor'), fc.nat({ max: 3 }))
  .map(([by, command, pick]) => [
    say(by, command, { back: 2, pick }),
    say(by, 'setDial', { dial: -3 as Dial }),
    say(by, command),
  ]);
const inCommon = fc
  .tuple(somebody, fc.nat({ max: 1 }))
  .map(([by, pick]) => [
    say(by, 'ideaYes', { pick }),
    say('partner', 'ideaYes', { pick }),
    wait(25 * hour),
    ...yesOf(by, 'invite'),
  ]);
const manyIdeas = somebody.map((by) => [0, 1, 2, 3].map((pick) => say(by, 'ideaYes', { pick })));
const shared = fc
  .tuple(somebody, fc.nat({ max: 3 }))
  .map(([by, pick]) => [...sharing(by, pick), ...sharing('partner', pick)]);
const manyWords = somebody.map((by) => [0, 1, 2, 0, 3].map((pick) => say(by, 'rename', { pick })));
const journaled = somebody.map((by) => [
  ...[say(by, 'startJournal'), say(by, 'setDial'), say(by, 'checkIn'), say(by, 'exportMe')],
]);

/** What comes to something only together. */
export const phrases: readonly Arbitrary<readonly Step[]>[] = [
  ...[answered, answered, exited, exited, doors, unwilling, inCommon, manyIdeas],
  ...[shared, manyWords, journaled, met, asked, parted],
];

import type { Dial } from '@attune/core';
import fc, { type Arbitrary } from 'fast-check';
import { type CommandName, exits } from './commands.ts';
import { type Name, names } from './person-view.ts';
import { dialForYes, hour, pairSteps, type Step, send, shareSteps, wait, withDialForYes } from './step.ts';

export const anyPerson = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Name>('Ada', 'Sam') },
  fc.constant<Name>('Kim'),
);
/** Commands that reset a person or a couple. They are drawn rarely, so that histories get long. */
export const rareCommands: readonly CommandName[] = ['eraseMe', 'leave'];

const pairs = fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 });
const pairings = pairs.map(([maker = 'Ada', asker = 'Sam']) => pairSteps(maker, asker));
const undonePairings = fc
  .tuple(pairings, fc.constantFrom<CommandName>('declinePairing', 'cancelPairing', 'makePairingCode'))
  .map(([steps, how]) => steps.map((step) => (step === steps.at(-1) ? { ...step, command: how } : step)));
const separations = fc
  .tuple(anyPerson, fc.constantFrom<CommandName>('leave', 'eraseMe'), pairs)
  .map(([by, how, [maker = 'Ada', asker = 'Sam']]) => [
    ...dialForYes(by),
    send(by, how),
    send(by, 'join'),
    ...pairSteps(maker, asker),
  ]);

const invitations = fc
  .tuple(anyPerson, fc.boolean(), fc.nat({ max: 3 }))
  .map(([by, rested, pick]) => [
    ...(rested ? [wait(21 * hour)] : []),
    ...withDialForYes(by, 'invite', { pick }),
  ]);
const responses = fc.constantFrom<readonly Step[]>(
  withDialForYes('partner', 'sayYes'),
  withDialForYes('partner', 'sayYes'),
  [send('partner', 'sayNo', { pick: 1 })],
  [send('partner', 'pause')],
);
const answeredInvitations = fc.tuple(invitations, responses).map((parts) => parts.flat());
const doors = fc
  .tuple(anyPerson, fc.constantFrom<CommandName>('openDoor', 'closeDoor', 'setDial'))
  .map(([by, then]) => [
    wait(21 * hour),
    ...withDialForYes(by, 'openDoor'),
    send(by, then),
    ...withDialForYes('partner', 'openDoor'),
    ...withDialForYes(by, 'openDoor'),
  ]);
/** An exit of a person who could say yes. A late yes of theirs must then be refused. */
const exitsBeforeYes = fc
  .tuple(
    anyPerson,
    fc.constantFrom(...exits.filter((name) => !rareCommands.includes(name))),
    fc.nat({ max: 3 }),
  )
  .map(([by, exit, pick]) => withDialForYes(by, exit, { pick }));
const refusedYeses = fc
  .tuple(anyPerson, fc.constantFrom<CommandName>('invite', 'sayYes', 'openDoor'), fc.nat({ max: 3 }))
  .map(([by, command, pick]) => [
    send(by, command, { back: 2, pick }),
    send(by, 'setDial', { dial: -3 as Dial }),
    send(by, command),
  ]);
const commonIdeas = fc
  .tuple(anyPerson, fc.nat({ max: 1 }))
  .map(([by, pick]) => [
    send(by, 'ideaYes', { pick }),
    send('partner', 'ideaYes', { pick }),
    wait(25 * hour),
    ...withDialForYes(by, 'invite'),
  ]);
const manyIdeas = anyPerson.map((by) => [0, 1, 2, 3].map((pick) => send(by, 'ideaYes', { pick })));
const sharedReflections = fc
  .tuple(anyPerson, fc.nat({ max: 3 }))
  .map(([by, pick]) => [...shareSteps(by, pick), ...shareSteps('partner', pick)]);
const manyRenames = anyPerson.map((by) => [0, 1, 2, 0, 3].map((pick) => send(by, 'rename', { pick })));
const journals = anyPerson.map((by) => [
  ...[send(by, 'startJournal'), send(by, 'setDial'), send(by, 'checkIn'), send(by, 'exportMe')],
]);

/** Sequences of steps that rarely occur when each step is drawn alone. */
export const sequences: readonly Arbitrary<readonly Step[]>[] = [
  ...[answeredInvitations, answeredInvitations, exitsBeforeYes, exitsBeforeYes, doors, refusedYeses],
  ...[commonIdeas, manyIdeas, sharedReflections, manyRenames, journals],
  ...[pairings, undonePairings, separations],
];

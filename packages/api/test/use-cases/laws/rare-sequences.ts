import type { Dial } from '@attune/core';
import { type CommandName, openings } from './commands.ts';
import { hour, pairSteps, type Step, send, shareSteps, wait, withDialForYes } from './step.ts';

/** Sends a yes with each dial and motive that makes core refuse it. */
const refusedYeses = (command: CommandName): readonly Step[] => [
  ...[send('Ada', 'clearDial'), send('Ada', command)],
  ...[send('Ada', 'setDial', { dial: -3 as Dial }), send('Ada', command)],
  ...[2, 3].flatMap((pick) => withDialForYes('Ada', command, { back: 2, pick })),
];

/** A history of cases that random histories reach rarely. */
export const rareSequence: readonly Step[] = [
  ...openings.map((opening) => send('Kim', opening)),
  ...pairSteps('Ada', 'Sam'),
  ...(['invite', 'sayYes', 'openDoor'] as const).flatMap(refusedYeses),
  ...[
    ...withDialForYes('Ada', 'invite'),
    wait(6 * hour),
    send('Ada', 'sayNo'),
    ...withDialForYes('Ada', 'invite'),
  ],
  ...[
    ...withDialForYes('Sam', 'invite', { back: 1 }),
    ...withDialForYes('Sam', 'invite'),
    ...withDialForYes('Ada', 'sayYes'),
  ],
  ...[send('Sam', 'checkIn', { pick: 1 }), send('Sam', 'importMe')],
  ...[send('Sam', 'startJournal'), send('Sam', 'checkIn'), send('Ada', 'closeDoor')],
  ...[send('Ada', 'openDoor'), send('Ada', 'pause')],
  ...[...shareSteps('Ada', 1), ...shareSteps('Sam', 1)],
  ...[send('Ada', 'leave'), ...pairSteps('Kim', 'Ada').slice(0, -1), send('Kim', 'declinePairing')],
  ...[send('Kim', 'pause'), send('Kim', 'eraseMe')],
];

/** Histories that once broke a law. */
export const regressions: readonly (readonly [string, readonly Step[]])[] = [
  [
    'L11 holds for cancelPairing in a couple',
    [...pairSteps('Ada', 'Sam'), ...withDialForYes('Sam', 'cancelPairing')],
  ],
  [
    'L11 holds for declinePairing in a couple',
    [...pairSteps('Ada', 'Sam'), ...withDialForYes('Sam', 'declinePairing')],
  ],
  [
    'L20 holds for a wrong code after the viewer’s own code expired',
    [
      send('Kim', 'join'),
      send('Kim', 'makePairingCode'),
      wait(hour),
      send('Kim', 'redeemPairingCode', { back: 2 }),
    ],
  ],
];

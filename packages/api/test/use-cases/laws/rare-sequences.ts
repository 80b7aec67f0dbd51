import type { Dial } from '@attune/core';
import { type CommandName, openings } from './commands.ts';
import { hour, meeting, type Step, say, sharing, wait, yesOf } from './step.ts';

/** All that one may meet from one's own side when saying yes. */
const refusedTo = (command: CommandName): readonly Step[] => [
  ...[say('Ada', 'clearDial'), say('Ada', command)],
  ...[say('Ada', 'setDial', { dial: -3 as Dial }), say('Ada', command)],
  ...[2, 3].flatMap((pick) => yesOf('Ada', command, { back: 2, pick })),
];

/** Through what is drawn but seldom. */
export const seldomDrawn: readonly Step[] = [
  ...openings.map((opening) => say('Kim', opening)),
  ...meeting('Ada', 'Sam'),
  ...(['invite', 'sayYes', 'openDoor'] as const).flatMap(refusedTo),
  ...[...yesOf('Ada', 'invite'), wait(6 * hour), say('Ada', 'sayNo'), ...yesOf('Ada', 'invite')],
  ...[...yesOf('Sam', 'invite', { back: 1 }), ...yesOf('Sam', 'invite'), ...yesOf('Ada', 'sayYes')],
  ...[say('Sam', 'startJournal'), say('Sam', 'checkIn'), say('Ada', 'closeDoor')],
  ...[say('Ada', 'openDoor'), say('Ada', 'pause')],
  ...[...sharing('Ada', 1), ...sharing('Sam', 1)],
  ...[say('Ada', 'leave'), ...meeting('Kim', 'Ada').slice(0, -1), say('Kim', 'declinePairing')],
  ...[say('Kim', 'pause'), say('Kim', 'eraseMe')],
];

/** What once broke a law, by the law that it broke. */
export const broke: readonly (readonly [string, readonly Step[]])[] = [
  [
    'L11: an exit of pairing, taken in a couple',
    [...meeting('Ada', 'Sam'), ...yesOf('Sam', 'cancelPairing')],
  ],
  ['L11: and the other one', [...meeting('Ada', 'Sam'), ...yesOf('Sam', 'declinePairing')]],
  [
    'L20: a wrong code, once the own one has run out',
    [
      say('Kim', 'join'),
      say('Kim', 'makePairingCode'),
      wait(hour),
      say('Kim', 'redeemPairingCode', { back: 2 }),
    ],
  ],
];

import type { Dial } from '@attune/core';
import type { CommandName, Drawn } from './commands.ts';
import type { Name } from './person-view.ts';

export interface Wait {
  readonly type: 'wait';
  readonly minutes: number;
}
export interface Say extends Drawn {
  readonly type: 'say';
  /** Somebody, or whoever is in a couple with the one who spoke last. */
  readonly by: Name | 'partner';
  readonly command: CommandName;
}
/** One thing that happens, told before it does. */
export type Step = Wait | Say;

export const hour = 60;
const plain: Drawn = { dial: 5 as Dial, pick: 0, back: 0 };
export const say = (by: Say['by'], command: CommandName, drawn: Partial<Drawn> = {}): Say => ({
  type: 'say',
  by,
  command,
  ...plain,
  ...drawn,
});
export const wait = (minutes: number): Wait => ({ type: 'wait', minutes });

/** What one needs to say yes. */
export const able = (by: Say['by']) => [say(by, 'setFloor', { dial: 0 as Dial }), say(by, 'setDial')];
export const yesOf = (by: Say['by'], command: CommandName, drawn: Partial<Drawn> = {}): readonly Step[] => [
  ...able(by),
  say(by, command, drawn),
];

/** Two people become a couple. */
export const meeting = (maker: Name, asker: Name): readonly Step[] => [
  say(maker, 'join'),
  say(asker, 'join'),
  say(maker, 'makePairingCode'),
  say(asker, 'redeemPairingCode'),
  say(maker, 'confirmPairing'),
];

/** Words that cross. */
export const sharing = (by: Say['by'], pick: number): readonly Step[] => [
  say(by, 'writeReflection', { pick }),
  say(by, 'shareReflection', { pick }),
];

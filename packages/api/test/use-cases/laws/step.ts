import type { Dial } from '@attune/core';
import type { CommandName, Drawn } from './commands.ts';
import type { Name } from './person-view.ts';

export interface Wait {
  readonly type: 'wait';
  readonly minutes: number;
}
export interface CommandStep extends Drawn {
  readonly type: 'command';
  /** The sender; `partner` is the partner of the last sender. */
  readonly by: Name | 'partner';
  readonly command: CommandName;
}
/** One step of a history, drawn before the history is played. */
export type Step = Wait | CommandStep;

export const hour = 60;
const defaults: Drawn = { dial: 5 as Dial, pick: 0, back: 0 };
export const send = (
  by: CommandStep['by'],
  command: CommandName,
  drawn: Partial<Drawn> = {},
): CommandStep => ({
  type: 'command',
  by,
  command,
  ...defaults,
  ...drawn,
});
export const wait = (minutes: number): Wait => ({ type: 'wait', minutes });

/** Sets the floor and the dial so that a yes is possible. */
export const dialForYes = (by: CommandStep['by']) => [
  send(by, 'setFloor', { dial: 0 as Dial }),
  send(by, 'setDial'),
];
export const withDialForYes = (
  by: CommandStep['by'],
  command: CommandName,
  drawn: Partial<Drawn> = {},
): readonly Step[] => [...dialForYes(by), send(by, command, drawn)];

/** Makes two people a couple. */
export const pairSteps = (maker: Name, asker: Name): readonly Step[] => [
  send(maker, 'join'),
  send(asker, 'join'),
  send(maker, 'makePairingCode'),
  send(asker, 'redeemPairingCode'),
  send(maker, 'confirmPairing'),
];

/** Writes a reflection and shares it. */
export const shareSteps = (by: CommandStep['by'], pick: number): readonly Step[] => [
  send(by, 'writeReflection', { pick }),
  send(by, 'shareReflection', { pick }),
];

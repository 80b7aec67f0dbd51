import { type ExitName, exitNames } from '../couple/command.ts';
import type { Refusal } from '../refusal.ts';

/** What works without an unlock: the exits of the couple. */
export const lockedCommands = exitNames;
/** A command that is as free without an unlock as with one. */
export type LockedCommand = ExitName;

/** What everything else is answered without an unlock. It tells nothing of what is there. */
export type LockedRefusal = Refusal<'locked'>;

/**
 * Whether a command, of the couple or beside it, works without an unlock. Any other is refused `locked`
 * before anything is looked at, so that the answer is the same whatever there is.
 */
export const allowedLocked = (command: string): command is LockedCommand =>
  lockedCommands.some((allowed) => allowed === command);

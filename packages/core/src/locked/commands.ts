import { type ExitName, exitNames } from '../couple/command.ts';
import type { Refusal } from '../refusal.ts';

/** The commands that work without a recent unlock: the couple's exits. */
export const lockedCommands = exitNames;
/** A command that works the same with and without a recent unlock. */
export type LockedCommand = ExitName;

/** The refusal of every other command without a recent unlock. It reveals nothing about the stored data. */
export type LockedRefusal = Refusal<'locked'>;

/**
 * Whether any command, of the couple or not, works without a recent unlock. All others are refused `locked` before
 * Attune reads any data, so that the answer reveals nothing.
 */
export const allowedLocked = (command: string): command is LockedCommand =>
  lockedCommands.some((allowed) => allowed === command);

import type { CommandName, ResultOf, View } from '../../src/index.ts';

/** A command that a person tapped, and what became of it. */
export interface Tap {
  readonly command: CommandName;
  /** The person whose session it was. */
  readonly subject: string;
  /** The view on the screen; null if the command needs none. */
  readonly view: View | null;
  /** The moment of that view; null for a command without one. */
  readonly moment: string | null;
  readonly isExit: boolean;
  /** How often the network had been switched. */
  readonly switches: number;
  /** How often the client called `fetch` with it. */
  sends: number;
  /** How often the server received it from these calls. */
  arrivals: number;
  result: ResultOf<CommandName> | null;
  /** Whether the person took it back, so that it is not sent any more: a sign-out, or `resume` after `pause`. */
  isTakenBack: boolean;
  /** Whether the app changed the account, so that it need not arrive. */
  isExcused: boolean;
}

/** The commands that a person taps in a world. */
export type TapKind =
  | 'invite'
  | 'sayYes'
  | 'openDoor'
  | 'resume'
  | 'startJournal'
  | 'sayYesToIdea'
  | 'sayNoToIdea'
  | 'sayNo'
  | 'closeDoor'
  | 'pause'
  | 'setDial'
  | 'setFloor'
  | 'clearDial'
  | 'writeReflection'
  | 'unshareReflection';

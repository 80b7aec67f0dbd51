import type { Wholehearted, YesRefusal } from '../consent/wholehearted.ts';
import type { CoupleId, IdeaId, InvitationId, Mark, PersonId } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Cue } from '../pressure/cue.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Reply } from './invitation.ts';
import type { Moment } from './moment.ts';
import type { Couple, Side } from './state.ts';

/** A yes of one's own, or why it is not one: what `wholehearted()` answered. */
export type OwnYes = Result<Wholehearted, YesRefusal>;

export interface Invite {
  readonly is: 'invite';
  readonly said: Moment;
  readonly yes: OwnYes;
  readonly idea: IdeaId | null;
  /** What `checkText()` answered for the note, or null for none. */
  readonly note: Result<CheckedText, readonly Cue[]> | null;
}
export interface SayYes {
  readonly is: 'yes';
  readonly id: InvitationId;
  readonly said: Moment;
  readonly yes: OwnYes;
}
export interface OpenDoor {
  readonly is: 'openDoor';
  readonly said: Moment;
  readonly yes: OwnYes;
}
export interface Resume {
  readonly is: 'resume';
  readonly said: Moment;
}
/** Declines theirs, withdraws mine, or ends what is mutual; the words go with a decline only. */
export interface SayNo extends Reply {
  readonly is: 'no';
  readonly id: InvitationId;
}
export interface CloseDoor {
  readonly is: 'closeDoor';
}
export interface Pause {
  readonly is: 'pause';
}
export interface Leave {
  readonly is: 'leave';
  readonly couple: CoupleId;
}

/** What opens something, or opens oneself to it. */
export type Opening = Invite | SayYes | OpenDoor | Resume;
/** What closes: never refused, in any state, by rule or by race. */
export type Exit = SayNo | CloseDoor | Pause | Leave;
export type Command = Opening | Exit;

/** Whether a command closes, and so is never refused. */
export function isExit(command: Command): command is Exit {
  switch (command.is) {
    case 'no':
    case 'closeDoor':
    case 'pause':
    case 'leave':
      return true;
    default:
      return false;
  }
}

export const commandNames = [
  'yes',
  'no',
  'invite',
  'openDoor',
  'closeDoor',
  'pause',
  'resume',
  'leave',
] as const satisfies readonly Command['is'][];
export type CommandName = (typeof commandNames)[number];

/** Who acts, where and when, with the random ids that the act may use up. */
export interface Act {
  readonly by: Side;
  readonly person: PersonId;
  readonly couple: CoupleId;
  readonly at: Instant;
  readonly fresh: { readonly id: InvitationId; readonly mark: Mark };
  /** The ideas listed as common now; an invitation may name one of these, or none. */
  readonly ideasInCommon: readonly IdeaId[];
}

export type PlainRefusalCode =
  | YesRefusal
  | 'notPaired'
  | 'momentPassed'
  | 'invitationStanding'
  | 'spacing'
  | 'notOpen'
  | 'doorSpacing'
  | 'ideaNotInCommon';

/** Why a command was refused, for its author alone; it reveals nothing about a partner. */
export type Refusal =
  | { readonly code: PlainRefusalCode }
  | { readonly code: 'textPressuring'; readonly cues: readonly Cue[] };

/** The couple after a command, or why it was refused. What is refused has changed nothing. */
export type Decision = Result<Couple, Refusal>;

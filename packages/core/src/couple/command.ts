import type { CoupleId, IdeaId, InvitationId, Mark, PersonId } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Wholehearted, YesRefusal, YesRefusalCode } from '../yes/wholehearted.ts';
import type { Reply } from './invitation.ts';
import type { Moment } from './moment.ts';
import type { Couple, Side } from './state.ts';

/** The result of `wholehearted()`: a yes token, or why it was refused. */
export type YesResult = Result<Wholehearted, YesRefusal>;

/** Offers the partner a standing yes. Starts my spacing, regardless of the answer. */
export interface Invite {
  /** The name of the command. */
  readonly type: 'invite';
  /** The moment of the view that the person saw. */
  readonly moment: Moment;
  /** The yes, by `wholehearted()`. */
  readonly yes: YesResult;
  /** One of the ideas in common, or null for none. The partner sees it. */
  readonly idea: IdeaId | null;
  /** The result of `checkText()` for the note, or null for no note. */
  readonly note: Result<CheckedText, Refusal<'textPressuring'>> | null;
}
/** Accepts the partner's open invitation, which is then mutual for `policy.lasts`. */
export interface SayYes {
  /** The name of the command. */
  readonly type: 'sayYes';
  /** The partner's open invitation. */
  readonly id: InvitationId;
  /** The moment of the view that the person saw. */
  readonly moment: Moment;
  /** The yes, by `wholehearted()`. */
  readonly yes: YesResult;
}
/** Gives a hidden yes for `policy.doorLasts`. The partner sees it only if their door is open, too. */
export interface OpenDoor {
  /** The name of the command. */
  readonly type: 'openDoor';
  /** The moment of the view that the person saw. */
  readonly moment: Moment;
  /** The yes, by `wholehearted()`. */
  readonly yes: YesResult;
}
/** Ends my pause. While the couple is active, `momentPassed` is the only refusal. */
export interface Resume {
  /** The name of the command. */
  readonly type: 'resume';
  /** The moment of the view that the person saw. */
  readonly moment: Moment;
}
/** Declines the partner's invitation, withdraws mine, or ends a mutual one. The reply is sent only with a decline. */
export interface SayNo extends Reply {
  /** The name of the command. */
  readonly type: 'sayNo';
  /** The invitation. An id that does not stand changes nothing but the mark. */
  readonly id: InvitationId;
}
/** Closes my door. Succeeds even if no door is open. */
export interface CloseDoor {
  /** The name of the command. */
  readonly type: 'closeDoor';
}
/** Withdraws my current yes, closes my door, and hides the partner's invitations until I resume. */
export interface Pause {
  /** The name of the command. */
  readonly type: 'pause';
}
/** Ends the couple at once, without the partner's agreement. Naming another couple has no effect. */
export interface Leave {
  /** The name of the command. */
  readonly type: 'leave';
  /** The couple to end. */
  readonly couple: CoupleId;
}

/** Any command of one person to their couple. */
export type Command = Invite | SayYes | OpenDoor | Resume | SayNo | CloseDoor | Pause | Leave;

/** The names of the couple's exits. All code that treats exits differently derives from this list. */
export const exitNames = [
  'sayNo',
  'closeDoor',
  'pause',
  'leave',
] as const satisfies readonly Command['type'][];
/** The name of an exit, as in its `type`. */
export type ExitName = (typeof exitNames)[number];

/** A command that ends something. No rule and no race refuses it, in any state. */
export type Exit = Extract<Command, Record<'type', ExitName>>;
/** A command that starts something and can be refused. */
export type Opening = Exclude<Command, Exit>;

/** Whether a command is an exit, which is never refused. */
export const isExit = (command: Pick<Command, 'type'>): command is Exit =>
  exitNames.some((name) => name === command.type);

/** The names of all commands, in the fixed order in which `options` lists them. */
export const commandNames = [
  'sayYes',
  'sayNo',
  'invite',
  'openDoor',
  'closeDoor',
  'pause',
  'resume',
  'leave',
] as const satisfies readonly Command['type'][];
/** The name of a command, as in its `type`. */
export type CommandName = (typeof commandNames)[number];

/** Two random ids that a host draws for each command. A command uses those that it needs. */
export interface NewIds {
  /** The id of the invitation, if the command is `invite`. */
  readonly id: InvitationId;
  /** The mark of the author after the command, if it is an exit. */
  readonly mark: Mark;
}

/** Who acts, in which couple and when, with the random ids that the command may use. */
export interface CommandContext {
  /** The side of the person who acts. */
  readonly by: Side;
  /** The id of the person who acts. */
  readonly person: PersonId;
  /** The id of the couple. `leave` must name it to have an effect. */
  readonly couple: CoupleId;
  /** Now, by the host's clock. */
  readonly at: Instant;
  /** Two new random ids. */
  readonly newIds: NewIds;
  /** The ideas in common now. An invitation may name one of these, or none. */
  readonly ideasInCommon: readonly IdeaId[];
}

/** Why a command was refused, for its author only. It reveals nothing about the partner. */
export type CommandRefusal = Refusal<
  | YesRefusalCode
  | 'notPaired'
  | 'momentPassed'
  | 'invitationStanding'
  | 'spacing'
  | 'notOpen'
  | 'doorSpacing'
  | 'ideaNotInCommon'
  | 'textPressuring'
>;

/** The couple after a command, or why the command was refused. A refused command changes nothing. */
export type Decision = Result<Couple, CommandRefusal>;

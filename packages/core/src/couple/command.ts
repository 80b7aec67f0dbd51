import type { CoupleId, IdeaId, InvitationId, Mark, PersonId } from '../ids.ts';
import type { CheckedText } from '../pressure/checked-text.ts';
import type { Refusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import type { Instant } from '../time.ts';
import type { Wholehearted, YesRefusal, YesRefusalCode } from '../yes/wholehearted.ts';
import type { Reply } from './invitation.ts';
import type { Moment } from './moment.ts';
import type { Couple, Side } from './state.ts';

/** A yes of one's own, or why it is not one: what `wholehearted()` answered. */
export type YesResult = Result<Wholehearted, YesRefusal>;

/** Offers the other a standing yes. My spacing runs from then on, whatever comes of it. */
export interface Invite {
  readonly type: 'invite';
  readonly moment: Moment;
  readonly yes: YesResult;
  readonly idea: IdeaId | null;
  /** The result of `checkText()` for the note, or null for no note. */
  readonly note: Result<CheckedText, Refusal<'textPressuring'>> | null;
}
/** Says yes to the other's open invitation, which makes it mutual for `policy.lasts`. */
export interface SayYes {
  readonly type: 'sayYes';
  readonly id: InvitationId;
  readonly moment: Moment;
  readonly yes: YesResult;
}
/** Says a quiet yes for `policy.doorLasts`; the other learns of it only if theirs is open, too. */
export interface OpenDoor {
  readonly type: 'openDoor';
  readonly moment: Moment;
  readonly yes: YesResult;
}
/** Ends my pause. While the couple lasts, only a moment that has passed refuses it. */
export interface Resume {
  readonly type: 'resume';
  readonly moment: Moment;
}
/** Declines theirs, withdraws mine, or ends what is mutual; the words go with a decline only. */
export interface SayNo extends Reply {
  readonly type: 'sayNo';
  readonly id: InvitationId;
}
/** Closes my door. Where none is open, it is done as well. */
export interface CloseDoor {
  readonly type: 'closeDoor';
}
/** Takes back any standing yes of mine, closes my door, and hides the other's invitations until I resume. */
export interface Pause {
  readonly type: 'pause';
}
/** Ends the couple at once, alone. Where it names another couple, it is done without effect. */
export interface Leave {
  readonly type: 'leave';
  readonly couple: CoupleId;
}

/** Anything that one of the two may ask of their couple. */
export type Command = Invite | SayYes | OpenDoor | Resume | SayNo | CloseDoor | Pause | Leave;

/** The exits of the couple by name. Whatever treats exits differently derives from this list. */
export const exitNames = [
  'sayNo',
  'closeDoor',
  'pause',
  'leave',
] as const satisfies readonly Command['type'][];
/** Which exit it is, as its `is` says. */
export type ExitName = (typeof exitNames)[number];

/** What closes: never refused, in any state, by rule or by race. */
export type Exit = Extract<Command, { readonly type: ExitName }>;
/** What opens something, or opens oneself to it. */
export type Opening = Exclude<Command, Exit>;

/** Whether a command closes, and so is never refused. */
export const isExit = (command: Command): command is Exit => exitNames.some((name) => name === command.type);

/** All commands by name, in the one order in which options list them. */
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
/** Which command it is, as its `is` says. */
export type CommandName = (typeof commandNames)[number];

/** Who acts, where and when, with the random ids that the act may use up. */
export interface CommandContext {
  readonly by: Side;
  readonly person: PersonId;
  readonly couple: CoupleId;
  readonly at: Instant;
  readonly newIds: { readonly id: InvitationId; readonly mark: Mark };
  /** The ideas listed as common now; an invitation may name one of these, or none. */
  readonly ideasInCommon: readonly IdeaId[];
}

/** Why a command was refused, for its author alone; it reveals nothing about a partner. */
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

/** The couple after a command, or why it was refused. What is refused has changed nothing. */
export type Decision = Result<Couple, CommandRefusal>;

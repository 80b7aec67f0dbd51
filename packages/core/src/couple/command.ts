import type { Wholehearted, YesRefusal } from '../yes/wholehearted.ts';
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

/** Offers the other a standing yes. My spacing runs from then on, whatever comes of it. */
export interface Invite {
  readonly is: 'invite';
  readonly said: Moment;
  readonly yes: OwnYes;
  readonly idea: IdeaId | null;
  /** What `checkText()` answered for the note, or null for none. */
  readonly note: Result<CheckedText, readonly Cue[]> | null;
}
/** Says yes to the other's open invitation, which makes it mutual for `policy.lasts`. */
export interface SayYes {
  readonly is: 'yes';
  readonly id: InvitationId;
  readonly said: Moment;
  readonly yes: OwnYes;
}
/** Says a quiet yes for `policy.doorLasts`; the other learns of it only if theirs is open, too. */
export interface OpenDoor {
  readonly is: 'openDoor';
  readonly said: Moment;
  readonly yes: OwnYes;
}
/** Ends my pause. While the couple lasts, only a moment that has passed refuses it. */
export interface Resume {
  readonly is: 'resume';
  readonly said: Moment;
}
/** Declines theirs, withdraws mine, or ends what is mutual; the words go with a decline only. */
export interface SayNo extends Reply {
  readonly is: 'no';
  readonly id: InvitationId;
}
/** Closes my door. Where none is open, it is done as well. */
export interface CloseDoor {
  readonly is: 'closeDoor';
}
/** Takes back any standing yes of mine, closes my door, and hides the other's invitations until I resume. */
export interface Pause {
  readonly is: 'pause';
}
/** Ends the couple at once, alone. Where it names another couple, it is done without effect. */
export interface Leave {
  readonly is: 'leave';
  readonly couple: CoupleId;
}

/** Anything that one of the two may ask of their couple. */
export type Command = Invite | SayYes | OpenDoor | Resume | SayNo | CloseDoor | Pause | Leave;

/** The exits of the couple by name. Whatever treats exits differently derives from this list. */
export const exitNames = ['no', 'closeDoor', 'pause', 'leave'] as const satisfies readonly Command['is'][];
/** Which exit it is, as its `is` says. */
export type ExitName = (typeof exitNames)[number];

/** What closes: never refused, in any state, by rule or by race. */
export type Exit = Extract<Command, { readonly is: ExitName }>;
/** What opens something, or opens oneself to it. */
export type Opening = Exclude<Command, Exit>;

/** Whether a command closes, and so is never refused. */
export const isExit = (command: Command): command is Exit => exitNames.some((name) => name === command.is);

/** All commands by name, in the one order in which options list them. */
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
/** Which command it is, as its `is` says. */
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

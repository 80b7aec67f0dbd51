export { type AttuneClient, createAttuneClient } from './client.ts';
export type { CommandName } from './command-policy.ts';
export type { ResultOf } from './command-results.ts';
export type { Commands, Exits, Openings, OwnCommands } from './commands.ts';
export type {
  Accelerator,
  Alternative,
  Arrival,
  Band,
  Brake,
  ConsentKind,
  CueCategory,
  HostQuery as Host,
  IdeaAnswer,
  InvitationState,
  Kindness,
  Motive,
  Option,
  Situation,
  Stance,
  SupportKind,
  TextKind,
  Wanted,
} from './generated/types.ts';
export type { ClientOptions, Fetch, GetToken, Runtime } from './options.ts';
export type { CheckInPage, JournalPage, PageInput, ReadResult, Reads } from './reads.ts';
export type {
  Cue,
  Done,
  Failed,
  NotSent,
  NotSentReason,
  RefusalCode,
  Refused,
  SupportFirst,
  SupportPlace,
  TextPressuring,
  Unknown,
  Words,
} from './result.ts';
export type { ClientState, Loading, Locked, NotJoined, Ready, SignedOut, Unreachable } from './state.ts';
export type { Couple, Invitation, LockedView, Own, ShownView, View } from './view.ts';

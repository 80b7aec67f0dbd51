/** The couple and what one person sees and does: dial, guidance, yes, commands, policy, time, ids and texts. */

export { type ActContext, type Acted, act } from './couple/act.ts';
export type {
  CloseDoor,
  Command,
  CommandContext,
  CommandName,
  CommandRefusal,
  Decision,
  Exit,
  ExitName,
  Invite,
  Leave,
  NewIds,
  OpenDoor,
  Opening,
  Pause,
  Resume,
  SayNo,
  SayYes,
  YesResult,
} from './couple/command.ts';
export { commandNames, exitNames, isExit } from './couple/command.ts';
export type {
  CommandRequest,
  NamedMotives,
  OpeningRequest,
  PersonWithDesire,
} from './couple/command-request.ts';
export { decide } from './couple/decide.ts';
export {
  type Alternative,
  alternatives,
  type Invitation,
  type InvitationState,
  invitationStates,
  type Kindness,
  kindnesses,
  type Reply,
} from './couple/invitation.ts';
export { type Moment, momentPassed, type OpeningContext } from './couple/moment.ts';
export { nextChange } from './couple/next-change.ts';
export { type CoupleRecord, type PairingOfTwo, pairPeople, sideOf } from './couple/record.ts';
export { type Seen, see } from './couple/see.ts';
export { settle } from './couple/settle.ts';
export {
  type ActiveCouple,
  type Couple,
  type EndedCouple,
  newCouple,
  noSpacings,
  otherSide,
  resetCouple,
  runningSpacings,
  type Side,
  type SideState,
  type Spacings,
  sides,
  spacingsOf,
} from './couple/state.ts';
export { type InvitationView, type OwnSide, sameView, type View, view } from './couple/view.ts';
export { deepEqual } from './deep-equal.ts';
export { allowsYes, type Band, bandOf, bands } from './dial/band.ts';
export type { Desire } from './dial/desire.ts';
export { type Dial, highestDial, lowestDial, parseDial } from './dial/dial.ts';
export { defaultFloor, type Floor, highestFloor, parseFloor } from './dial/floor.ts';
export {
  type Accelerator,
  accelerators,
  type Brake,
  becomesLatest,
  brakes,
  type DialRecord,
  freshReading,
  newReading,
  type Reading,
  readingEnds,
} from './dial/reading.ts';
export { advise, type Guidance } from './guidance/advise.ts';
export { options } from './guidance/options.ts';
export { sampleViews } from './guidance/sample-views.ts';
export type { GuidanceScene } from './guidance/scene.ts';
export { type Situation, situationOf, situations } from './guidance/situation.ts';
export { guidanceTable, type Stance, stances } from './guidance/table.ts';
export {
  type Brand,
  type CoupleId,
  coupleId,
  type IdeaId,
  type InvitationId,
  ideaId,
  invitationId,
  type Mark,
  mark,
  type PersonId,
  personId,
  type RequestId,
  requestId,
} from './ids.ts';
export { type InstantSource, instant, parseInstant } from './instant.ts';
export {
  allowedLocked,
  type LockedCommand,
  type LockedRefusal,
  lockedCommands,
} from './locked/commands.ts';
export { type LockedMutual, type LockedView, lockedView } from './locked/locked-view.ts';
export type { Catalog, Catalogs, MessageKey } from './messages/catalog.ts';
export { lookupLanguages } from './messages/lookup.ts';
export { discreetMessage, type Message, message } from './messages/message.ts';
export { type RenderedMessage, render } from './messages/render.ts';
export {
  defaultPolicy,
  type Policy,
  type PolicyBounds,
  type PolicyProblem,
  type PolicySettings,
  parsePolicy,
  policyBounds,
  type TestPolicy,
} from './policy.ts';
export type { Refusal } from './refusal.ts';
export type { Accepted, Refused, Result } from './result.ts';
export { accept, refuse } from './result.ts';
export { addSpan, hours, type Instant, minutes, type Span } from './time.ts';
export {
  type ApproachMotive,
  type AvoidanceMotive,
  approachMotives,
  avoidanceMotives,
  isAvoidance,
  type Motive,
  motives,
} from './yes/motives.ts';
export {
  type Wholehearted,
  wholehearted,
  type YesInputs,
  type YesRefusal,
  type YesRefusalCode,
  type YesScope,
  yesRefusalCodes,
} from './yes/wholehearted.ts';

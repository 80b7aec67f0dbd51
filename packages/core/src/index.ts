export { associate, associateSeries } from './association/associate.ts';
export {
  type ImaginedOccasion,
  type Simulation,
  type SimulationInput,
  simulate,
} from './association/simulate.ts';
export { type Card, cards } from './cards/cards.ts';
export { type CardName, cardNames } from './cards/name.ts';
export type { Source } from './cards/source.ts';
export { answerCheckIn, type CheckInAnswer } from './check-in/answer-check-in.ts';
export {
  type CheckIn,
  type Felt,
  parseFelt,
  type Wanted,
  wantedDegrees,
} from './check-in/check-in.ts';
export {
  type FeltWhen,
  type Wantedness,
  wantedness,
  wantednessMinimum,
  wantednessOf,
} from './check-in/wantedness.ts';
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
export {
  type Consent,
  type ConsentReading,
  type Consents,
  type ConsentTextRefusal,
  giveConsent,
  hasConsent,
  isCurrentConsent,
  noConsents,
  repeatsConsent,
  withdrawConsent,
} from './data-consent/data-consent.ts';
export { type ConsentKind, consentKinds } from './data-consent/kind.ts';
export {
  type ConsentTexts,
  firstTexts,
  firstTextVersion,
  parseTextVersion,
  type TextVersion,
} from './data-consent/text-version.ts';
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
  answerIdea,
  declineIdea,
  type IdeaAnswerInput,
  type IdeaDeclineInput,
  type IdeaRefusal,
} from './ideas/answer-idea.ts';
export {
  type AnsweredIdea,
  answerTo,
  type IdeaAnswer,
  type IdeaAnswerList,
  type IdeaAnswers,
  ideaAnswers,
  noAnswers,
  type PersonWithIdeas,
  type WithdrawnYes,
  withoutIdeaAnswers,
  type YesCount,
} from './ideas/answers.ts';
export {
  type CommonIdea,
  commonIdeas,
  type IdeaListInput,
  ideasInCommon,
  standingIdeas,
} from './ideas/common-ideas.ts';
export { ideaMessage } from './ideas/idea-message.ts';
export {
  type DefaultIdeaName,
  defaultIdeaNames,
  type IdeaMenuChange,
  ideaMenu,
} from './ideas/menu.ts';
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
export { type BrakesByBand, brakesByBand, brakesByBandOf } from './journal/brakes-by-band.ts';
export {
  type CheckInCorrection,
  correctCheckIn,
  correctReading,
  entryReach,
  type JournalReading,
  parseEntryTime,
  type ReadingCorrection,
} from './journal/entry.ts';
export {
  type EntryTime,
  type EntryType,
  type ErasedEntries,
  erasedEntriesMax,
  nothingErased,
  wasErased,
  withErasedEntry,
  withErasedJournal,
} from './journal/erased-entries.ts';
export {
  emptyJournal,
  eraseJournal,
  type Journal,
  type JournalStart,
  keepCheckIn,
  keepReading,
  type NoConsentRefusal,
  type PersonWithJournal,
  startJournal,
} from './journal/journal.ts';
export { type Point, type Series, series } from './journal/series.ts';
export {
  countCheckIn,
  countReading,
  type JournalTotals,
  type KnownBand,
  noTotals,
} from './journal/totals.ts';
export { localDay, parseUtcOffset, type UtcOffset, widestUtcOffset } from './journal/utc-offset.ts';
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
  type DisplayName,
  type NameChangeInput,
  nameShown,
  type PersonWithName,
  type RenameRefusal,
  rename,
  withoutNameBeforePause,
} from './name/rename.ts';
export { countShare, type ShareCount, turnOf } from './name/turn-limit.ts';
export { codeFrom, codeLength, type PairingCode, parseCode } from './pairing/code.ts';
export {
  type Attempts,
  type CodeRedemption,
  type CodeRedemptionInput,
  cancelPairing,
  confirmRequest,
  coupleIdOf,
  declineRequest,
  type IncomingRequest,
  makeCode,
  type OutgoingRequest,
  type Pairing,
  type PairingOffer,
  type PairingPerson,
  type PairingRefusal,
  redeemCode,
  settlePairing,
  visiblePairing,
  withCouple,
} from './pairing/pairing.ts';
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
export {
  type CheckedText,
  type CheckTextOptions,
  checkText,
  type UnreadTextRule,
  unreadTextRules,
} from './pressure/checked-text.ts';
export { type Cue, type CueCategory, cueCategories } from './pressure/cue.ts';
export {
  type PressureCheck,
  type PressureFindings,
  type PressureReport,
  type TextContext,
  type TextKind,
  textKinds,
} from './pressure/pressure-check.ts';
export { type Arrival, arrivals } from './reflection/arrival.ts';
export { arrivalChoice, arrivalMessage } from './reflection/arrival-message.ts';
export {
  type ArrivalPrompt,
  arrivalPrompt,
  type DefaultPromptName,
  defaultPromptNames,
  type PromptId,
  type PromptMenuChange,
  promptMenu,
  promptOf,
  type TextPrompt,
} from './reflection/prompt.ts';
export { promptMessage } from './reflection/prompt-message.ts';
export {
  type PersonWithReflections,
  parseReflectionText,
  type Reflection,
  type ReflectionText,
  reflectionOn,
  type SharedCopy,
  type TimedCopy,
  type WrittenReflection,
} from './reflection/reflection.ts';
export {
  type ReflectionShareInput,
  type ShareRefusal,
  sharedReflections,
  shareReflection,
  unshareReflection,
  withoutSharedCopies,
} from './reflection/share.ts';
export { eraseReflection, writeReflection } from './reflection/write.ts';
export type { Refusal } from './refusal.ts';
export type { Accepted, Refused, Result } from './result.ts';
export { accept, refuse } from './result.ts';
export { type SupportKind, supportKinds } from './support/kind.ts';
export { type SupportResource, supportResources, type TextNumber } from './support/resources.ts';
export { supportAfter, supportIn, supportInFear, supportRegion } from './support/support-in.ts';
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

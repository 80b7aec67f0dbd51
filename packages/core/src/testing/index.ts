export { dials, floors, namedMotives, policies, readings, stepSequences } from './arbitraries.ts';
export { type Exploration, explore, type SearchOptions } from './explore/explore.ts';
export { type Noninterference, noninterference } from './explore/noninterference.ts';
export { proportionalPolicy, tinyPolicy } from './explore/tiny-policy.ts';
export { formatTrace } from './format-trace.ts';
export {
  type CheckOptions,
  checkLaw,
  defaultRuns,
  defaultSeed,
  formatViolation,
  type Law,
  type LawRules,
  type ReachedState,
  type StateRule,
  type TraceRule,
  type TraceViolation,
  type TransitionRule,
  type ViewRule,
  type Violation,
} from './law.ts';
export { laws } from './laws.ts';
export { type Probe, probe } from './probe.ts';
export { people } from './request.ts';
export { type Rules, shippedRules, type World } from './rules.ts';
export { isSecret } from './secrets.ts';
export {
  exploreSharing,
  type SharingExploration,
  tinyIdeas,
  tinyReflections,
} from './sharing/explore-sharing.ts';
export { sharingNoninterference } from './sharing/noninterference.ts';
export { type SharingRules, type SharingState, shippedSharingRules } from './sharing/sharing-state.ts';
export type { SharingViolation } from './sharing/violation.ts';
export type {
  IdPick,
  MomentPick,
  PairAgain,
  Repeat,
  SendCommand,
  SetDial,
  SetFloor,
  Step,
  Wait,
} from './step.ts';
export { testPolicy } from './test-policy.ts';
export { runTrace } from './trace.ts';
export type {
  CommandTransition,
  DialTransition,
  FloorTransition,
  KnownDesire,
  PairingTransition,
  Request,
  TimeTransition,
  Trace,
  Transition,
  Views,
} from './transition.ts';

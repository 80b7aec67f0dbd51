export { dials, floors, namedMotives, policies, readings, stories } from './arbitraries.ts';
export type {
  CommandEdge,
  DialEdge,
  Edge,
  FloorEdge,
  Given,
  PairingEdge,
  Request,
  TimeEdge,
  Trace,
  Views,
} from './edge.ts';
export { type Exploration, explore, type SearchOptions } from './explore/explore.ts';
export { isSecret, type Noninterference, noninterference } from './explore/noninterference.ts';
export { tinyPolicy } from './explore/tiny-policy.ts';
export { type Beside, type BesideRules, shippedBeside } from './ideas/beside.ts';
export type { BrokenBeside } from './ideas/broken.ts';
export {
  exploreIdeas,
  type IdeasExploration,
  tinyIdeas,
  tinyReflections,
} from './ideas/explore-ideas.ts';
export { ideasNoninterference } from './ideas/two-worlds.ts';
export {
  type Arrival,
  type Broken,
  type CheckOptions,
  type Complaint,
  checkLaw,
  defaultRuns,
  defaultSeed,
  type EdgeRule,
  type Law,
  type StateRule,
  type TraceRule,
  tellBroken,
} from './law.ts';
export { laws } from './laws.ts';
export { play } from './play.ts';
export { type Probe, probe } from './probe.ts';
export { people } from './request.ts';
export { type Rules, shippedRules, type World } from './rules.ts';
export type { Again, IdPick, MomentPick, PairAgain, Say, SetDial, SetFloor, Step, Wait } from './step.ts';
export { tell } from './story.ts';

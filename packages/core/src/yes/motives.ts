/**
 * A self-named reason, offered when saying yes. Moving toward something good and moving away from something
 * bad feel different afterwards (Impett, Peplau & Gable 2005). Optional; never stored, logged or echoed.
 */
export const approachMotives = [
  'pleasure',
  'closeness',
  'play',
  'curiosity',
  'comfort',
  'celebration',
] as const;
/** Reasons that lead away. These alone make a yes `dutyMotive`; `afraid`, in any company, `supportFirst`. */
export const avoidanceMotives = ['duty', 'guilt', 'owing', 'keepingPeace', 'fearOfLosing', 'afraid'] as const;
/** All reasons that may be named, those that lead toward something first. */
export const motives = [...approachMotives, ...avoidanceMotives] as const;

/** A reason that leads toward something good. */
export type ApproachMotive = (typeof approachMotives)[number];
/** A reason that leads away from something bad. */
export type AvoidanceMotive = (typeof avoidanceMotives)[number];
/** A reason of either sort. Any number may be named, or none. */
export type Motive = ApproachMotive | AvoidanceMotive;

/** Whether a reason leads away from something rather than toward it. */
export const isAvoidance = (motive: Motive): motive is AvoidanceMotive =>
  avoidanceMotives.some((avoidance) => avoidance === motive);

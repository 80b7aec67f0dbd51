/**
 * Reasons for a yes that seek something good. Seeking something good and avoiding something bad feel different afterwards
 * (Impett, Peplau & Gable 2005). Naming reasons is optional. Attune never stores, logs or returns them.
 */
export const approachMotives = [
  'pleasure',
  'closeness',
  'play',
  'curiosity',
  'comfort',
  'celebration',
  'sharingJoy',
] as const;
/** Reasons that avoid something bad. A yes with only these is `dutyMotive`; a yes with `afraid` is `supportFirst`. */
export const avoidanceMotives = ['duty', 'guilt', 'owing', 'keepingPeace', 'fearOfLosing', 'afraid'] as const;
/** All reasons, approach motives first. */
export const motives = [...approachMotives, ...avoidanceMotives] as const;

/** A reason that seeks something good. */
export type ApproachMotive = (typeof approachMotives)[number];
/** A reason that avoids something bad. */
export type AvoidanceMotive = (typeof avoidanceMotives)[number];
/** Any reason for a yes. */
export type Motive = ApproachMotive | AvoidanceMotive;

/** Whether a reason avoids something bad. */
export const isAvoidance = (motive: Motive): motive is AvoidanceMotive =>
  avoidanceMotives.some((avoidance) => avoidance === motive);

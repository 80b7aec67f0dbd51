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
export const avoidanceMotives = ['duty', 'guilt', 'owing', 'keepingPeace', 'fearOfLosing', 'afraid'] as const;
export const motives = [...approachMotives, ...avoidanceMotives] as const;

export type ApproachMotive = (typeof approachMotives)[number];
export type AvoidanceMotive = (typeof avoidanceMotives)[number];
export type Motive = ApproachMotive | AvoidanceMotive;

export const isAvoidance = (motive: Motive): motive is AvoidanceMotive =>
  avoidanceMotives.some((avoidance) => avoidance === motive);

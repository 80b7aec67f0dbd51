/**
 * What a resource offers. The lines are for coercion and violence, or for a crisis. `ownBehaviourLine` is for people who
 * worry about how they treat a partner. Where fear was named, resources are listed in this order.
 */
export const supportKinds = [
  'emergency',
  'helpline',
  'textLine',
  'deafLine',
  'lgbtqLine',
  'maleLine',
  'ownBehaviourLine',
  'sexTherapy',
  'couplesTherapy',
] as const;
/** One of `supportKinds`. */
export type SupportKind = (typeof supportKinds)[number];

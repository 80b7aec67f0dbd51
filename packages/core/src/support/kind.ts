/**
 * What a resource offers: emergency services; helplines for coercion and violence, by phone, by text or chat, for Deaf
 * people, for LGBTQ+ people, for men, and for people who worry about their own behaviour; certified sex therapists;
 * couples therapists. The order is the one in which they are listed where fear was named.
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

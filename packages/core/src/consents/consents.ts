import type { Instant } from '../time.ts';

/** What is kept of a person only when they say so. Each is off at first, and may be withdrawn at any time. */
export const consentKinds = ['journal'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Since when each consent is given; null where it is not. This is about data, and never about intimacy. */
export type Consents = Readonly<Record<ConsentKind, Instant | null>>;

export const noConsents: Consents = { journal: null };

export const consented = (consents: Consents, kind: ConsentKind): boolean => consents[kind] !== null;
export const giveConsent = (consents: Consents, kind: ConsentKind, at: Instant): Consents =>
  consented(consents, kind) ? consents : { ...consents, [kind]: at };
export const withdrawConsent = (consents: Consents, kind: ConsentKind): Consents =>
  consented(consents, kind) ? { ...consents, [kind]: null } : consents;

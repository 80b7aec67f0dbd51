import type { Instant } from '../time.ts';

/** What is kept of a person only when they say so. Each is off at first, and may be withdrawn at any time. */
export const consentKinds = ['journal'] as const;
/** Names one thing that is kept only on a person's say. */
export type ConsentKind = (typeof consentKinds)[number];

/** Since when each consent is given; null where it is not. This is about data, and never about intimacy. */
export type Consents = Readonly<Record<ConsentKind, Instant | null>>;

/** Where everybody starts: nothing is consented to. */
export const noConsents: Consents = { journal: null };

/** Whether a consent is given now. */
export const hasConsent = (consents: Consents, kind: ConsentKind): boolean => consents[kind] !== null;
/** Gives a consent from `at` on. One that is given already keeps the instant it was given at. */
export const giveConsent = (consents: Consents, kind: ConsentKind, at: Instant): Consents =>
  hasConsent(consents, kind) ? consents : { ...consents, [kind]: at };
/** Withdraws a consent, never refused. What was kept under it is erased apart (see `eraseJournal`). */
export const withdrawConsent = (consents: Consents, kind: ConsentKind): Consents =>
  hasConsent(consents, kind) ? { ...consents, [kind]: null } : consents;

import type { Instant } from '../time.ts';

/** Data that Attune keeps only with a person's consent. A consent is off by default; the person can always withdraw it. */
export const consentKinds = ['journal'] as const;
/** The name of one consent. */
export type ConsentKind = (typeof consentKinds)[number];

/** When each consent was given; null if it was not. This is consent to data processing, not to intimacy. */
export type Consents = Readonly<Record<ConsentKind, Instant | null>>;

/** The default: no consent. */
export const noConsents: Consents = { journal: null };

/** Whether a person consents now. */
export const hasConsent = (consents: Consents, kind: ConsentKind): boolean => consents[kind] !== null;
/** Gives a consent at `at`. A consent that was given before keeps its instant. */
export const giveConsent = (consents: Consents, kind: ConsentKind, at: Instant): Consents =>
  hasConsent(consents, kind) ? consents : { ...consents, [kind]: at };
/** Withdraws a consent; never refused. `eraseJournal` erases the data that was kept with it. */
export const withdrawConsent = (consents: Consents, kind: ConsentKind): Consents =>
  hasConsent(consents, kind) ? { ...consents, [kind]: null } : consents;

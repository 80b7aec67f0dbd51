import type { Brand } from './ids.ts';

/** A point in time, in milliseconds since the Unix epoch, from one clock that never goes back. */
export type Instant = Brand<number, 'Instant'>;

/** A span of time, in milliseconds. */
export type Span = number;

/** Converts minutes to milliseconds. */
export const minutes = (count: number): Span => count * 60_000;
/** Converts hours to milliseconds. */
export const hours = (count: number): Span => count * 3_600_000;

/** The instant `span` milliseconds after `instant`. */
export const addSpan = (instant: Instant, span: Span): Instant => (instant + span) as Instant;

/** The deadline if it is after `at`; otherwise null. A deadline has passed at its own instant. */
export const ifFuture = (deadline: Instant | null, at: Instant): Instant | null =>
  deadline !== null && at < deadline ? deadline : null;

import type { Brand } from './ids.ts';

/** A point in time, in epoch milliseconds, from one clock that never goes back. */
export type Instant = Brand<number, 'Instant'>;

/** A span of time, in milliseconds. */
export type Span = number;

/** So many minutes as a span, in milliseconds. */
export const minutes = (count: number): Span => count * 60_000;
/** So many hours as a span, in milliseconds. */
export const hours = (count: number): Span => count * 3_600_000;

/** The instant `span` milliseconds after `instant`. */
export const addSpan = (instant: Instant, span: Span): Instant => (instant + span) as Instant;

/** The deadline while it lies ahead of `at`, else null: at its own instant a deadline has passed. */
export const ifFuture = (deadline: Instant | null, at: Instant): Instant | null =>
  deadline !== null && at < deadline ? deadline : null;

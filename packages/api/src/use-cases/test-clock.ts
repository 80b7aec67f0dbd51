import { hours, type Instant, type PersonId, type Span } from '@attune/core';

/** The time of a tenant, as its people see it. */
export interface TenantTime {
  /** In epoch milliseconds. */
  readonly now: Instant;
  /** How far it is ahead of real time, in milliseconds. */
  readonly ahead: Span;
}

/** The furthest that a tenant's time may be ahead. Every instant then still has a year of four digits. */
export const maxAhead: Span = hours(24 * 3_650);

/** Moves the time of tenants forward, for development and staging. Every reading of a tenant's time follows it. */
export interface TestClock {
  read(tenant: string): Promise<TenantTime>;
  /**
   * Moves the time of a tenant forward by a span in milliseconds, for good, and wakes the open streams of its people.
   *
   * @throws RangeError when the span is not a whole number above 0, or the time would be more than `maxAhead` ahead.
   */
  advance(tenant: string, span: Span): Promise<TenantTime>;
  /** Returns the tenant's time at an instant of real time, such as the time of an unlock. */
  timeAt(tenant: string, real: Instant): Promise<Instant>;
}

/** Who is notified when the time of a tenant moved. No person has an id of this form. */
export const clockTopic = 'test clock' as PersonId;

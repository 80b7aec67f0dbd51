declare const brand: unique symbol;

/** A value that only its maker may name so: `Brand<string, 'Mark'>` is no ordinary string to the compiler. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Ids are random (UUID version 4), made by the host and passed in: they carry no time and no order. */
export type PersonId = Brand<string, 'PersonId'>;
/** Names one couple. The same two, paired anew, are another couple. */
export type CoupleId = Brand<string, 'CoupleId'>;
/** Names one invitation: a yes to it is a yes to no other. */
export type InvitationId = Brand<string, 'InvitationId'>;
/** Names one request to pair, and the couple that confirming it makes (see `coupleFrom`). */
export type RequestId = Brand<string, 'RequestId'>;
/** Names an idea of the menu, such as `walk`. */
export type IdeaId = Brand<string, 'IdeaId'>;

/**
 * A random id on a person's side that pairing sets and every exit replaces. A moment carries it, so that
 * nothing said before an exit takes effect after it.
 */
export type Mark = Brand<string, 'Mark'>;

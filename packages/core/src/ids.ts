declare const brand: unique symbol;

/** A branded type. The compiler does not accept an ordinary string for `Brand<string, 'Mark'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** The id of a person. The host makes all ids at random (UUID version 4), so that they reveal no time and no order. */
export type PersonId = Brand<string, 'PersonId'>;
/** The id of a couple. Two people who pair again are another couple. */
export type CoupleId = Brand<string, 'CoupleId'>;
/** The id of an invitation. A yes is valid for one invitation only. */
export type InvitationId = Brand<string, 'InvitationId'>;
/** The id of a request to pair, and of the couple that confirming it makes (see `coupleIdOf`). */
export type RequestId = Brand<string, 'RequestId'>;
/** The id of an idea on the menu, such as `walk`. */
export type IdeaId = Brand<string, 'IdeaId'>;

/**
 * A random id that pairing sets for a person and every exit replaces. A moment carries it, so that no opening from
 * before an exit takes effect after it.
 */
export type Mark = Brand<string, 'Mark'>;

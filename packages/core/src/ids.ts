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

/** Brands a text, which may not be empty: two empty ids would be the same. */
function idFrom<Id extends string>(text: string, what: string): Id {
  if (text === '') throw new RangeError(`Pass ${what}, not an empty text.`);
  return text as Id;
}
const randomId = 'a random id, such as one of crypto.randomUUID()';

/**
 * Makes the id of a person from a text of the host.
 *
 * @throws RangeError if the text is empty
 */
export const personId = (text: string): PersonId => idFrom(text, randomId);
/**
 * Makes the id of a couple from a random text. Never give the id of a couple that ended to another couple.
 *
 * @throws RangeError if the text is empty
 */
export const coupleId = (text: string): CoupleId => idFrom(text, randomId);
/**
 * Makes the id of an invitation from a random text, new for each command.
 *
 * @throws RangeError if the text is empty
 */
export const invitationId = (text: string): InvitationId => idFrom(text, randomId);
/**
 * Makes the id of a request to pair from a random text, new for each request.
 *
 * @throws RangeError if the text is empty
 */
export const requestId = (text: string): RequestId => idFrom(text, randomId);
/**
 * Makes the id of an idea from its name on the menu. Whether the menu offers the idea is for the rules to check.
 *
 * @throws RangeError if the text is empty
 */
export const ideaId = (text: string): IdeaId => idFrom(text, 'the name of an idea, such as walk');
/**
 * Makes a mark from a random text, new for each command.
 *
 * @throws RangeError if the text is empty
 */
export const mark = (text: string): Mark => idFrom(text, randomId);

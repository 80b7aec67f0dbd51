/** What may be refused is a result; what is thrown is a bug or an outage. */
export type Result<T, Refusal> = Accepted<T> | Refused<Refusal>;
/** It went through; `value` is what came of it. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
/** It was refused; `refusal` says why, most often by a code. */
export interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** The result of what went through. */
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
/** The result of what was refused. It throws nothing. */
export const refuse = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ ok: false, refusal });

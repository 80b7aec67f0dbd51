/** The result of a function that can refuse. A thrown error is a bug or an outage. */
export type Result<T, Refusal> = Accepted<T> | Refused<Refusal>;
/** Success, with the value. */
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
/** A refusal, with its reason. Rules give a `Refusal`; parsers give a code or a list of problems. */
export interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** Makes a successful result. */
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
/** Makes a refused result. It does not throw. */
export const refuse = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ ok: false, refusal });

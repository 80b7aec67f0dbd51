/** The result of a function that can refuse. A thrown error is a bug or an outage. */
export type Result<T, Refusal> = Accepted<T> | Refused<Refusal>;
/** Success, with the value. */
export interface Accepted<T> {
  /** Tells an accepted result from a refused one. */
  readonly ok: true;
  /** What the function made. */
  readonly value: T;
}
/** A refusal, with its reason. Rules give a `Refusal`; parsers give a code or a list of problems. */
export interface Refused<Refusal> {
  /** Tells a refused result from an accepted one. */
  readonly ok: false;
  /** The reason: a refusal, a code or a list of problems. */
  readonly refusal: Refusal;
}

/** Makes a successful result. */
export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
/** Makes a refused result. It does not throw. */
export const refuse = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ ok: false, refusal });

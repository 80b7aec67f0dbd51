/** What may be refused is a result; what is thrown is a bug or an outage. */
export type Result<T, Refusal> = Accepted<T> | Refused<Refusal>;
export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refuse = <Refusal>(refusal: Refusal): Refused<Refusal> => ({ ok: false, refusal });

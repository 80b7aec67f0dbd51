/** What the running system promises, also while parts of it fail. The world checks each. */
export const promises = {
  answer: 'an answer is that of the sequential model',
  view: 'a view is that of the model at one instant between request and answer',
  stored: 'what is acknowledged is stored',
  once: 'a delivered request takes effect at most once',
  exit: 'an exit that arrives is answered soon and never refused',
  over: 'no yes from before an exit stands after it',
  stream: 'a connected subscriber sees the present soon',
  authority: 'nothing private is sent after a sign-in ended',
  journal: 'a journal has each entry once',
  push: 'the host is told of exactly what a partner changed',
  clock: 'time does not go back',
  open: 'nothing stays open when everyone has left',
} as const;
/** The short name of a promise. */
export type PromiseName = keyof typeof promises;

/** The first promise that a world broke. */
export interface BrokenPromise {
  readonly promise: PromiseName;
  readonly detail: string;
}

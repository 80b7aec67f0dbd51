import type { CommandName } from './command-policy.ts';
import type { Answer } from './read-answer.ts';
import type { Failed, NotSent } from './result.ts';

type WaitingResult = Answer | NotSent | Failed;

/** A command that waits for its answer. It is sent until there is one. */
export interface WaitingCommand {
  readonly name: CommandName;
  readonly input: Readonly<Record<string, unknown>> | null;
  /** When the person tapped, by the phone's clock; null for a command without a time. */
  readonly tappedAt: number | null;
  /** Whether the session was locked then. If not, a refusal as locked is no answer yet. */
  readonly isTappedLocked: boolean;
  readonly controller: AbortController;
  readonly settle: (result: WaitingResult) => void;
  readonly result: Promise<WaitingResult>;
  /** The instant by the server's clock. It is set before the first attempt, and identifies the command. */
  at: string | null;
  attempts: number;
  /** Whether it waits for the next unlock. */
  isHeld: boolean;
  /** Whether the server failed on it. It is sent again, and reading does not wait for it. */
  isFaulted: boolean;
}

export function newWaitingCommand(
  name: CommandName,
  input: WaitingCommand['input'],
  { tappedAt, isTappedLocked }: Pick<WaitingCommand, 'tappedAt' | 'isTappedLocked'>,
): WaitingCommand {
  const { promise: result, resolve: settle } = withResolvers<WaitingResult>();
  const controller = new AbortController();
  return {
    name,
    input,
    tappedAt,
    isTappedLocked,
    controller,
    settle,
    result,
    at: null,
    attempts: 0,
    isHeld: false,
    isFaulted: false,
  };
}

/** `Promise.withResolvers`, which some phones do not have yet. */
function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Whether two commands say the same, so that one of them is enough. */
export const isSameCommand = (one: WaitingCommand, name: CommandName, input: object | null): boolean =>
  one.name === name && JSON.stringify(one.input) === JSON.stringify(input);

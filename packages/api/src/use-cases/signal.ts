/** Remembers that it was raised until `wait` consumes that; raising it twice in between counts once. */
export interface Signal {
  raise(): void;
  /** Closes the signal: every wait ends, now and later. */
  close(): void;
  isClosed(): boolean;
  /** Calls back when the signal closes; immediately if it is closed. */
  onClose(callback: () => void): void;
  /** Resolves when the signal was or is raised or closed, or after `milliseconds`. */
  wait(milliseconds: number): Promise<void>;
}

export function newSignal(): Signal {
  let raised = false;
  let closed = false;
  let endWait: (() => void) | null = null;
  const closeCallbacks: (() => void)[] = [];
  const raise = (): void => {
    raised = true;
    endWait?.();
  };
  return {
    raise,
    close: () => {
      if (closed) return;
      closed = true;
      for (const callback of closeCallbacks) callback();
      raise();
    },
    isClosed: () => closed,
    onClose: (callback) => {
      if (closed) callback();
      else closeCallbacks.push(callback);
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => endWait?.(), milliseconds);
        endWait = () => {
          clearTimeout(timer);
          endWait = null;
          raised = closed;
          resolve();
        };
        if (raised) endWait();
      }),
  };
}

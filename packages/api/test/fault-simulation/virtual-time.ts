import { createRequire, syncBuiltinESMExports } from 'node:module';
import type { Rng } from './rng.ts';
import type { Scheduler } from './scheduler.ts';

/** The shortest period of an interval. Yoga's pings would otherwise be most of all events. */
const shortestPeriod = 600_000;

/** A timer as Node returns it. Nothing keeps a process alive here, so that `ref` and `unref` do nothing. */
class VirtualTimer {
  readonly cancel: () => void;
  constructor(cancel: () => void) {
    this.cancel = cancel;
  }
  ref = () => this;
  unref = () => this;
  hasRef = () => false;
  [Symbol.dispose] = () => this.cancel();
}

const cancel = (timer: unknown): void => {
  if (timer instanceof VirtualTimer) timer.cancel();
};

type Callback = (...args: unknown[]) => void;

/**
 * Replaces the clocks, timers and random numbers of this process by those of a world, until the returned function is
 * called. `wallClock` is the time of day, which may step; `performance.now()` never does.
 */
export function installVirtualTime(scheduler: Scheduler, wallClock: () => number, rng: Rng): () => void {
  const after = (callback: Callback, delay = 0, ...args: unknown[]) =>
    new VirtualTimer(
      // The parser's cache starts timers of 1 ms that depend on earlier worlds. They draw no random number.
      delay === 1
        ? scheduler.after(delay, () => void callback(...args), 0)
        : scheduler.after(delay, () => void callback(...args)),
    );
  const every = (callback: Callback, period = 0, ...args: unknown[]) => {
    let cancelNext = (): void => {};
    const repeat = (): void => {
      cancelNext = scheduler.after(Math.max(period, shortestPeriod), () => {
        repeat();
        callback(...args);
      });
    };
    repeat();
    return new VirtualTimer(() => cancelNext());
  };
  const RealDate = globalThis.Date;
  class VirtualDate extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [wallClock()] : args) as [number]));
    }
    static override now = wallClock;
  }
  const timers: object = createRequire(import.meta.url)('node:timers/promises');
  const restore = [
    replace(globalThis, {
      setTimeout: after,
      setInterval: every,
      setImmediate: (callback: Callback, ...args: unknown[]) => after(callback, 0, ...args),
      clearTimeout: cancel,
      clearInterval: cancel,
      clearImmediate: cancel,
      Date: VirtualDate,
    }),
    replace(Math, { random: rng.next }),
    replace(performance, { now: scheduler.now }),
    replace(timers, {
      setTimeout: async (delay = 0, value?: unknown) => {
        await scheduler.sleep(delay);
        return value;
      },
    }),
  ];
  syncBuiltinESMExports();
  return () => {
    for (const each of restore) each();
    syncBuiltinESMExports();
  };
}

/** Replaces properties. Returns a function that puts the earlier ones back. */
function replace(target: object, values: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(values).map(
    (name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
  );
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  };
}

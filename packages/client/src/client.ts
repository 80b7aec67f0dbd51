import { newAccessControl } from './access.ts';
import type { Commands } from './commands.ts';
import { newFollower } from './follow.ts';
import { newCommands } from './new-commands.ts';
import { type ClientOptions, settingsOf } from './options.ts';
import { newQueue } from './queue.ts';
import { newReads, type Reads } from './reads.ts';
import { newSender } from './send-once.ts';
import { newServerClock } from './server-clock.ts';
import type { ClientState } from './state.ts';
import { newTransport } from './transport.ts';
import { newViewCache } from './view-cache.ts';
import type { WaitingCommand } from './waiting-command.ts';

/**
 * A client of one app. It keeps one view, of one person, in memory. It is an external store of React, and works without
 * React. It connects while it has subscribers; commands work always.
 */
export interface AttuneClient extends Commands, Reads {
  /** Returns what to show now. The object changes only when the state does. */
  getSnapshot(): ClientState;
  /** Calls back after each change of the state, and keeps it current. Returns a function that ends this. */
  subscribe(listener: () => void): () => void;
  /**
   * Reads the view again, and tries everything that waits. Call it when a sheet opens on which the person decides, and
   * act from the view that it returns. Call it when the app comes to the front or online. Call it after a sign-in, an
   * unlock, and a change of the language.
   */
  refresh(): Promise<ClientState>;
  /**
   * Forgets everything of the person, at once, also what waits to be sent. Call it at a sign-out and before the account
   * changes. While `waiting` is not empty, say so first.
   */
  signOut(): void;
}

/** How long the connection outlives its last subscriber, in milliseconds, so that a re-render does not end it. */
const linger = 1_000;

export function createAttuneClient(options: ClientOptions): AttuneClient {
  const settings = settingsOf(options);
  const { setTimer } = settings.runtime;
  const clock = newServerClock();
  const transport = newTransport(settings, clock);
  const cache = newViewCache({
    onEnd() {
      for (const queue of [exits, kept]) queue.remove(() => true, 'signedOut');
    },
    onLock() {
      // Private texts and numbers do not wait behind a lock. Exits do.
      kept.remove(() => true, 'locked');
      follower.restart();
    },
    onReady(before) {
      for (const command of exits.list()) command.isHeld = false;
      void exits.flush();
      if (before === 'locked') follower.restart();
    },
    onJoin: () => follower.wake(),
    onOverlap: () => void lookAgain(),
  });
  const access = newAccessControl(settings, transport, cache);
  const shared = { settings, transport, access, cache };
  const isSendable = (command: WaitingCommand): boolean => !command.isHeld;
  const isExitWaiting = (): boolean => exits.list().some(isSendable);
  const exits = newQueue({
    ...shared,
    clock,
    isSendable,
    onChange() {
      showWaiting();
      if (isExitWaiting()) return;
      void kept.flush();
      follower.wake();
    },
  });
  const kept = newQueue({ ...shared, clock, isSendable: () => !isExitWaiting(), onChange: showWaiting });
  const sendExits = async (): Promise<boolean> => {
    if (isExitWaiting()) await exits.flush();
    return !exits.list().some((command) => isSendable(command) && !command.isFaulted);
  };
  const sender = newSender({ ...shared, isExitWaiting, sendExits });
  const follower = newFollower({ ...shared, sendExits });

  function showWaiting(): void {
    cache.setWaiting([...exits.list(), ...kept.list()].map(({ name }) => name));
  }

  /** Reads the view, after the exits that wait. */
  async function lookAgain(): Promise<void> {
    if (!(await sendExits())) return;
    const granted = await access.get();
    if (granted.type !== 'granted' || granted.isFresh) return;
    const looked = await access.look(granted);
    if (looked.type !== 'signedOut') return;
    access.reject(granted.session, granted.token);
    await access.get();
  }

  let subscribers = 0;
  let cancelStop: () => void = () => {};

  return {
    ...newCommands({ ...shared, sender, exits, kept }),
    ...newReads(settings, transport, access),
    getSnapshot: cache.getSnapshot,
    subscribe(listener) {
      const unsubscribe = cache.subscribe(listener);
      cancelStop();
      subscribers += 1;
      follower.start();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        unsubscribe();
        subscribers -= 1;
        if (subscribers > 0) return;
        cancelStop = setTimer(() => {
          follower.stop();
          cache.forget();
        }, linger);
      };
    },
    async refresh() {
      access.open();
      await lookAgain();
      void kept.flush();
      follower.wake();
      return cache.getSnapshot();
    },
    signOut: access.close,
  };
}

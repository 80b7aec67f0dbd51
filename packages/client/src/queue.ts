import type { AccessControl } from './access.ts';
import { backoff } from './backoff.ts';
import type { Settings } from './options.ts';
import { type CommandData, readAnswer, readRejection } from './read-answer.ts';
import type { NotSentReason } from './result.ts';
import type { ServerClock } from './server-clock.ts';
import { newSleeper } from './sleep.ts';
import type { Transport } from './transport.ts';
import type { ViewCache } from './view-cache.ts';
import type { WaitingCommand } from './waiting-command.ts';

/** What a queue works with. */
export interface QueueContext {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly access: AccessControl;
  readonly cache: ViewCache;
  readonly clock: ServerClock;
  /** Whether a command may be sent now. */
  readonly isSendable: (command: WaitingCommand) => boolean;
  /** Called when a command was added or removed. */
  readonly onChange: () => void;
}

/** Commands in memory. They are sent one after the other, each until there is an answer. */
export interface Queue {
  readonly list: () => readonly WaitingCommand[];
  add(command: WaitingCommand): void;
  /** Removes commands that have no answer, and gives up a request of theirs. */
  remove(which: (command: WaitingCommand) => boolean, reason: NotSentReason): void;
  /** Sends at once what waits for its next attempt. Resolves when nothing is left to send, or an attempt failed. */
  flush(): Promise<void>;
}

type Attempt = { readonly type: 'over' } | { readonly type: 'again'; readonly after: number };

export function newQueue(context: QueueContext): Queue {
  const { settings, transport, access, cache, clock, isSendable, onChange } = context;
  const { runtime } = settings;
  const sleeper = newSleeper(runtime);
  let commands: readonly WaitingCommand[] = [];
  let isSending = false;
  let flushing: (() => void)[] = [];

  function removeOne(command: WaitingCommand): void {
    commands = commands.filter((other) => other !== command);
    onChange();
  }

  const again = (after = 0): Attempt => ({ type: 'again', after });

  async function send(command: WaitingCommand): Promise<Attempt> {
    const granted = await access.get();
    // An exit that was tapped meanwhile goes first.
    if (!commands.includes(command) || !isSendable(command)) return { type: 'over' };
    if (granted.type !== 'granted') return again('after' in granted ? granted.after : 0);
    const { session, token } = granted;
    if (command.tappedAt !== null) command.at ??= clock.toInstant(command.tappedAt);
    const input = command.at === null ? command.input : { ...command.input, at: command.at };
    command.attempts += 1;
    const request = cache.numberRequest();
    const { signal } = command.controller;
    const reply = await transport.send<Record<string, CommandData>>({
      name: command.name,
      ...(input && { variables: { input } }),
      token,
      signal,
    });
    if (!commands.includes(command)) return { type: 'over' };
    cache.setConnected(reply.type !== 'lost');
    switch (reply.type) {
      case 'data': {
        const data = reply.data[command.name];
        if (!data) return again();
        const answer = readAnswer(data);
        const isRefusedLocked = answer.type === 'refused' && answer.code === 'LOCKED';
        const isAnswered = !isRefusedLocked || command.isTappedLocked;
        if (isAnswered) command.settle(answer);
        cache.show(data.me, { session, token, request, maxAge: reply.maxAge });
        if (isAnswered) removeOne(command);
        else if (cache.getSnapshot().type === 'locked') {
          command.isHeld = true;
          onChange();
        } else return again();
        return { type: 'over' };
      }
      case 'rejected':
        removeOne(command);
        command.settle(readRejection(reply, command.input));
        return { type: 'over' };
      case 'unauthenticated':
        access.reject(session, token);
        return again();
      case 'fault':
        // The others need not wait for a command that the server cannot answer.
        command.isFaulted = true;
        commands = [...commands.filter((other) => other !== command), command];
        onChange();
        return again();
      case 'later':
        return again(reply.after);
      case 'lost':
        access.recheck(session);
        return again(reply.after);
    }
  }

  function endFlush(): void {
    const waiting = flushing;
    flushing = [];
    for (const resolve of waiting) resolve();
  }

  async function sendAll(): Promise<void> {
    if (isSending) return;
    isSending = true;
    try {
      let failures = 0;
      for (let next = commands.find(isSendable); next; next = commands.find(isSendable)) {
        const outcome = await send(next);
        if (outcome.type === 'over') {
          failures = 0;
          continue;
        }
        endFlush();
        await sleeper.sleep(Math.max(outcome.after, backoff(failures, runtime.random)));
        failures += 1;
      }
    } finally {
      isSending = false;
      endFlush();
    }
  }

  return {
    list: () => commands,
    add(command) {
      commands = [...commands, command];
      onChange();
      void sendAll();
    },
    remove(which, reason) {
      const removed = commands.filter(which);
      if (removed.length === 0) return;
      commands = commands.filter((command) => !which(command));
      for (const command of removed) {
        command.controller.abort();
        command.settle({ type: 'notSent', reason });
      }
      onChange();
      sleeper.wake();
    },
    flush: () =>
      new Promise((resolve) => {
        flushing.push(resolve);
        sleeper.wake();
        void sendAll();
      }),
  };
}

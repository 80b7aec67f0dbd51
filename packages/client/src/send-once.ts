import type { AccessControl, Granted } from './access.ts';
import { backoff } from './backoff.ts';
import type { CommandName } from './command-policy.ts';
import type { ResultOf } from './command-results.ts';
import type { Settings } from './options.ts';
import { type Answer, type CommandData, readAnswer, readRejection } from './read-answer.ts';
import type { Reply } from './reply.ts';
import type { Failed, NotSent, NotSentReason, Unknown } from './result.ts';
import { newSleeper } from './sleep.ts';
import type { Transport } from './transport.ts';
import type { ShownView, View } from './view.ts';
import type { ViewCache } from './view-cache.ts';

type Input = object | null;
/** What an answer to the command is not in. */
type Unanswered = Exclude<Reply, { readonly type: 'rejected' }>;
type Sent = Answer | NotSent | Failed | Unknown;

/** Commands that never wait for a network. */
export interface Sender {
  /** Sends a command that starts something: once, and from the view that was shown. */
  open<Name extends CommandName>(name: Name, view: ShownView, input?: object): Promise<ResultOf<Name>>;
  /** Sends a command until there is an answer, while the person waits for it. */
  sendPatiently<Name extends CommandName>(name: Name, input?: object): Promise<ResultOf<Name>>;
}

/** How long a person waits for the answer to one command, in milliseconds. */
const patience = 30_000;

export interface SenderContext {
  readonly settings: Settings;
  readonly transport: Transport;
  readonly access: AccessControl;
  readonly cache: ViewCache;
  /** Whether an exit waits that can be sent. Everything else comes after it. */
  readonly isExitWaiting: () => boolean;
  /** Tries to send the exits that wait. */
  readonly sendExits: () => Promise<unknown>;
}

export function newSender(context: SenderContext): Sender {
  const { settings, transport, access, cache, isExitWaiting, sendExits } = context;
  const { runtime } = settings;
  const notSent = (reason: NotSentReason): NotSent => ({ type: 'notSent', reason });

  /** Sends a command now. Returns what became of it, or the reason why not. */
  async function sendNow(
    { session, token }: Granted,
    name: CommandName,
    input: Input,
  ): Promise<Sent | Unanswered> {
    const request = cache.numberRequest();
    const wasLocked = cache.getSnapshot().type === 'locked';
    const reply = await transport.send<Record<string, CommandData>>({
      name,
      ...(input && { variables: { input } }),
      token,
      signal: session.signal,
    });
    if (session.signal.aborted) return { type: 'unknown', view: null };
    cache.setConnected(reply.type !== 'lost');
    if (reply.type === 'rejected') return readRejection(reply, input);
    const data = reply.type === 'data' ? reply.data[name] : undefined;
    if (reply.type !== 'data' || !data) return reply;
    cache.show(data.me, { session, token, request, maxAge: reply.maxAge });
    const answer = readAnswer(data);
    const isLocked = !wasLocked && cache.getSnapshot().type === 'locked';
    // What was private when the person tapped is not shown after a lock.
    const isBare = answer.type === 'done' && Object.keys(answer).length === 1;
    return isLocked && !isBare ? { type: 'unknown', view: null } : answer;
  }

  /** Reads what the person sees now, after an answer was lost. */
  async function lookAfterLoss(session: Granted['session']): Promise<Unknown> {
    const granted = await access.get();
    if (granted.type === 'granted' && granted.session === session) await access.look(granted);
    const state = cache.getSnapshot();
    const isSeen = cache.session() === session && 'view' in state && state.isConnected;
    return { type: 'unknown', view: isSeen ? (state.view as View) : null };
  }

  async function open(name: CommandName, view: ShownView, input: Input): Promise<Sent> {
    if (!cache.isShown(view)) return notSent('notShown');
    if (isExitWaiting()) return notSent('exitFirst');
    const tappedAt = runtime.now();
    const granted = await access.get();
    if (granted.type !== 'granted') return notSent(granted.type);
    if (runtime.now() - tappedAt > settings.timeout) return notSent('unreachable');
    // Nothing is sent from a view that is no longer shown.
    if (!cache.isShown(view)) return notSent('notShown');
    if (isExitWaiting()) return notSent('exitFirst');
    const { session, token } = granted;
    const sent = await sendNow(granted, name, { ...input, moment: view.own.moment });
    switch (sent.type) {
      case 'unauthenticated':
        access.reject(session, token);
        void access.get();
        return notSent('signInExpired');
      case 'later':
        return notSent('unreachable');
      case 'lost':
      case 'fault':
      case 'data':
        access.recheck(session);
        return lookAfterLoss(session);
      default:
        return sent;
    }
  }

  async function sendPatiently(name: CommandName, input: Input): Promise<Sent> {
    const deadline = runtime.now() + patience;
    const sleeper = newSleeper(runtime);
    const started = cache.session();
    let isSent = false;
    for (let attempt = 0; ; attempt += 1) {
      if (isExitWaiting()) await sendExits();
      const granted = isExitWaiting() ? null : await access.get();
      if (cache.session() !== started) return isSent ? { type: 'unknown', view: null } : notSent('signedOut');
      let after = 0;
      if (granted?.type === 'signedOut') return notSent('signedOut');
      if (granted?.type === 'granted' && !isExitWaiting()) {
        const sent = await sendNow(granted, name, input);
        if (sent.type === 'unauthenticated') access.reject(granted.session, granted.token);
        else if (sent.type === 'lost' || sent.type === 'fault' || sent.type === 'data') isSent = true;
        else if (sent.type !== 'later') return sent;
        if (sent.type === 'lost') access.recheck(granted.session);
        after = 'after' in sent ? sent.after : 0;
      }
      const wait = Math.max(after, backoff(attempt, runtime.random));
      if (runtime.now() + wait > deadline)
        return isSent ? lookAfterLoss(started) : notSent(isExitWaiting() ? 'exitFirst' : 'unreachable');
      await sleeper.sleep(wait);
    }
  }

  // The document of a command selects the members of its own result union, which `ResultOf` lists.
  return {
    open: <Name extends CommandName>(name: Name, view: ShownView, input?: object) =>
      open(name, view, input ?? null) as Promise<ResultOf<Name>>,
    sendPatiently: <Name extends CommandName>(name: Name, input?: object) =>
      sendPatiently(name, input ?? null) as Promise<ResultOf<Name>>,
  };
}

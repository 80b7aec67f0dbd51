import type { AttuneClient, ClientState, CommandName, ResultOf, View } from '../../src/index.ts';
import { type Backend, isUnlockedAt, type SignIn } from './backend.ts';
import { BrokenLaw, type ClientLaw } from './broken-law.ts';
import { type Fate, type Network, newNetwork, type SentRequest } from './network.ts';
import { findTexts } from './object-graph.ts';
import { motive, sendTap } from './send-tap.ts';
import type { Tap, TapKind } from './taps.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface PhoneContext {
  readonly backend: Backend;
  readonly time: VirtualTime;
  readonly subject: string;
  readonly createAttuneClient: (
    options: Parameters<typeof import('../../src/index.ts').createAttuneClient>[0],
  ) => AttuneClient;
  readonly drawFate: () => Fate;
  /** Which person has this id. */
  readonly subjectOf: (id: string) => string | undefined;
  readonly subjectOfToken: (token: string | null) => string | undefined;
  readonly onBroken: (broken: BrokenLaw) => void;
}

/** A phone with the client under test, and a person who taps on what its screen shows. */
export interface Phone {
  readonly client: AttuneClient;
  readonly network: Network;
  readonly taps: readonly Tap[];
  tap(kind: TapKind): void;
  /** Renders: from now on, the person taps on the latest view. */
  render(): void;
  /** The sign-in that the app has; null after a sign-out. */
  signIn(): SignIn | null;
  setSignIn(signIn: SignIn | null, isSessionOver: boolean): void;
  signOut(): void;
  /** Checks what can be reached from the client. */
  checkMemory(isLast: boolean): void;
}

const momentless: readonly string[] = ['setDial', 'setFloor', 'clearDial', 'writeReflection'];

export function newPhone(context: PhoneContext): Phone {
  const { backend, time, subject, drawFate, subjectOf, subjectOfToken, onBroken } = context;
  const taps: Tap[] = [];
  const callbacks = new Set<() => void>();
  const views = new Set<View>();
  /** Whose view the app may show: those who signed in since the last sign-out. */
  const allowed = new Set<string>();
  let screen: View | null = null;
  let signIn: SignIn | null = null;
  let wasLocked = false;
  let isSignedOut = false;
  let count = 0;
  const checked = new Set<ClientState['type']>();

  const breakLaw = (...args: ConstructorParameters<typeof BrokenLaw>): void =>
    onBroken(new BrokenLaw(...args));

  const sentTaps = new WeakMap<SentRequest, Tap>();
  const network = newNetwork({
    backend,
    time,
    drawFate,
    onSend: checkSend,
    onArrival(sent) {
      const tap = sentTaps.get(sent);
      if (tap) tap.arrivals += 1;
    },
  });

  const client = context.createAttuneClient({
    url: 'http://localhost/graphql',
    fetch: network.fetch,
    token: askForToken,
    runtime: { now, random, setTimer },
  });

  function askForToken(): string | null {
    if (signIn && signIn.state !== 'valid') signIn = backend.signIn(signIn.subject, signIn.unlockedAt);
    return signIn?.token ?? null;
  }
  function now(): number {
    return time.now();
  }
  function random(): number {
    return 0.5;
  }
  function setTimer(callback: () => void, milliseconds: number): () => void {
    callbacks.add(callback);
    const cancel = time.setTimer(() => {
      callbacks.delete(callback);
      callback();
    }, milliseconds);
    return () => {
      callbacks.delete(callback);
      cancel();
    };
  }

  function checkSend(sent: SentRequest): void {
    if (!sent.isMutation) return;
    const moment = (sent.input['moment'] as string | undefined) ?? null;
    const same = taps.filter((one) => one.command === sent.command && one.moment === moment);
    const isExpected = ({ result, isTakenBack, sends }: Tap): boolean =>
      result === null && !isTakenBack && (moment === null || sends === 0);
    const tap = same.find(isExpected) ?? same.at(-1);
    const law = tap ? lawAgainst(tap, sent) : 'an opening has a tap';
    if (law) breakLaw(law, `${sent.command} of ${subject}`);
    if (!tap) return;
    tap.sends += 1;
    sentTaps.set(sent, tap);
  }

  /** Returns the law that a request breaks. */
  function lawAgainst(tap: Tap, sent: SentRequest): ClientLaw | null {
    if (subjectOfToken(sent.token) !== tap.subject) return 'a command is sent for the person who tapped';
    if (tap.isTakenBack) return 'what was taken back is not sent';
    if (tap.moment !== null && tap.sends > 0) return 'an opening is sent once';
    const isLate = tap.result !== null || (network.isOnline() && tap.switches !== network.switches());
    if (tap.moment !== null && isLate) return 'an opening does not wait';
    const isExitWaiting = taps.some((one) => one.isExit && one.result === null && !one.isTakenBack);
    const isReady = client.getSnapshot().type === 'ready';
    return !tap.isExit && isExitWaiting && isReady ? 'an exit goes first' : null;
  }

  function record(
    kind: CommandName,
    view: View | null,
    isExit: boolean,
    result: Promise<ResultOf<CommandName>>,
  ): void {
    const moment = isExit || momentless.includes(kind) ? null : (view?.own?.moment ?? null);
    const owner = view ? subjectOf(view.id) : undefined;
    const tap: Tap = {
      command: kind,
      subject: owner ?? subject,
      view,
      moment,
      isExit,
      switches: network.switches(),
      sends: 0,
      arrivals: 0,
      result: null,
      // The app has the sign-in of someone else already, which the client does not know yet.
      isExcused: signIn?.subject !== (owner ?? subject),
      isTakenBack: false,
    };
    taps.push(tap);
    void result.then((value) => {
      tap.result = value;
    });
  }

  function onChange(): void {
    const state: ClientState = client.getSnapshot();
    if (isSignedOut && state.type !== 'signedOut')
      breakLaw('a cache belongs to one person', `${subject} signed out, and the state is ${state.type}`);
    if (!('view' in state)) return;
    const owner = subjectOf(state.view.id);
    if (!owner || !allowed.has(owner)) breakLaw('a cache belongs to one person', `${subject} sees ${owner}`);
    if (state.type === 'ready') {
      views.add(state.view);
      if (wasLocked && signIn && owner === signIn.subject && !isUnlockedAt(signIn, time.now()))
        breakLaw('nothing private remains after a lock', `${subject} sees a private view`);
    }
    wasLocked = state.type === 'locked';
  }
  client.subscribe(onChange);

  function findInClient(texts: readonly string[]): readonly string[] {
    return findTexts([client, [...callbacks]], texts, client.getSnapshot);
  }

  function send(kind: TapKind, view: View): void {
    count += 1;
    const sent = sendTap(client, kind, view, privateText(subject, count));
    if (!sent) return;
    record(sent.command, view, sent.isExit ?? false, sent.result);
    if (kind !== 'resume') return;
    for (const tap of taps) if (tap.command === 'pause' && tap.result === null) tap.isTakenBack = true;
  }

  return {
    client,
    network,
    taps,
    tap(kind) {
      const state = client.getSnapshot();
      const isAlive = 'view' in state && screen && subjectOf(screen.id) === subjectOf(state.view.id);
      // A screen without this person shows nothing to tap. After a lock, a slow screen may still show the old view.
      if (isAlive && screen) send(kind, screen);
    },
    render() {
      const state = client.getSnapshot();
      screen = 'view' in state ? state.view : null;
    },
    signIn: () => signIn,
    setSignIn(next, isSessionOver) {
      signIn = next;
      if (next) {
        isSignedOut = false;
        allowed.add(next.subject);
      }
      if (isSessionOver) for (const tap of taps) if (tap.result === null) tap.isExcused = true;
    },
    signOut() {
      signIn = null;
      screen = null;
      isSignedOut = true;
      allowed.clear();
      for (const tap of taps) if (tap.result === null) tap.isTakenBack = true;
      client.signOut();
    },
    checkMemory(isLast) {
      const { type } = client.getSnapshot();
      // A walk takes longer than a whole plan otherwise, so that each phone has one of each kind.
      if (!isLast && ((type !== 'signedOut' && type !== 'locked') || checked.has(type))) return;
      checked.add(type);
      const texts = [privateText(subject), ...[...views].map(({ own }) => own?.moment ?? '').filter(Boolean)];
      const everything = [...texts, subject, ...[...views].map(({ id }) => id)];
      const isYesOpen = taps.some(
        ({ sends, arrivals, result }) => sends > 0 && arrivals === 0 && result === null,
      );
      const found = findInClient([...everything, ...(isYesOpen ? [] : [motive])]);
      if (found.includes(motive)) breakLaw('motives are not kept', subject);
      const first = found.find((text) => text !== motive);
      if (type === 'signedOut' && first) breakLaw('nothing remains after a sign-out', first);
      const secret = found.find((text) => texts.includes(text));
      if (type === 'locked' && secret) breakLaw('nothing private remains after a lock', secret);
    },
  };
}

/** A text that only its author may see. It names its author, so that it is found wherever it is. */
const privateText = (subject: string, number?: number): string =>
  `only for ${subject}${number === undefined ? '' : `, number ${number}`}`;

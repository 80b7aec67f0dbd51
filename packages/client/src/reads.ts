import type { AccessControl } from './access.ts';
import type { OperationName } from './document.ts';
import type * as data from './generated/types.ts';
import type { Settings } from './options.ts';
import type { SupportPlace } from './result.ts';
import type { Transport } from './transport.ts';

/** What was read. The client keeps nothing of it. */
export type ReadResult<Value> =
  | { readonly type: 'read'; readonly value: Value }
  | { readonly type: 'signedOut' }
  /** There is no network, or the service cannot answer now. */
  | { readonly type: 'unreachable' };

/** A page of the journal, the latest entries by default. Null without a journal, or while locked. */
export type JournalPage = NonNullable<NonNullable<data.JournalQuery['me']>['own']>['journal'];
export type CheckInPage = NonNullable<NonNullable<data.CheckInsQuery['me']>['own']>['journal'];

export interface PageInput {
  /** How many entries; 100 by default. */
  readonly last?: number;
  /** `startCursor` of the page after this one. */
  readonly before?: string | null;
}

/** Queries next to the view. The first three are sent without a sign-in: no one learns who asks. */
export interface Reads {
  /** Lists who can help: first in `region`, or in the region of the options. */
  support(region?: string): Promise<ReadResult<readonly SupportPlace[]>>;
  /** Checks a text while it is written. Show `cues` as advice. If `read` is false, say nothing about the text. */
  noteCheck(text: string, kind?: data.TextKind): Promise<ReadResult<data.NoteCheckQuery['noteCheck']>>;
  /** Returns what is the same for everyone: ideas, prompts, limits, and words for every value. */
  host(): Promise<ReadResult<data.HostQuery>>;
  /** Returns a page of the readings, and what they show together. */
  journal(page?: PageInput): Promise<ReadResult<JournalPage>>;
  checkIns(page?: PageInput): Promise<ReadResult<CheckInPage>>;
}

export function newReads(settings: Settings, transport: Transport, access: AccessControl): Reads {
  const never = new AbortController().signal;

  async function readOpen<Data, Value>(
    name: OperationName,
    variables: Readonly<Record<string, unknown>>,
    select: (data: Data) => Value,
  ): Promise<ReadResult<Value>> {
    const reply = await transport.send<Data>({ name, variables, token: null, signal: never });
    return reply.type === 'data' ? { type: 'read', value: select(reply.data) } : { type: 'unreachable' };
  }

  async function readOwn<Data, Value>(
    name: OperationName,
    { last = 100, before = null }: PageInput,
    select: (data: Data) => Value,
  ): Promise<ReadResult<Value>> {
    const granted = await access.get();
    if (granted.type !== 'granted') return { type: granted.type };
    const { session, token } = granted;
    const reply = await transport.send<Data>({
      name,
      variables: { last, before },
      token,
      signal: session.signal,
    });
    if (session.signal.aborted) return { type: 'signedOut' };
    if (reply.type === 'unauthenticated') access.reject(session, token);
    return reply.type === 'data' ? { type: 'read', value: select(reply.data) } : { type: 'unreachable' };
  }

  return {
    support: (region) =>
      readOpen('support', region === undefined ? {} : { region }, (read: data.SupportQuery) => read.support),
    noteCheck: (text, kind = 'NOTE') =>
      readOpen(
        'noteCheck',
        { text, kind, textLanguage: settings.language() },
        (read: data.NoteCheckQuery) => read.noteCheck,
      ),
    host: () => readOpen('host', {}, (read: data.HostQuery) => read),
    journal: (page = {}) =>
      readOwn('journal', page, (read: data.JournalQuery) => read.me?.own?.journal ?? null),
    checkIns: (page = {}) =>
      readOwn('checkIns', page, (read: data.CheckInsQuery) => read.me?.own?.journal ?? null),
  };
}

import { join } from 'node:path';
import { type Context, contextOf } from '../../../src/graphql/context.ts';
import { schema } from '../../../src/graphql/schema.ts';
import type { FaultEntry } from '../../../src/http/errors/error-masking.ts';
import { createYogaServer } from '../../../src/http/yoga.ts';
import type { UseCaseContext } from '../../../src/use-cases/context.ts';
import type { Store } from '../../../src/use-cases/ports.ts';
import { closeAttune, openAttune } from '../../../src/use-cases.ts';

export const parts = [
  'readSnapshot',
  'readJournalPage',
  'transact',
  'join',
  'now',
] as const satisfies readonly (keyof Store)[];
/** A method of the store that a test makes fail. */
export type Part = (typeof parts)[number];

/** Texts of an error that must not leak. They are in its message, its stack, its causes and its properties. */
export const secrets = ['Noted by ada.', 'dial -4', 'select state from person', 'secretFrame', 'MARKED'];

/** An error that contains secrets in every place. */
export function fault(): Error {
  const cause = new Error('select state from person where name = $1\n    at secretFrame (Noted by ada.)');
  const thrown = new Error('Noted by ada.: dial -4\n    at secretFrame (dial -4)', { cause });
  return Object.assign(thrown, {
    extensions: { code: 'MARKED', note: 'Noted by ada.' },
    values: ['Noted by ada.', -4],
    detail: 'dial -4',
  });
}

/** An open Attune on a saved scene, in which parts can be made to fail. */
export interface BreakableServer {
  /** The methods of the store that throw from now on. */
  readonly broken: Set<Part>;
  readonly faults: FaultEntry[];
  fetch(body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** Opens a saved scene. It accepts any subject as sign-in, with a recent unlock. */
export async function openBreakable(
  { folder, now }: { readonly folder: string; readonly now: number },
  change: (context: UseCaseContext) => Partial<UseCaseContext> = () => ({}),
): Promise<BreakableServer> {
  let count = 900;
  const next = (): number => (count += 1);
  const mark = (): string => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`;
  const opened = await openAttune({
    store: { sqlite: join(folder, 'attune.db') },
    kek: new Uint8Array(32).fill(7),
    clock: () => now,
    unlockWithin: 3_600_000,
  });
  const countingIds = ['person', 'invitation', 'request', 'entry', 'code'].map((noun) => [
    noun,
    () => `${noun}-${next()}`,
  ]);
  const ids = { ...Object.fromEntries(countingIds), mark } as UseCaseContext['ids'];
  const broken = new Set<Part>();
  const correct: UseCaseContext = { ...opened, ids, store: failingStore(opened.store, broken) };
  const context: UseCaseContext = { ...correct, ...change(correct) };
  const faults: FaultEntry[] = [];
  const yoga = createYogaServer<Context>({
    schema,
    authenticate: async ({ headers }) => {
      const subject = headers.get('authorization');
      if (subject === 'broken') throw fault();
      const viewer = { tenant: 'https://here.test', subject: subject ?? '' };
      return subject ? { viewer, expires: 8e15 as never, unlockedAt: now as never } : null;
    },
    context: ({ session }) => contextOf(context, session),
    graphiql: false,
    log: (entry) => faults.push(entry),
  });
  return {
    broken,
    faults,
    fetch: async (body, headers = { authorization: 'ada' }) =>
      yoga.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...headers,
        },
        body: JSON.stringify(body),
      }),
    close: () => closeAttune(opened),
  };
}

function failingStore(store: Store, broken: ReadonlySet<Part>): Store {
  const guarded =
    <Args extends readonly unknown[], Out>(part: Part, ask: (...args: Args) => Promise<Out>) =>
    async (...args: Args): Promise<Out> => {
      if (broken.has(part)) throw fault();
      return ask(...args);
    };
  return {
    ...store,
    readSnapshot: guarded('readSnapshot', store.readSnapshot),
    readJournalPage: ((...args: Parameters<Store['readJournalPage']>) =>
      guarded('readJournalPage', store.readJournalPage)(...args)) as Store['readJournalPage'],
    readJournalTotals: guarded('readJournalPage', store.readJournalTotals),
    transact: ((...args: Parameters<Store['transact']>) =>
      guarded('transact', store.transact)(...args)) as Store['transact'],
    join: guarded('join', store.join),
    now: guarded('now', store.now),
  };
}

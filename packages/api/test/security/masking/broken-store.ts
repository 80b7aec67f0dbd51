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
  'readJournal',
  'transact',
  'join',
  'now',
] as const satisfies readonly (keyof Store)[];
/** A way to the store, and what stands for it in a table. */
export type Part = (typeof parts)[number];

/** What a fault holds that nobody is to see: in its message, on a line that looks like a place, and in its causes. */
export const secrets = ['Noted by ada.', 'dial -4', 'select state from person', 'secretFrame', 'MARKED'];

/** The worst a store could throw. */
export function fault(): Error {
  const cause = new Error('select state from person where name = $1\n    at secretFrame (Noted by ada.)');
  const thrown = new Error('Noted by ada.: dial -4\n    at secretFrame (dial -4)', { cause });
  return Object.assign(thrown, {
    extensions: { code: 'MARKED', note: 'Noted by ada.' },
    values: ['Noted by ada.', -4],
    detail: 'dial -4',
  });
}

/** Ada's Attune over what a folder holds, with what breaks in it. */
export interface Breaking {
  /** Which ways to the store throw, from now on. */
  readonly broken: Set<Part>;
  readonly faults: FaultEntry[];
  fetch(body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** Everybody is who they say, and has unlocked just now. */
export async function breaking(
  { folder, now }: { readonly folder: string; readonly now: number },
  change: (attune: UseCaseContext) => Partial<UseCaseContext> = () => ({}),
): Promise<Breaking> {
  let count = 900;
  const next = (): number => (count += 1);
  const mark = (): string => `00000000-0000-4000-8000-${String(next()).padStart(12, '0')}`;
  const opened = await openAttune({
    store: { sqlite: join(folder, 'attune.db') },
    kek: new Uint8Array(32).fill(7),
    clock: () => now,
    unlockWithin: 3_600_000,
  });
  const named = ['person', 'invitation', 'request', 'entry', 'code'].map((noun) => [
    noun,
    () => `${noun}-${next()}`,
  ]);
  const ids = { ...Object.fromEntries(named), mark } as UseCaseContext['ids'];
  const broken = new Set<Part>();
  const kept: UseCaseContext = { ...opened, ids, store: breakable(opened.store, broken) };
  const attune: UseCaseContext = { ...kept, ...change(kept) };
  const faults: FaultEntry[] = [];
  const yoga = createYogaServer<Context>({
    schema,
    authenticate: async ({ headers }) => {
      const subject = headers.get('authorization');
      if (subject === 'broken') throw fault();
      const viewer = { tenant: 'https://here.test', subject: subject ?? '' };
      return subject ? { viewer, expires: 8e15 as never, unlockedAt: now as never } : null;
    },
    context: ({ session }) => contextOf(attune, session),
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

function breakable(store: Store, broken: ReadonlySet<Part>): Store {
  const guarded =
    <Args extends readonly unknown[], Out>(part: Part, ask: (...args: Args) => Promise<Out>) =>
    async (...args: Args): Promise<Out> => {
      if (broken.has(part)) throw fault();
      return ask(...args);
    };
  return {
    ...store,
    readSnapshot: guarded('readSnapshot', store.readSnapshot),
    readJournal: guarded('readJournal', store.readJournal),
    transact: ((...args: Parameters<Store['transact']>) =>
      guarded('transact', store.transact)(...args)) as Store['transact'],
    join: guarded('join', store.join),
    now: guarded('now', store.now),
  };
}

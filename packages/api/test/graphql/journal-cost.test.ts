import { graphql } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { contextOf } from '../../src/graphql/context.ts';
import { schema } from '../../src/graphql/schema.ts';
import { openAttune } from '../../src/open-attune.ts';
import { ada, adaAndSam, sam } from '../../src/testing/store-people.ts';
import type { UseCaseContext } from '../../src/use-cases/context.ts';
import type { Viewer } from '../../src/use-cases/ports.ts';
import { exportMe, getHome, importMe, startJournal } from '../../src/use-cases.ts';
import { countingKeyring, fillJournal } from '../support/journals.ts';
import { keyring, openSqliteParts } from '../support/open-store.ts';

const length = 5_000;
const { keyring: counting, take } = countingKeyring(keyring);
let attune: UseCaseContext;

const moment = async () =>
  (await getHome(attune, ada))?.own?.moment ?? Promise.reject(new Error('Ada has no moment.'));
const ask = async (viewer: Viewer, source: string) => {
  const session = { viewer, expires: 9e15 as never, unlockedAt: null };
  const { data, errors } = await graphql({ schema, source, contextValue: contextOf(attune, session) });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
};

beforeAll(async () => {
  const { store } = openSqliteParts(':memory:', () => {}, undefined, counting);
  attune = { ...(await openAttune({ store: { sqlite: ':memory:' } })), store };
  await adaAndSam(store);
  await startJournal(attune, ada, await moment());
  await fillJournal(store, ada, length);
}, 60_000);

it.each([
  ['readings(last: 100) { edges { node { id } } }', 400],
  ['checkIns(first: 100) { edges { node { id } } }', 400],
  ['wantedness { fully { mean } } brakesByBand { band brakes { count } }', 0],
])('of a journal of 5,000 entries, { %s } decrypts at most %i', async (fields, most) => {
  take('entry');
  const answer = await ask(ada, `{ me { own { journal { ${fields} } } } }`);
  expect(answer.length).toBeGreaterThan(100);
  expect(take('entry')).toBeLessThanOrEqual(most);
});

it('a command for a stated time, and the node of an entry, decrypt at most two parts of a long journal', async () => {
  const at = new Date((await attune.store.now()) - 60_000).toISOString();
  take('entry');
  await ask(ada, `mutation { setDial(input: { dial: 3, at: "${at}" }) { __typename } }`);
  const page = JSON.parse(
    await ask(ada, '{ me { own { journal { readings(last: 1) { edges { node { id } } } } } } }'),
  );
  expect(take('entry')).toBeLessThanOrEqual(600);
  const [{ node }] = page.me.own.journal.readings.edges;
  expect(await ask(ada, `{ node(id: "${node.id}") { id } }`)).toContain(node.id);
  await ask(ada, `mutation { eraseEntry(input: { entryId: "${node.id}" }) { __typename } }`);
  expect(take('entry')).toBeLessThanOrEqual(5);
});

it("a stranger's exit gets through between twenty reads of 1,000 entries and an export", async () => {
  const finished: string[] = [];
  const note = (name: string) => () => finished.push(name);
  const page = '{ me { own { journal { readings(first: 1000) { edges { node { id } } } } } } }';
  const reads = Array.from({ length: 20 }, () => ask(ada, page).then(note('read')));
  const exported = exportMe(attune, ada).then(note('export'));
  await new Promise((resolve) => setImmediate(resolve));
  const pausing = ask(sam, 'mutation { pause { __typename } }').then(note('pause'));
  await Promise.all([...reads, exported, pausing]);
  expect(finished.slice(0, 3)).toContain('pause');
});

it('an import that would compare too much of the journal under the lock is rejected before, and a part of it is not', async () => {
  const document = JSON.parse((await exportMe(attune, ada)).exported ?? '');
  expect(document.journal).toHaveLength(length);
  // One entry of each part: far apart, and none is in the journal.
  const scattered = document.journal
    .filter((_: unknown, n: number) => n % 5 === 0)
    .map((entry: object, n: number) => ({ ...entry, id: `new-${n}`, utcOffset: 60 }));
  const importing = async (journal: readonly object[]) =>
    importMe(attune, ada, { moment: await moment(), document: JSON.stringify({ ...document, journal }) });
  await expect(importing(scattered)).rejects.toThrow('Send fewer entries at once');
  const { imported } = await importing(scattered.slice(0, 24));
  expect(imported?.entryCount).toBe(24);
});

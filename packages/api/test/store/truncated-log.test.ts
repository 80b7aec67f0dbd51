import { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import {
  ada,
  addEntries,
  checkInAt,
  countOf,
  newcomer,
  withIncrementedCount,
} from '../../src/testing/store-people.ts';
import { collectJournal } from '../../src/use-cases/journal/journal-stream.ts';
import { openTestSqlite, temporaryFile } from '../support/open-store.ts';

const commands = 12;

it('a log that is cut off anywhere opens with an earlier state, and nothing in it is half applied', async () => {
  const path = temporaryFile();
  const { store, reopen } = await openTestSqlite(path);
  await store.join(ada, newcomer('Ada'));
  await store.transact(ada, null, addEntries(checkInAt(0)));
  await store.close();
  const open = await reopen();
  for (let count = 1; count <= commands; count += 1)
    await open.transact(ada, null, ({ me }) => ({
      result: null,
      people: [withIncrementedCount(me)],
      entries: [checkInAt(count)],
    }));
  const size = statSync(`${path}-wal`).size;
  const seen = new Set<number>();
  for (let cut = 0; cut <= commands; cut += 1) {
    const copy = temporaryFile();
    mkdirSync(dirname(copy), { recursive: true });
    for (const suffix of ['', '-wal', '-keys']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
    truncateSync(`${copy}-wal`, Math.floor((size * cut) / commands));
    const { store: shorter } = await openTestSqlite(copy);
    const count = countOf((await shorter.readSnapshot(ada))?.me);
    expect((await collectJournal(shorter, ada)).map((entry) => entry.type === 'checkIn' && entry.at)).toEqual(
      Array.from({ length: count + 1 }, (_, at) => at),
    );
    seen.add(count);
    await shorter.close();
  }
  expect(seen).toContain(0);
  expect(seen).toContain(commands);
  expect(seen.size).toBeGreaterThan(3);
  await open.close();
});

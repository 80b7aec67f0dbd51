import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { createSignIns, removeFolders } from '../../scenarios/viewers.ts';
import { type SavedScenes, saveScenes } from '../authorization/matrix.ts';
import { parts } from './broken-store.ts';
import { operations } from './operations.ts';
import { expectMasked, openBrokenScene } from './scene.ts';

let savedScenes: SavedScenes;
beforeAll(async () => {
  savedScenes = await saveScenes(await createSignIns());
});
afterAll(removeFolders);

describe('the operations', () => {
  it('are all operations of the schema', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);
    const named = roots.flatMap((root) => Object.keys(root.getFields()).map((field) => `${root}.${field}`));
    expect([...new Set(operations.map(({ name }) => name))].sort()).toEqual(named.sort());
    expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['me']);
  });
});

describe('a failing store', () => {
  it.each(operations.filter(({ reaches }) => reaches.length > 0))(
    'is masked under $name ($reaches), and changes nothing',
    async (operation) => {
      const scene = await openBrokenScene(savedScenes, operation.scene);
      const before = await scene.look();
      for (const part of operation.reaches.filter((method) => method !== 'readJournalPage')) {
        scene.broken.add(part);
        expectMasked(await scene.give(operation), scene);
        scene.broken.delete(part);
        expect(await scene.look()).toBe(before);
      }
      // Reading the home may fail after the command is committed. The response is masked, too.
      if (operation.reaches.includes('readJournalPage')) {
        scene.broken.add('readJournalPage');
        expectMasked(await scene.give(operation), scene);
      }
      await scene.close();
    },
  );

  it.each(operations)('in any other method does not change the response to $name', async (operation) => {
    const intact = await openBrokenScene(savedScenes, operation.scene);
    const failing = await openBrokenScene(savedScenes, operation.scene);
    for (const part of parts) if (!operation.reaches.includes(part)) failing.broken.add(part);
    const response = await intact.give(operation);
    expect(response).not.toContain('INTERNAL_SERVER_ERROR');
    expect(await failing.give(operation)).toBe(response);
    expect([...intact.faults, ...failing.faults]).toEqual([]);
    await intact.close();
    await failing.close();
  });
});

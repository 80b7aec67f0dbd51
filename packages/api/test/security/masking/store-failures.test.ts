import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import { removeFolders, signIns } from '../../scenarios/viewers.ts';
import { type Kept, keptScenes } from '../authorization/matrix.ts';
import { parts } from './broken-store.ts';
import { operations } from './operations.ts';
import { brokenScene, expectMasked } from './scene.ts';

let kept: Kept;
beforeAll(async () => {
  kept = await keptScenes(await signIns());
});
afterAll(removeFolders);

describe('the operations', () => {
  it('are all that the schema has', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);
    const named = roots.flatMap((root) => Object.keys(root.getFields()).map((field) => `${root}.${field}`));
    expect([...new Set(operations.map(({ name }) => name))].sort()).toEqual(named.sort());
    expect(Object.keys(schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['me']);
  });
});

describe('a store that fails', () => {
  it.each(operations.filter(({ reaches }) => reaches.length > 0))(
    'under $name ($reaches) is told as a fault and nothing else, and changes nothing',
    async (operation) => {
      const scene = await brokenScene(kept, operation.scene);
      const before = await scene.look();
      for (const part of operation.reaches.filter((one) => one !== 'readJournal')) {
        scene.broken.add(part);
        expectMasked(await scene.give(operation), scene);
        scene.broken.delete(part);
        expect(await scene.look()).toBe(before);
      }
      // A view may fail once what was asked for is done: the answer is a fault all the same.
      if (operation.reaches.includes('readJournal')) {
        scene.broken.add('readJournal');
        expectMasked(await scene.give(operation), scene);
      }
      await scene.close();
    },
  );

  it.each(operations)('anywhere else changes no byte of what $name answers', async (operation) => {
    const whole = await brokenScene(kept, operation.scene);
    const failing = await brokenScene(kept, operation.scene);
    for (const part of parts) if (!operation.reaches.includes(part)) failing.broken.add(part);
    const answered = await whole.give(operation);
    expect(answered).not.toContain('INTERNAL_SERVER_ERROR');
    expect(await failing.give(operation)).toBe(answered);
    expect([...whole.faults, ...failing.faults]).toEqual([]);
    await whole.close();
    await failing.close();
  });
});

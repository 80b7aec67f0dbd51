import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAttune } from '../../../src/index.ts';
import type { UseCaseContext } from '../../../src/use-cases/context.ts';
import type { Scene } from '../../scenarios/evening.ts';
import { createSignIns, removeFolders } from '../../scenarios/viewers.ts';
import { type SavedScenes, saveScenes } from '../authorization/matrix.ts';
import { type BreakableServer, fault, secrets } from './broken-store.ts';
import { operations } from './operations.ts';
import { type BrokenScene, expectMasked, masked, openBrokenScene, uuid } from './scene.ts';

let savedScenes: SavedScenes;
beforeAll(async () => {
  savedScenes = await saveScenes(await createSignIns());
});
afterAll(removeFolders);

let scene: BrokenScene;
afterEach(() => scene.close());
const open = async (
  at: Scene,
  change?: (context: UseCaseContext) => Partial<UseCaseContext>,
): Promise<void> => {
  scene = await openBrokenScene(savedScenes, at, change);
};

const throwing = (): never => {
  throw fault();
};
const operation = (name: string) => {
  const found = operations.find(({ name: other }) => other === name);
  if (!found) throw new Error(`There is no operation ${name}.`);
  return found;
};

describe('a part of the host that throws', () => {
  it.each([
    ['Query.noteCheck', 'inviting'],
    ['Mutation.invite', 'declined'],
    ['Mutation.rename', 'inviting'],
    ['Mutation.shareReflection', 'inviting'],
  ] as const)('is masked if it is the note check of %s, and shares nothing', async (name, at) => {
    await open(at, () => ({ noteCheck: throwing }));
    const before = await scene.look();
    expectMasked(await scene.give(operation(name)), scene);
    expect(await scene.look()).toBe(before);
  });

  it.each([
    ['Mutation.pause', 'mark'],
    ['Mutation.invite', 'invitation'],
    ['Mutation.makePairingCode', 'code'],
    ['Mutation.checkIn', 'entry'],
    ['Mutation.redeemPairingCode', 'request'],
  ] as const)('is masked if it draws the ids of %s, and changes nothing', async (name, noun) => {
    const named = operation(name);
    await open(named.scene, ({ ids }) => ({ ids: { ...ids, [noun]: throwing } }));
    const before = await scene.look();
    expectMasked(await scene.give(named), scene);
    expect(await scene.look()).toBe(before);
  });

  it('is masked if it is a rate limit, which no exit asks', async () => {
    const journal = { hasRoom: throwing, spend: throwing };
    await open('inviting', () => ({ limits: { command: throwing, pairing: throwing, journal } }));
    const before = await scene.look();
    expectMasked(await scene.give(operation('Mutation.setFloor')), scene);
    expect(await scene.look()).toBe(before);
    for (const exit of ['sayNo', 'closeDoor', 'pause', 'eraseEntry', 'eraseJournal', 'leave'])
      expect(await scene.give(operation(`Mutation.${exit}`))).toContain('Success');
    expect(scene.faults).toEqual([]);
  });

  it.each([throwing, async () => throwing()])(
    'has no effect on a command if it is onViewChanged (%#)',
    async (onViewChanged) => {
      const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
      await open('inviting', () => ({ onViewChanged }));
      expect(await scene.give(operation('Mutation.sayNo'))).toContain('SayNoSuccess');
      await sleep(0);
      expect(scene.faults).toEqual([]);
      expect(warned).toHaveBeenCalledOnce();
      for (const secret of secrets) expect(JSON.stringify(warned.mock.calls)).not.toContain(secret);
      warned.mockRestore();
    },
  );

  it('is masked with status 500 if it is the sign-in', async () => {
    await open('inviting');
    const response = await scene.fetch({ query: '{ me { id } }' }, { authorization: 'broken' });
    expectMasked(await response.text(), scene, '');
    expect(response.status).toBe(500);
  });

  it('is an outage with status 503, and logged without its content, if it is identify', async () => {
    await open('inviting');
    const { faults } = scene;
    const attune = await createAttune({
      store: { sqlite: ':memory:' },
      kek: new Uint8Array(32),
      identify: throwing,
      log: (entry) => entry.event === 'fault' && faults.push(entry),
    });
    const response = await attune.fetch(
      new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: '{"query":"{ signedIn }"}',
      }),
    );
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'SIGN_IN_UNAVAILABLE' } }],
    });
    expect(response.status).toBe(503);
    expect(faults.map(({ errors }) => errors.length > 1)).toEqual([true]);
    for (const secret of secrets) expect(JSON.stringify(faults)).not.toContain(secret);
    await attune.close();
  });

  it('is masked if it renders texts', async () => {
    let failing = false;
    await open('inviting', ({ content }) => ({
      content: { ...content, say: (...args) => (failing ? throwing() : content.say(...args)) },
    }));
    failing = true;
    expectMasked(await scene.ask({ query: '{ guidance(situation: QUIET) { message { text } } }' }), scene);
  });
});

describe('a stream', () => {
  const follow = async ({ fetch }: BreakableServer): Promise<Response> =>
    fetch(
      { query: 'subscription { me { displayName own { floor } } }' },
      { authorization: 'ada', accept: 'text/event-stream' },
    );
  const eventsOf = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice('data: '.length)] : []));

  it.each(['readSnapshot', 'notices'] as const)(
    'whose %s fails at the start sends one masked error, and ends',
    async (part) => {
      await open('inviting', ({ notifier }) =>
        part === 'notices' ? { notifier: { ...notifier, subscribe: throwing } } : {},
      );
      if (part === 'readSnapshot') scene.broken.add('readSnapshot');
      const response = await follow(scene);
      const [event = '', ...more] = eventsOf(await response.text());
      expect(more).toEqual([]);
      expectMasked(event, scene, '');
    },
  );

  it('that fails in the middle sends one masked error after the earlier event, and ends', async () => {
    await open('inviting');
    const response = await follow(scene);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const readUntil = async (words: string): Promise<void> => {
      while (!text.includes(words)) {
        const part = await reader?.read();
        if (!part || part.done) return;
        text += part.value;
      }
    };
    await readUntil('"floor":2');
    scene.broken.add('readSnapshot');
    expect(await scene.give(operation('Mutation.setFloor'))).toContain('SetFloorSuccess');
    await readUntil('never sent');
    const [first, last = '', ...more] = eventsOf(text);
    expect(JSON.parse(first ?? '').data.me.own.floor).toBe(2);
    expect(last.replace(uuid, '…')).toBe(masked);
    expect(more).toEqual([]);
    expectMasked(last, scene, '');
  });
});

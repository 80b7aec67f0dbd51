import { Window } from 'happy-dom';
import { act, createElement, type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientState } from '../../src/index.ts';
import {
  AttuneProvider,
  type Command,
  type Support,
  useCommand,
  useMe,
  useSupport,
} from '../../src/react/index.ts';
import {
  friendly,
  lockedView,
  look,
  lost,
  newScene,
  refused,
  type Scene,
  shownBy,
} from '../support/scripted-server.ts';

const window = new Window();
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { window, document: window.document, IS_REACT_ACT_ENVIRONMENT: true });
  root = createRoot(window.document.createElement('div') as never);
});
afterEach(async () => {
  await act(async () => root.unmount());
});

/** Renders in strict mode, where effects run twice. */
async function render({ client, wait }: Scene, ...children: readonly ReactNode[]): Promise<void> {
  await act(async () => {
    root.render(createElement(StrictMode, null, createElement(AttuneProvider, { client }, ...children)));
    await wait(0);
  });
}

describe('useMe', () => {
  it('renders each state, over one connection', async () => {
    const scene = newScene();
    const seen: ClientState['type'][] = [];
    const App = () => {
      seen.push(useMe().type);
      return null;
    };
    await render(scene, createElement(App), createElement(App));
    expect(seen[0]).toBe('loading');
    expect(seen.at(-1)).toBe('ready');
    await act(() => scene.wait(10_000));
    expect(scene.streams).toHaveLength(1);
    await act(async () => scene.client.signOut());
    expect(seen.at(-1)).toBe('signedOut');
    await act(async () => root.render(null));
    await scene.wait(100_000);
    expect(scene.streams).toHaveLength(1);
  });

  it('is loading on a server, which sends nothing', () => {
    const { client, commands } = newScene();
    const App = () => useMe().type;
    expect(renderToString(createElement(AttuneProvider, { client }, createElement(App)))).toBe('loading');
    expect(commands()).toEqual([]);
  });

  it('needs a provider', () => {
    const App = () => useMe().type;
    expect(() => renderToString(createElement(App))).toThrow('AttuneProvider');
  });
});

describe('useCommand', () => {
  it('tells what becomes of a command, and forgets it at a lock', async () => {
    const scene = newScene();
    let invite: Command<'invite'> | null = null;
    const App = () => {
      invite = useCommand('invite');
      return null;
    };
    const current = (): Command<'invite'> => invite as unknown as Command<'invite'>;
    await render(scene, createElement(App));
    expect(current().state).toEqual({ type: 'idle' });
    scene.answer((arrival) => refused(arrival, 'SPACING', null as never));
    scene.answer((arrival) =>
      arrival.command === 'look' ? friendly(arrival) : refused(arrival, 'SPACING', shownBy(scene.client)),
    );
    await act(async () => {
      const result = current().run(shownBy(scene.client), { note: 'Tea?' });
      expect(await result).toMatchObject({ type: 'refused', code: 'SPACING' });
    });
    expect(current().state).toMatchObject({ type: 'answered', result: { code: 'SPACING' } });
    scene.answer(() => look(lockedView()));
    await act(async () => void (await scene.client.refresh()));
    expect(current().state).toEqual({ type: 'idle' });
  });

  it('is running until there is an answer, and can be reset', async () => {
    const scene = newScene();
    let pause: Command<'pause'> | null = null;
    const App = () => {
      pause = useCommand('pause');
      return null;
    };
    const current = (): Command<'pause'> => pause as unknown as Command<'pause'>;
    await render(scene, createElement(App));
    scene.answer(lost);
    await act(async () => {
      void current().run();
      await scene.wait(1_000);
    });
    expect(current().state).toEqual({ type: 'running' });
    scene.answer(friendly);
    await act(() => scene.wait(10_000));
    expect(current().state).toEqual({ type: 'answered', result: { type: 'done' } });
    await act(async () => current().reset());
    expect(current().state).toEqual({ type: 'idle' });
  });
});

describe('useSupport', () => {
  it('reads who can help, and tries again', async () => {
    const scene = newScene();
    scene.answer(lost);
    let support: Support = { type: 'loading' };
    const App = () => {
      support = useSupport('GB');
      return null;
    };
    const current = (): Support => support;
    await render(scene, createElement(App));
    const failed = current();
    expect(failed.type).toBe('unreachable');
    const data = { data: { support: [{ name: 'A helpline' }] } };
    scene.answer(
      () => new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } }),
    );
    await act(async () => {
      if (failed.type === 'unreachable') failed.retry();
      await scene.wait(0);
    });
    expect(current()).toEqual({ type: 'read', places: [{ name: 'A helpline' }] });
  });
});

import { createServer } from 'node:http';
import { createAttune } from '@attune/api';
import { expect, it } from 'vitest';
import { type AttuneClient, type ClientState, createAttuneClient, type ShownView } from '../src/index.ts';

/** Resolves with the first view, by now or later, that has what a test waits for. */
function viewWhen(client: AttuneClient, isSeen: (view: ShownView) => boolean): Promise<ShownView> {
  return new Promise((resolve) => {
    const check = (): void => {
      const state: ClientState = client.getSnapshot();
      if (state.type !== 'ready' || !isSeen(state.view)) return;
      resolve(state.view);
      setTimeout(() => stop());
    };
    const stop = client.subscribe(check);
    check();
  });
}

it('Ada and Sam join, pair, set their dials, invite, say yes and say no, over HTTP', async () => {
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    identify(request) {
      const subject = request.headers.get('authorization')?.replace('Bearer ', '');
      return subject ? { tenant: 'home', subject } : null;
    },
  });
  const server = createServer(attune.handler);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const [ada, sam] = ['ada', 'sam'].map((token) =>
    createAttuneClient({ url: `http://127.0.0.1:${port}/graphql`, token: () => token, region: 'GB' }),
  ) as [AttuneClient, AttuneClient];
  const stops = [ada.subscribe(() => {}), sam.subscribe(() => {})];

  expect((await ada.refresh()).type).toBe('notJoined');
  await ada.join({ displayName: 'Ada', adult: true });
  await sam.refresh();
  await sam.join({ displayName: 'Sam', adult: true });
  await ada.makePairingCode(await viewWhen(ada, () => true));
  const { pairing } = (await viewWhen(ada, ({ own }) => own.pairing !== null)).own;
  const code = pairing?.__typename === 'PairingCode' ? pairing.code : '';
  expect(await sam.redeemPairingCode(await viewWhen(sam, () => true), { code })).toEqual({ type: 'done' });
  await ada.confirmPairing(await viewWhen(ada, ({ own }) => own.pairing?.__typename === 'PairingRequest'));
  expect(await ada.setDial({ dial: 6, brakes: ['WORK'] })).toEqual({ type: 'done' });
  expect(await sam.setDial({ dial: 2 })).toEqual({ type: 'done' });
  await viewWhen(sam, ({ couple, own }) => couple !== null && own.reading?.dial === 2);

  const pressing = await ada.invite(await viewWhen(ada, ({ own }) => own.reading !== null), {
    note: 'You owe me.',
  });
  expect(pressing).toMatchObject({ type: 'textPressuring', cues: [{ start: 0 }] });
  const invited = await ada.invite(await viewWhen(ada, () => true), { note: 'Tea?', motives: ['PLAY'] });
  expect(invited).toEqual({ type: 'done' });
  const shown = await viewWhen(sam, ({ couple }) => couple?.invitation?.state === 'OPEN');
  expect(shown.couple?.invitation).toMatchObject({ fromMe: false, note: 'Tea?' });
  expect(await sam.sayYes(shown, { motives: ['AFRAID'] })).toMatchObject({ type: 'supportFirst' });
  expect(await sam.sayYes(await viewWhen(sam, () => true), { motives: ['CLOSENESS'] })).toEqual({
    type: 'done',
  });
  const mutual = await viewWhen(ada, ({ couple }) => couple?.invitation?.state === 'MUTUAL');
  expect(await ada.sayNo({ invitationId: mutual.couple?.invitation?.id ?? '' })).toEqual({ type: 'done' });
  await viewWhen(sam, ({ couple }) => couple?.invitation?.state === 'OVER');

  expect(await ada.startJournal(await viewWhen(ada, () => true))).toEqual({ type: 'done' });
  expect(await ada.checkIn({ felt: 3, wanted: 'FULLY' })).toMatchObject({ type: 'done', kept: true });
  expect(await ada.checkIns()).toMatchObject({ value: { checkIns: { edges: [{ node: { felt: 3 } }] } } });
  expect(await ada.noteCheck('You owe me.')).toMatchObject({ value: { read: true, refused: true } });
  const support = await sam.support();
  expect(support.type === 'read' && support.value[0]?.region).toBe('GB');

  ada.signOut();
  sam.signOut();
  for (const stop of stops) stop();
  expect(ada.getSnapshot()).toEqual({ type: 'signedOut' });
  await attune.close();
  await new Promise((resolve) => server.close(resolve));
});

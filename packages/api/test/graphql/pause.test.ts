import { afterEach, describe, expect, it } from 'vitest';
import { testPerson } from '../../src/testing/index.ts';
import { adaAndSam, type Couple, hour, startTime } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const hope = { promptId: 'prompt:hope' };
const seenBy = async (person: Couple['ada']) => {
  const { couple } = await person.look();
  return {
    name: couple.partner.displayName,
    shared: couple.partnerReflections.map(({ text }: { text: string }) => text),
  };
};
const share = async (person: Couple['ada'], text: string) => {
  await person.act('writeReflection', { ...hope, text });
  return person.give('shareReflection', hope);
};

describe('a pause (L28)', () => {
  it('hides a name and a reflection that the partner shared since, until it ends', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await sam.act('pause');
    await ada.give('rename', { displayName: 'Adele' });
    await share(ada, 'A walk by the sea');
    expect(await seenBy(sam)).toEqual({ name: 'Ada', shared: [] });
    await ada.give('rename', { displayName: 'Addie' });
    expect(await seenBy(sam)).toEqual({ name: 'Ada', shared: [] });
    await sam.give('resume');
    expect(await seenBy(sam)).toEqual({ name: 'Addie', shared: ['A walk by the sea'] });
  });

  it('keeps what the partner shared before, and shows at once what is taken back', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    await ada.give('rename', { displayName: 'Adele' });
    await share(ada, 'A walk by the sea');
    clock.now += 1;
    await sam.act('pause');
    expect(await seenBy(sam)).toEqual({ name: 'Adele', shared: ['A walk by the sea'] });
    await ada.act('unshareReflection', hope);
    expect(await seenBy(sam)).toEqual({ name: 'Adele', shared: [] });
    await ada.give('shareReflection', hope);
    expect(await seenBy(sam)).toEqual({ name: 'Adele', shared: [] });
  });

  it('that is repeated still hides what was shared since it began', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    await sam.act('pause');
    await ada.give('rename', { displayName: 'Adele' });
    clock.now += hour;
    await sam.act('pause');
    expect(await seenBy(sam)).toMatchObject({ name: 'Ada' });
  });

  it('is not told to the partner by their export, nor by a locked phone', async () => {
    home = await adaAndSam({ unlockWithin: hour }, { auth_time: startTime / 1_000 });
    const { ada, sam, attune, issuer } = home;
    const locked = testPerson(attune.fetch, await issuer.token('sam'));
    await sam.act('pause');
    await ada.give('rename', { displayName: 'Adele' });
    await share(ada, 'A walk by the sea');
    expect(await seenBy(sam)).toEqual({ name: 'Ada', shared: [] });
    expect(await seenBy(locked)).toEqual({ name: 'Adele', shared: ['A walk by the sea'] });
    const { document } = await ada.act('exportMe');
    expect(JSON.parse(document).me).toMatchObject({ displayName: 'Adele' });
    expect(document).not.toMatch(/"Ada"|[pP]ause/);
  });
});

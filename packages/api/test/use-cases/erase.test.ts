import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, minute } from '../support/test-server.ts';

let server: Couple;
afterEach(() => server.close());

/** Fills every field that is stored of Ada, each with a different word. */
async function fill({ ada, sam, clock }: Couple): Promise<void> {
  await ada.give('startJournal');
  await ada.act('setFloor', { floor: 2 });
  await ada.act('setDial', { dial: 3, brakes: ['WORK'], accelerators: ['PLAY'], note: 'a-reading-note' });
  clock.now += minute;
  await ada.act('checkIn', { felt: 4, wanted: 'FULLY' });
  await ada.act('writeReflection', { promptId: 'prompt:hope', text: 'a-private-hope' });
  await ada.act('writeReflection', { promptId: 'prompt:value', text: 'a-shared-value' });
  await ada.give('shareReflection', { promptId: 'prompt:value' });
  await ada.act('writeReflection', { promptId: 'prompt:arrival', arrival: 'BOTH' });
  await ada.give('answerIdea', { ideaId: 'idea:walk', answer: 'YES' });
  await sam.act('setDial', { dial: 3, note: 'sams-reading-note' });
  await sam.act('writeReflection', { promptId: 'prompt:hope', text: 'sams-hope' });
  await sam.give('shareReflection', { promptId: 'prompt:hope' });
  await sam.give('answerIdea', { ideaId: 'idea:bath', answer: 'YES' });
  await sam.give('invite', { note: 'an-invitation-note' });
}

describe('an export', () => {
  it('contains everything that is stored of the person, and nothing of their partner', async () => {
    server = await adaAndSam();
    await fill(server);
    const { __typename, document } = await server.ada.act('exportMe');
    expect(__typename).toBe('ExportMeSuccess');
    const { me, journal, format, version } = JSON.parse(document);
    expect({ format, version }).toEqual({ format: 'attune-export', version: 4 });
    const [at, later] = ['2026-11-23T18:00:00.000Z', '2026-11-23T18:01:00.000Z'];
    const reading = { dial: 3, at, brakes: ['work'], accelerators: ['play'], note: 'a-reading-note' };
    expect(me).toEqual({
      id: expect.any(String),
      subject: 'ada',
      displayName: 'Ada',
      namedAt: null,
      floor: 2,
      spacings: { invitation: null, door: null },
      reading,
      dialClearedAt: null,
      ideas: [{ idea: 'walk', answer: 'yes' }],
      reflections: [
        { prompt: 'hope', text: 'a-private-hope', writtenAt: later, shared: null, sharedAt: null },
        {
          prompt: 'value',
          text: 'a-shared-value',
          writtenAt: later,
          shared: 'a-shared-value',
          sharedAt: later,
        },
        { prompt: 'arrival', arrival: 'both', writtenAt: later, shared: null, sharedAt: null },
      ],
      consents: [
        { kind: 'join', textVersion: '1', at },
        { kind: 'journal', textVersion: '1', at },
      ],
      wrongCodes: null,
      pairingCode: null,
    });
    expect(journal).toEqual([
      { type: 'reading', id: expect.any(String), ...reading, floor: 2, utcOffset: null },
      { type: 'checkIn', id: expect.any(String), at: later, felt: 4, wanted: 'fully', utcOffset: null },
    ]);
    const { couple } = await server.ada.look();
    for (const foreign of ['Sam', 'sams-', 'an-invitation-note', 'bath', couple.id.split(':')[1]])
      expect(document).not.toContain(foreign);
  });
});

describe('erasing a person', () => {
  it('leaves no data: the couple ends, and a later sign-in has not joined', async () => {
    server = await adaAndSam();
    await fill(server);
    const { ada, sam } = server;
    const [adasStream, samsStream] = [await ada.follow(), await sam.follow()];
    await Promise.all([adasStream.until(1), samsStream.until(1)]);
    const before = await ada.look();
    expect(await ada.act('eraseMe')).toEqual({ __typename: 'EraseMeSuccess', me: null });
    await Promise.all([adasStream.until(2), samsStream.until(2)]);
    expect(adasStream.seen[1]).toBeNull();
    await adasStream.ended;
    expect(samsStream.seen[1]).toMatchObject({ couple: null, own: { guidance: { situation: 'UNPAIRED' } } });
    expect(samsStream.seen[1].own.reflections).toMatchObject([{ text: 'sams-hope', sharedText: null }]);
    expect(await ada.look()).toBeNull();
    expect(await ada.act('eraseMe')).toEqual({ __typename: 'EraseMeSuccess', me: null });
    expect(await ada.act('exportMe')).toMatchObject({ code: 'NOT_JOINED' });
    const joined = await ada.act('join', { displayName: 'Ada again', adult: true });
    expect(joined.me).toMatchObject({
      couple: null,
      own: { reading: null, floor: 0, journal: null, reflections: [] },
    });
    expect(joined.me.id).not.toBe(before.id);
    await samsStream.stop();
  });

  it('is possible for the host, and succeeds if there is no such person', async () => {
    server = await adaAndSam();
    const { attune, ada, sam } = server;
    await attune.erase('https://issuer.test', 'ada');
    await attune.erase('https://issuer.test', 'ada');
    await attune.erase('elsewhere', 'unknown');
    expect(await ada.look()).toBeNull();
    expect((await sam.look()).couple).toBeNull();
  });
});

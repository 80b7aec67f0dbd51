import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, minute } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

/** Fills all that can be kept of Ada, each thing with a word of its own. */
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

describe('taking along', () => {
  it('is all that is kept of me, and nothing of the couple but my own', async () => {
    home = await adaAndSam();
    await fill(home);
    const { __typename, document } = await home.ada.act('exportMe');
    expect(__typename).toBe('ExportMeSuccess');
    const { me, journal, format, version } = JSON.parse(document);
    expect({ format, version }).toEqual({ format: 'attune-export', version: 2 });
    const [at, later] = ['2026-11-23T18:00:00.000Z', '2026-11-23T18:01:00.000Z'];
    const reading = { dial: 3, at, brakes: ['work'], accelerators: ['play'], note: 'a-reading-note' };
    expect(me).toEqual({
      id: expect.any(String),
      subject: 'ada',
      displayName: 'Ada',
      floor: 2,
      reading,
      ideas: [{ idea: 'walk', answer: 'yes' }],
      reflections: [
        { prompt: 'hope', text: 'a-private-hope', writtenAt: later, shared: null },
        { prompt: 'value', text: 'a-shared-value', writtenAt: later, shared: 'a-shared-value' },
        { prompt: 'arrival', arrival: 'both', writtenAt: later, shared: null },
      ],
      consents: { journal: at },
      wrongCodes: null,
      pairingCode: null,
    });
    expect(journal).toEqual([
      { type: 'reading', id: expect.any(String), ...reading, floor: 2 },
      { type: 'checkIn', id: expect.any(String), at: later, felt: 4, wanted: 'fully' },
    ]);
    const { couple } = await home.ada.look();
    for (const foreign of ['Sam', 'sams-', 'an-invitation-note', 'bath', couple.id.split(':')[1]])
      expect(document).not.toContain(foreign);
  });
});

describe('erasing', () => {
  it('leaves nothing of me: the other sees that it ended, and whoever signs in has not joined', async () => {
    home = await adaAndSam();
    await fill(home);
    const { ada, sam } = home;
    const [mine, theirs] = [await ada.follow(), await sam.follow()];
    await Promise.all([mine.until(1), theirs.until(1)]);
    const kept = await ada.look();
    expect(await ada.act('eraseMe')).toEqual({ __typename: 'EraseMeSuccess', me: null });
    await Promise.all([mine.until(2), theirs.until(2)]);
    expect(mine.seen[1]).toBeNull();
    await mine.ended;
    expect(theirs.seen[1]).toMatchObject({ couple: null, own: { guidance: { situation: 'UNPAIRED' } } });
    expect(theirs.seen[1].own.reflections).toMatchObject([{ text: 'sams-hope', sharedText: null }]);
    expect(await ada.look()).toBeNull();
    expect(await ada.act('eraseMe')).toEqual({ __typename: 'EraseMeSuccess', me: null });
    expect(await ada.act('exportMe')).toMatchObject({ code: 'NOT_JOINED' });
    const anew = await ada.act('join', { displayName: 'Ada again', adult: true });
    expect(anew.me).toMatchObject({
      couple: null,
      own: { reading: null, floor: 0, journal: null, reflections: [] },
    });
    expect(anew.me.id).not.toBe(kept.id);
    await theirs.stop();
  });

  it('is a host’s to do when an account ends, and done where nobody is', async () => {
    home = await adaAndSam();
    const { attune, ada, sam } = home;
    await attune.erase('https://issuer.test', 'ada');
    await attune.erase('https://issuer.test', 'ada');
    await attune.erase('elsewhere', 'nobody');
    expect(await ada.look()).toBeNull();
    expect((await sam.look()).couple).toBeNull();
  });
});

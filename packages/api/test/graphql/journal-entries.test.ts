import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, hour, minute } from '../support/test-server.ts';

let home: Couple;
let ada: Couple['ada'];
beforeEach(async () => {
  home = await adaAndSam();
  ada = home.ada;
  await ada.give('startJournal');
});
afterEach(() => home.close());

/** An instant relative to the clock of the server. */
const ago = (milliseconds: number): string => new Date(home.clock.now - milliseconds).toISOString();

const journalOf = async (person = ada) =>
  (
    await person.ask(`{ me { own { reading { dial } journal {
      readings { edges { node { id floor utcOffset localDay reading { at dial brakes note } } } }
      checkIns { edges { node { id at felt wanted utcOffset localDay } } }
    } } } }`)
  ).me.own;
const readings = async (person = ada) =>
  (await journalOf(person)).journal.readings.edges.map(({ node }: { node: unknown }) => node);
const checkIns = async (person = ada) =>
  (await journalOf(person)).journal.checkIns.edges.map(({ node }: { node: unknown }) => node);
const dials = async () =>
  (await readings()).map(({ reading }: { reading: { dial: number } }) => reading.dial);
const dialNow = async () => (await journalOf()).reading?.dial ?? null;

describe('a reading for a stated time', () => {
  it('that arrives late and repeated is kept once and never overwrites a newer one', async () => {
    const [first, second] = [ago(2 * minute), ago(minute)];
    await ada.act('setDial', { dial: 4, at: first });
    await ada.act('setDial', { dial: -4, at: second });
    await ada.act('setDial', { dial: 4, at: first });
    home.clock.now += 20 * minute;
    await ada.act('setDial', { dial: 4, at: first });
    expect([await dialNow(), await dials()]).toEqual([-4, [4, -4]]);
  });

  it('that arrives after a newer one is only kept in the journal, in the order of time', async () => {
    const earlier = ago(hour);
    await ada.act('setDial', { dial: -4 });
    await ada.act('setDial', { dial: 9, at: earlier, utcOffset: '-05:30' });
    expect([await dialNow(), await dials()]).toEqual([-4, [9, -4]]);
    expect((await readings())[0]).toMatchObject({ utcOffset: '-05:30', reading: { at: earlier } });
  });

  it('does not restore a dial that was cleared after it', async () => {
    const earlier = ago(minute);
    await ada.act('clearDial');
    await ada.act('setDial', { dial: 9, at: earlier });
    expect([await dialNow(), await dials()]).toEqual([null, [9]]);
  });

  it('is fresh from that time on, and never becomes the dial once it is not fresh', async () => {
    await ada.act('setDial', { dial: 6, at: ago(7 * hour) });
    expect(await dialNow()).toBe(6);
    home.clock.now += hour;
    expect(await dialNow()).toBeNull();
    await ada.act('setDial', { dial: 7, at: ago(9 * hour) });
    expect([await dialNow(), await dials()]).toEqual([null, [7, 6]]);
  });

  it.each([
    ['in the future', () => ago(-1)],
    ['more than 366 days ago', () => ago(366 * 24 * hour + 1)],
  ])('is rejected %s', async (_, at) => {
    for (const [command, input] of [
      ['setDial', { dial: 1 }],
      ['checkIn', { felt: 1, wanted: 'FULLY' }],
    ] as const) {
      const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input!`;
      const { body } = await ada.send(
        `mutation ($input: ${type}) { ${command}(input: $input) { __typename } }`,
        { input: { ...input, at: at() } },
      );
      expect(body.errors?.[0].extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        inputPath: ['input', 'at'],
      });
    }
    expect([await readings(), await checkIns()]).toEqual([[], []]);
  });
});

describe('a check-in for a stated time', () => {
  it('is kept once, however late it is repeated, with its local day', async () => {
    const at = '2026-11-22T23:30:00.000Z';
    const input = { felt: 5, wanted: 'FULLY', at, utcOffset: '+02:00' };
    expect(await ada.act('checkIn', input)).toMatchObject({ kept: true });
    await ada.act('checkIn', { felt: 1, wanted: 'PARTLY' });
    home.clock.now += 3 * hour;
    expect(await ada.act('checkIn', input)).toMatchObject({ kept: true });
    expect(await checkIns()).toMatchObject([
      { at, felt: 5, utcOffset: '+02:00', localDay: '2026-11-23' },
      { felt: 1, utcOffset: null, localDay: null },
    ]);
  });
});

describe('correcting an entry', () => {
  it('changes what is sent and nothing else: not the dial, and not the order of the others', async () => {
    await ada.act('setDial', { dial: 4, brakes: ['WORK'], note: 'long day' });
    const [{ id }] = await readings();
    const before = await ada.look();
    expect(await ada.act('correctEntry', { entryId: id, dial: -6, at: ago(hour) })).toMatchObject({
      __typename: 'CorrectEntrySuccess',
      corrected: true,
    });
    expect((await ada.look()).own).toEqual(before.own);
    expect(await readings()).toMatchObject([
      { id, floor: 0, reading: { dial: -6, at: ago(hour), brakes: ['WORK'], note: 'long day' } },
    ]);
    await ada.act('correctEntry', { entryId: id, note: null, utcOffset: '+01:00' });
    expect(await readings()).toMatchObject([{ utcOffset: '+01:00', reading: { dial: -6, note: null } }]);
  });

  it('corrects a check-in, and rejects the fields of the other kind', async () => {
    await ada.act('checkIn', { felt: 5, wanted: 'FULLY' });
    const [{ id }] = await checkIns();
    await ada.act('correctEntry', { entryId: id, felt: -3, wanted: 'NO' });
    expect(await checkIns()).toMatchObject([{ id, felt: -3, wanted: 'NO' }]);
    const { body } = await ada.send(
      'mutation ($input: CorrectEntryInput!) { correctEntry(input: $input) { __typename } }',
      { input: { entryId: id, dial: 2 } },
    );
    expect(body.errors?.[0].extensions.inputPath).toEqual(['input', 'dial']);
  });

  it('of a stated time is not undone by a late repeat of what was corrected', async () => {
    const input = { dial: 4, at: ago(minute) };
    await ada.act('setDial', input);
    const [{ id }] = await readings();
    await ada.act('correctEntry', { entryId: id, dial: 1 });
    await ada.act('setDial', input);
    expect(await dials()).toEqual([1]);
  });

  it('has the same answer for an unknown, a foreign and an erased id (L25)', async () => {
    const { sam } = home;
    await sam.give('startJournal');
    await sam.act('checkIn', { felt: 2, wanted: 'FULLY' });
    await ada.act('checkIn', { felt: 3, wanted: 'FULLY' });
    const [[theirs], [mine]] = [await checkIns(sam), await checkIns()];
    await ada.act('eraseEntry', { entryId: mine.id });
    const answers = [];
    for (const entryId of ['checkIn:none', theirs.id, mine.id]) {
      answers.push(await ada.act('correctEntry', { entryId, felt: -9 }));
      answers.push(await ada.act('correctEntry', { entryId, dial: -9 }));
    }
    expect(answers.every(({ corrected }) => corrected === false)).toBe(true);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await checkIns(sam)).toEqual([theirs]);
  });
});

describe('erasing an entry', () => {
  it('erases only this one, and answers alike when repeated (L22) and for a foreign id (L25)', async () => {
    const { sam } = home;
    await sam.give('startJournal');
    await sam.act('setDial', { dial: 2 });
    const [theirs] = await readings(sam);
    await ada.act('setDial', { dial: 4 });
    home.clock.now += minute;
    await ada.act('setDial', { dial: 5 });
    const [{ id }] = await readings();
    for (const entryId of [id, id, theirs.id, 'journalReading:none', 'nonsense'])
      expect(await ada.act('eraseEntry', { entryId })).toMatchObject({ __typename: 'EraseEntrySuccess' });
    expect([await dialNow(), await dials(), await readings(sam)]).toEqual([5, [5], [theirs]]);
    expect((await ada.ask(`{ node(id: "${id}") { id } }`)).node).toBeNull();
    expect((await ada.ask(`{ node(id: "${theirs.id}") { id } }`)).node).toBeNull();
    expect((await sam.ask(`{ node(id: "${theirs.id}") { id } }`)).node).toEqual({ id: theirs.id });
  });

  it('is not undone by a late repeat of the erased entry (L22)', async () => {
    const at = ago(minute);
    const [reading, checkIn] = [
      { dial: 4, at },
      { felt: 2, wanted: 'NO', at },
    ];
    await ada.act('setDial', reading);
    await ada.act('checkIn', checkIn);
    for (const { id } of [...(await readings()), ...(await checkIns())])
      await ada.act('eraseEntry', { entryId: id });
    await ada.act('setDial', reading);
    await ada.act('checkIn', checkIn);
    expect([await readings(), await checkIns()]).toEqual([[], []]);
  });

  it('is not undone by a late repeat from before the entry was moved to another time', async () => {
    const at = ago(hour);
    const felt = { felt: -8, wanted: 'NO', at };
    await ada.act('checkIn', felt);
    const [{ id }] = await checkIns();
    await ada.act('correctEntry', { entryId: id, at: ago(2 * hour) });
    expect(await ada.act('checkIn', felt)).toMatchObject({ kept: false });
    expect(await checkIns()).toHaveLength(1);
    await ada.act('eraseEntry', { entryId: id });
    expect(await ada.act('checkIn', { ...felt, keep: true })).toMatchObject({ kept: false });
    expect(await checkIns()).toEqual([]);
  });

  it('keeps the next check-in after the latest one was corrected and erased', async () => {
    await ada.act('checkIn', { felt: 3, wanted: 'FULLY' });
    const [{ id }] = await checkIns();
    await ada.act('correctEntry', { entryId: id, at: ago(hour) });
    await ada.act('eraseEntry', { entryId: id });
    expect(await ada.act('checkIn', { felt: 3, wanted: 'FULLY' })).toMatchObject({ kept: true });
    expect(await checkIns()).toHaveLength(1);
  });

  it('of the whole journal is not undone by a late repeat in the next journal', async () => {
    const input = { dial: 4, at: ago(minute) };
    await ada.act('setDial', input);
    await ada.act('eraseJournal');
    await ada.give('startJournal');
    await ada.act('setDial', input);
    expect(await readings()).toEqual([]);
    await ada.act('setDial', { dial: 3 });
    expect(await dials()).toEqual([3]);
  });

  it('makes an earlier moment invalid, as every exit does', async () => {
    const moment = await ada.moment();
    await ada.act('eraseEntry', { entryId: 'checkIn:none' });
    expect(await ada.act('invite', { moment })).not.toMatchObject({ __typename: 'InviteSuccess' });
    expect(await ada.act('rename', { moment, displayName: 'Adele' })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
  });
});

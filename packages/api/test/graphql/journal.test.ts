import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, minute } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const journalOf = async (person: Couple['ada'], args = '') =>
  (
    await person.ask(`{ me { own { journal {
      readings${args} { edges { cursor node { floor reading { dial brakes note } } } pageInfo { hasNextPage endCursor } }
      checkIns { edges { node { felt wanted } } }
      wantedness { fully { count mean } partly { count mean } no { count mean } }
      brakesByBand { band brakes { brake count } }
    } } } }`)
  ).me.own.journal;

describe('a journal', () => {
  it('does not exist until the person consents, and then keeps readings and check-ins', async () => {
    home = await adaAndSam();
    const { ada } = home;
    await ada.act('setDial', { dial: 3, note: 'before any consent' });
    expect(await ada.act('checkIn', { felt: 2, wanted: 'FULLY' })).toMatchObject({ kept: false });
    expect(await journalOf(ada)).toBeNull();
    await ada.give('startJournal');
    expect((await journalOf(ada)).readings.edges).toEqual([]);
    await ada.act('setFloor', { floor: 2 });
    await ada.act('setDial', { dial: -3, brakes: ['WORK', 'SLEEP'], note: 'tired' });
    home.clock.now += minute;
    await ada.act('setDial', { dial: 2, brakes: ['WORK'] });
    for (const felt of [5, 4, 3, -2])
      await ada.act('checkIn', { felt, wanted: felt > 0 ? 'FULLY' : 'PARTLY' });
    expect((await journalOf(ada)).wantedness).toBeNull();
    const unwanted = await ada.act('checkIn', { felt: -6, wanted: 'NO' });
    expect(unwanted).toMatchObject({ kept: true, words: { key: 'checkIn.no' } });
    expect(unwanted.resources.length).toBeGreaterThan(3);
    const journal = await journalOf(ada);
    expect(journal.readings.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      { floor: 2, reading: { dial: -3, brakes: ['WORK', 'SLEEP'], note: 'tired' } },
      { floor: 2, reading: { dial: 2, brakes: ['WORK'], note: null } },
    ]);
    expect(journal.wantedness).toEqual({
      fully: { count: 3, mean: 4 },
      partly: { count: 1, mean: -2 },
      no: { count: 1, mean: -6 },
    });
    expect(journal.brakesByBand).toEqual([
      {
        band: 'BELOW',
        brakes: [
          { brake: 'WORK', count: 1 },
          { brake: 'SLEEP', count: 1 },
        ],
      },
      { band: 'AT', brakes: [{ brake: 'WORK', count: 1 }] },
      { band: 'ABOVE', brakes: [] },
    ]);
  });

  it('is read in pages', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    await ada.give('startJournal');
    for (const dial of [1, 2, 3]) {
      clock.now += minute;
      await ada.act('setDial', { dial });
    }
    const first = (await journalOf(ada, '(first: 2)')).readings;
    expect(first.edges.map(({ node }: { node: { reading: { dial: number } } }) => node.reading.dial)).toEqual(
      [1, 2],
    );
    const { endCursor, hasNextPage } = first.pageInfo;
    expect(hasNextPage).toBe(true);
    const next = (await journalOf(ada, `(first: 2, after: "${endCursor}")`)).readings;
    expect(next.edges.map(({ node }: { node: { reading: { dial: number } } }) => node.reading.dial)).toEqual([
      3,
    ]);
    const last = (await journalOf(ada, '(last: 1)')).readings;
    expect(last.edges[0].node.reading.dial).toBe(3);
  });

  it('keeps a check-in only if the person asks for it, and refuses without consent', async () => {
    home = await adaAndSam();
    const { ada } = home;
    const kept = { felt: 1, wanted: 'FULLY', keep: true };
    expect(await ada.act('checkIn', kept)).toMatchObject({ __typename: 'Refused', code: 'NO_CONSENT' });
    await ada.give('startJournal');
    expect(await ada.act('checkIn', { ...kept, keep: false })).toMatchObject({ kept: false });
    expect(await ada.act('checkIn', kept)).toMatchObject({ kept: true });
    expect((await journalOf(ada)).checkIns.edges).toHaveLength(1);
  });

  it('keeps a repeated command once, and a later one with the same values again', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    await ada.give('startJournal');
    const sendTwice = async () => {
      for (let time = 0; time < 2; time += 1) {
        await ada.act('setDial', { dial: 3, brakes: ['WORK'], note: 'a day' });
        expect(await ada.act('checkIn', { felt: 2, wanted: 'FULLY' })).toMatchObject({ kept: true });
        clock.now += minute;
      }
    };
    await sendTwice();
    expect((await ada.look()).own.reading.at).toBe('2026-11-23T18:00:00.000Z');
    clock.now += 20 * minute;
    await sendTwice();
    const journal = await journalOf(ada);
    expect([journal.readings.edges.length, journal.checkIns.edges.length]).toEqual([2, 2]);
    await ada.act('checkIn', { felt: 2, wanted: 'PARTLY' });
    await ada.act('setDial', { dial: 4, brakes: ['WORK'], note: 'a day' });
    const more = await journalOf(ada);
    expect([more.readings.edges.length, more.checkIns.edges.length]).toEqual([3, 3]);
  });

  it('is erased when the consent is withdrawn, restarts empty, and remains after a couple ends', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.give('startJournal');
    await ada.act('setDial', { dial: 3 });
    const moment = await ada.moment();
    await ada.act('eraseJournal');
    expect(await journalOf(ada)).toBeNull();
    expect(await ada.act('startJournal', { moment })).toMatchObject({ code: 'MOMENT_PASSED' });
    await ada.give('startJournal');
    expect((await journalOf(ada)).readings.edges).toEqual([]);
    await ada.act('setDial', { dial: 4 });
    const { couple } = await sam.look();
    await sam.act('leave', { coupleId: couple.id });
    expect((await journalOf(ada)).readings.edges).toHaveLength(1);
    expect(await journalOf(sam)).toBeNull();
  });
});

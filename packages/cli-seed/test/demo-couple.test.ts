import { exportMe, getJournal, type Viewer } from '@attune/api/use-cases';
import { wantedness } from '@attune/core/journal';
import { describe, expect, it } from 'vitest';
import { demoLength, writeDemoCouple } from '../src/demo/demo-couple.ts';
import { openStore } from '../src/open-store.ts';
import { seededIds } from '../src/seeded-ids.ts';
import { toUnlockedHome } from '../src/simulation/unlocked-home.ts';

const start = Date.parse('2026-01-05T10:20:30Z');
const viewer = (subject: string): Viewer => ({ tenant: 'demo', subject });

async function written(ids = 'demo') {
  const clock = { now: start };
  const attune = await openStore(':memory:', clock);
  const story = await writeDemoCouple(attune, clock, 'demo', () => seededIds(ids));
  const told = async (subject: string) => {
    const { home, exported } = await exportMe(attune, viewer(subject));
    const seen = toUnlockedHome(home);
    if (!seen?.couple || exported === undefined) throw new Error(`${subject} is not in a couple.`);
    return { own: seen.own, couple: seen.couple, name: seen.name, exported };
  };
  const [ada, sam] = [await told('ada'), await told('sam')];
  const journals = {
    ada: await getJournal(attune, viewer('ada')),
    sam: await getJournal(attune, viewer('sam')),
  };
  await attune.store.close();
  return { story, ada, sam, journals };
}

describe('the demo couple', () => {
  it('is Ada and Sam a week after pairing, with nothing current and both dials unknown', async () => {
    const { story, ada, sam } = await written();
    expect(story).toMatchObject({ end: start + demoLength, people: 2, together: 1 });
    expect(Object.fromEntries(story.counts.refusedByCode)).toEqual({});
    expect([ada.name, ada.couple.partner.name, sam.name, sam.couple.partner.name]).toEqual([
      'Ada',
      'Sam',
      'Sam',
      'Ada',
    ]);
    for (const { own, couple } of [ada, sam]) {
      expect(own).toMatchObject({ reading: null, pairing: null, guidance: { situation: 'quiet' } });
      expect(couple).toMatchObject({
        match: null,
        invitation: null,
        mine: {
          paused: false,
          door: null,
          doorSpacing: null,
          spacing: null,
          turnEndsAt: story.end + 24 * 3_600_000,
        },
      });
    }
    expect([ada.own.floor, sam.own.floor]).toEqual([0, 1]);
  });

  it('has ideas in common, private answers and shared reflections', async () => {
    const { ada, sam } = await written();
    expect(ada.couple.ideasInCommon).toEqual(
      ['walk', 'slowDance', 'lazyMorning'].map((idea) => ({ idea, stands: true })),
    );
    expect(sam.couple.ideasInCommon).toEqual(ada.couple.ideasInCommon);
    expect(new Set(ada.couple.mine.ideas.map(({ answer }) => answer))).toEqual(new Set(['yes', 'maybe']));
    expect(new Set(sam.couple.mine.ideas.map(({ answer }) => answer))).toEqual(
      new Set(['yes', 'maybe', 'no']),
    );
    expect(ada.couple.partnerReflections.map(({ prompt }) => prompt)).toEqual(['littleSparks', 'arrival']);
    expect(sam.couple.partnerReflections.map(({ prompt }) => prompt)).toEqual(['value', 'arrival', 'safeNo']);
    for (const { own } of [ada, sam])
      expect(own.reflections.some(({ shared }) => shared === null)).toBe(true);
    expect(ada.couple.arrival).toMatchObject({ key: 'arrival.different' });
    expect(sam.couple.arrival).toEqual(ada.couple.arrival);
  });

  it('has a journal of Ada’s, with a week of readings and enough check-ins for wantedness', async () => {
    const { ada, sam, journals } = await written();
    expect([ada.own.journaling, sam.own.journaling]).toEqual([true, false]);
    expect(journals.sam.entries).toEqual([]);
    expect(journals.ada.readings.map(({ reading }) => reading.dial)).toEqual([-2, 1, -4, 0, 3, -1, 4]);
    expect(wantedness(journals.ada.checkIns)).toEqual({
      fully: { count: 4, mean: 6.5 },
      partly: { count: 2, mean: 2.5 },
      no: { count: 0, mean: null },
    });
  });

  it('has equal data for equal ids', async () => {
    expect(await written()).toEqual(await written());
    expect((await written('other')).ada.exported).not.toBe((await written()).ada.exported);
  });
});

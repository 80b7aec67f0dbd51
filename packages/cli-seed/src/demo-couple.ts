import type { Ids, UseCaseContext } from '@attune/api/use-cases';
import type { Action } from './action.ts';
import { performAction } from './action.ts';
import { type Counts, counted, noCounts } from './counts.ts';
import { demoDays, demoStory } from './demo-story.ts';
import { joinAs, type Phone, pairUp, seenBy } from './pair-up.ts';
import { freeBatch, type StoryClock, type Written } from './write.ts';

const hour = 3_600_000;
const dayLength = 24 * hour;
/** How long Ada and Sam have been together, in milliseconds: their clock begins this much before today. */
export const demoLength = demoDays * dayLength;

/**
 * Ada and Sam, and the week since they paired: at the end nothing stands, and both dials are unset. Their ids may
 * depend on their batch.
 */
export async function writeDemoCouple(
  opened: UseCaseContext,
  clock: StoryClock,
  tenant: string,
  idsOf: (batch: number) => Ids = () => opened.ids,
): Promise<Written> {
  const tally = noCounts();
  const start = clock.now;
  const batch = await freeBatch(opened, tenant, demoSubject('ada'));
  const attune = { ...opened, ids: idsOf(batch) };
  const phone = (name: string): Phone => ({
    viewer: { tenant, subject: demoSubject(name.toLowerCase())(batch) },
    name,
  });
  const phones = { Ada: phone('Ada'), Sam: phone('Sam') };
  await joinAs(attune, tally, phones.Ada);
  await joinAs(attune, tally, phones.Sam);
  await pairUp(attune, tally, phones.Ada, phones.Sam);
  for (const scene of demoStory) {
    clock.now = start + scene.day * dayLength + scene.hour * hour;
    for (const deed of scene.deeds) await act(attune, tally, phones[scene.who], deed);
  }
  clock.now = start + demoLength;
  return { tally, end: clock.now, people: 2, together: 1 };
}

/** `ada` and `sam` in the first batch, `ada-2` and `sam-2` in the second. */
const demoSubject =
  (name: string) =>
  (batch: number): string =>
    batch === 1 ? name : `${name}-${batch}`;

async function act(attune: UseCaseContext, tally: Counts, phone: Phone, deed: Action): Promise<void> {
  const seen = await seenBy(attune, phone);
  if (!seen) throw new Error(`${phone.name} has not joined.`);
  await counted(tally, deed.type, performAction(attune, phone.viewer, seen.own.moment, deed));
}

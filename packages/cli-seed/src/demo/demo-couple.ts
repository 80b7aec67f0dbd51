import type { Ids, UseCaseContext } from '@attune/api/use-cases';
import { type Action, performAction } from '../simulation/action.ts';
import { type Counts, countOutcome, noCounts } from '../simulation/counts.ts';
import { joinPerson, pairUp, readHome, type SignedInPerson } from '../simulation/pair-up.ts';
import { freeBatch, type SimulationResult, type StoryClock } from '../simulation/simulate-couples.ts';
import { demoDays, demoStory } from './demo-story.ts';

const hour = 3_600_000;
const dayLength = 24 * hour;
/** The length of the demo story, in milliseconds. Its clock starts this long before now. */
export const demoLength = demoDays * dayLength;

/**
 * Writes Ada and Sam with a week of their story. At the end nothing is current and both dials are unknown.
 *
 * @param idsOf The ids of a batch; the store's own by default.
 */
export async function writeDemoCouple(
  opened: UseCaseContext,
  clock: StoryClock,
  tenant: string,
  idsOf: (batch: number) => Ids = () => opened.ids,
): Promise<SimulationResult> {
  const counts = noCounts();
  const start = clock.now;
  const batch = await freeBatch(opened, tenant, demoSubject('ada'));
  const attune = { ...opened, ids: idsOf(batch) };
  const phone = (name: string): SignedInPerson => ({
    viewer: { tenant, subject: demoSubject(name.toLowerCase())(batch) },
    name,
  });
  const people = { Ada: phone('Ada'), Sam: phone('Sam') };
  await joinPerson(attune, counts, people.Ada);
  await joinPerson(attune, counts, people.Sam);
  await pairUp(attune, counts, people.Ada, people.Sam);
  for (const scene of demoStory) {
    clock.now = start + scene.day * dayLength + scene.hour * hour;
    for (const action of scene.actions) await act(attune, counts, people[scene.who], action);
  }
  clock.now = start + demoLength;
  return { counts, end: clock.now, people: 2, together: 1 };
}

/** `ada` and `sam` in the first batch, `ada-2` and `sam-2` in the second. */
const demoSubject =
  (name: string) =>
  (batch: number): string =>
    batch === 1 ? name : `${name}-${batch}`;

async function act(
  attune: UseCaseContext,
  counts: Counts,
  phone: SignedInPerson,
  action: Action,
): Promise<void> {
  const seen = await readHome(attune, phone);
  if (!seen) throw new Error(`${phone.name} has not joined.`);
  await countOutcome(counts, action.type, performAction(attune, phone.viewer, seen.own.moment, action));
}

import { advise, type Guidance } from '../guidance/advise.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import type { PersonWithDesire } from './command-request.ts';
import type { Moment } from './moment.ts';
import { type CoupleRecord, sideOf } from './record.ts';
import { type View, view } from './view.ts';

/** What one person sees at one instant. Show all of it from the same call, and only to this person. */
export interface Seen {
  /** What they may know about the couple; null while they are in no couple. */
  readonly view: View | null;
  /** Send it with the next opening, unchanged: it says which view the person saw. Null while they are in no couple. */
  readonly moment: Moment | null;
  /** What their own dial suggests. */
  readonly guidance: Guidance;
}

/**
 * Returns what a person sees now. A couple of null means that the person is in no couple.
 *
 * @throws RangeError if the person is not in the couple, which is a bug in the caller
 */
export function see(
  policy: Policy,
  couple: CoupleRecord | null,
  person: PersonWithDesire,
  at: Instant,
): Seen {
  if (!couple) return { view: null, moment: null, guidance: advise(policy, null, person, at) };
  const side = sideOf(couple, person.id);
  const seen = view(policy, couple.state, side, at);
  const moment = { at, mark: couple.state[side].mark };
  return { view: seen, moment, guidance: advise(policy, seen, person, at) };
}

import type { Floor } from './floor.ts';
import type { Reading } from './reading.ts';

/** What a person's own desire is known by. All of it is private: no function returns it to the partner. */
export interface Desire {
  /** The person's latest reading, fresh or not; null without one. The rules check whether it is fresh. */
  readonly reading: Reading | null;
  /** The person's threshold for a yes, in dial points. */
  readonly floor: Floor;
}

import { operator, stolenDisk } from './data-promises.ts';
import { failures } from './exit-promises.ts';
import { formerPartner, maliciousPage, partner, stranger } from './people-promises.ts';
import type { Adversary } from './promise.ts';

/** Every promise of SECURITY.md, in its order. A test compares the two. */
export const adversaries: readonly Adversary[] = [
  partner,
  formerPartner,
  stranger,
  operator,
  stolenDisk,
  maliciousPage,
  failures,
];

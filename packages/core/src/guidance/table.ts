import type { Band } from '../dial/band.ts';
import type { Situation } from './situation.ts';

/** What the dial suggests; a permission, never a task. */
export const stances = [
  'notice',
  'tend',
  'letGo',
  'enjoy',
  'easy',
  'decline',
  'welcome',
  'initiate',
] as const;
/** One suggestion. It adds no command and takes none away. */
export type Stance = (typeof stances)[number];

type Row = Readonly<Record<Band, Stance>>;

const row = (unknown: Stance, below: Stance, at: Stance, above: Stance): Row => ({
  unknown,
  below,
  at,
  above,
});

/** The stance for each situation and band. A match with one's spacing running is `easy`; `advise` knows. */
export const guidanceTable: Readonly<Record<Situation, Row>> = {
  unpaired: row('notice', 'tend', 'tend', 'tend'),
  mutual: row('notice', 'letGo', 'enjoy', 'enjoy'),
  inviting: row('notice', 'letGo', 'easy', 'easy'),
  doorOpen: row('notice', 'letGo', 'easy', 'easy'),
  paused: row('tend', 'tend', 'tend', 'tend'),
  invited: row('notice', 'decline', 'welcome', 'welcome'),
  matched: row('notice', 'tend', 'initiate', 'initiate'),
  resting: row('notice', 'tend', 'easy', 'easy'),
  quiet: row('notice', 'tend', 'initiate', 'initiate'),
};

import type { Band } from '../dial/band.ts';
import type { GuidanceScene } from './scene.ts';

/** What the dial suggests. A stance permits; it never obliges. */
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
/** One suggestion. It adds no command and removes none. */
export type Stance = (typeof stances)[number];

type Row = Readonly<Record<Band, Stance>>;

const row = (unknown: Stance, below: Stance, at: Stance, above: Stance): Row => ({
  unknown,
  below,
  at,
  above,
});

/** The stance for each scene and band. */
export const guidanceTable: Readonly<Record<GuidanceScene, Row>> = {
  unpaired: row('notice', 'tend', 'tend', 'tend'),
  mutual: row('notice', 'letGo', 'enjoy', 'enjoy'),
  inviting: row('notice', 'letGo', 'easy', 'easy'),
  paused: row('tend', 'tend', 'tend', 'tend'),
  invited: row('notice', 'decline', 'welcome', 'welcome'),
  doorOpen: row('notice', 'letGo', 'easy', 'easy'),
  matched: row('notice', 'tend', 'initiate', 'initiate'),
  matchedResting: row('notice', 'tend', 'easy', 'easy'),
  resting: row('notice', 'tend', 'easy', 'easy'),
  restingAfterNo: row('notice', 'tend', 'easy', 'easy'),
  restingAfterFade: row('notice', 'tend', 'easy', 'easy'),
  quiet: row('notice', 'tend', 'initiate', 'initiate'),
};

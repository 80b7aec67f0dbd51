import type { Action } from '../simulation/action.ts';
import { arrives, dial, floor, lookBack, says, share, write } from './demo-actions.ts';

/** Actions of one person, at an hour of a day since pairing. */
export interface Scene {
  readonly day: number;
  readonly hour: number;
  readonly who: 'Ada' | 'Sam';
  readonly actions: readonly Action[];
}

/** Days between pairing and the end of the story. */
export const demoDays = 7;

const scene = (day: number, hour: number, who: 'Ada' | 'Sam', ...actions: readonly Action[]): Scene => ({
  day,
  hour,
  who,
  actions,
});

/**
 * A week of Ada and Sam, in order. Ada's desire is responsive, Sam's is spontaneous, and Ada keeps a journal. At the end
 * both dials are unknown and there is no invitation.
 */
export const demoStory: readonly Scene[] = [
  scene(
    0,
    1,
    'Ada',
    { type: 'startJournal' },
    dial(-2, { brakes: ['work', 'sleep'], note: 'Long day, head is full.' }),
  ),
  scene(0, 2, 'Ada', ...says('yes', 'walk', 'cookTogether', 'lazyMorning'), ...says('maybe', 'massage')),
  scene(
    0,
    3,
    'Sam',
    dial(3, { accelerators: ['music'] }),
    ...says('yes', 'walk', 'lazyMorning', 'stargazing'),
  ),
  scene(
    0,
    12,
    'Ada',
    arrives('responsive'),
    write('value', 'Being close without a plan, and laughing in the middle of it.'),
  ),
  scene(
    1,
    2,
    'Ada',
    dial(1, { brakes: ['work'], accelerators: ['laughter'] }),
    share('value'),
    share('arrival'),
  ),
  scene(
    1,
    3,
    'Sam',
    floor(1),
    arrives('spontaneous'),
    write('littleSparks', 'When you hum in the next room.'),
  ),
  scene(1, 4, 'Sam', share('arrival'), share('littleSparks')),
  scene(1, 14, 'Ada', lookBack(5, 'fully')),
  scene(2, 2, 'Ada', dial(-4, { brakes: ['stress', 'sleep', 'pain'], note: 'My back again. Early to bed.' })),
  scene(2, 3, 'Ada', write('presses', 'Short nights, mostly, and a head full of lists.')),
  scene(
    2,
    5,
    'Sam',
    dial(5, { accelerators: ['movement', 'timeTogether'] }),
    ...says('yes', 'slowDance', 'candlelight'),
  ),
  scene(
    3,
    2,
    'Ada',
    dial(0, { accelerators: ['slowingDown', 'feelingSeen'] }),
    ...says('yes', 'slowDance', 'kissing'),
  ),
  scene(3, 13, 'Ada', lookBack(7, 'fully'), lookBack(2, 'partly')),
  scene(4, 3, 'Ada', dial(3, { accelerators: ['touch', 'laughter'], note: 'Sunshine and a walk helped.' })),
  scene(4, 4, 'Ada', write('safeNo', 'A smile, and then we make tea.'), share('safeNo')),
  scene(4, 6, 'Sam', write('hope', 'More play, less guessing.'), ...says('maybe', 'kissing', 'film')),
  scene(5, 2, 'Ada', dial(-1, { brakes: ['bills', 'work'] }), lookBack(6, 'fully')),
  scene(
    5,
    5,
    'Sam',
    dial(-3, { brakes: ['sleep'], note: 'More tired than I thought.' }),
    ...says('no', 'massage'),
  ),
  scene(6, 1, 'Ada', dial(4, { accelerators: ['timeTogether', 'music'], note: 'Light today.' })),
  scene(6, 12, 'Ada', lookBack(8, 'fully'), lookBack(3, 'partly'), { type: 'clearDial' }),
  scene(6, 13, 'Sam', dial(2), { type: 'clearDial' }),
];

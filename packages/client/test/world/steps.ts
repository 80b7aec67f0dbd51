import fc from 'fast-check';
import { type Fate, fates } from './network.ts';
import type { TapKind } from './taps.ts';

/** One thing that happens on one phone. */
export interface Step {
  readonly who: 'ada' | 'sam';
  readonly type:
    | 'tap'
    | 'render'
    | 'offline'
    | 'online'
    | 'wait'
    | 'expire'
    | 'lock'
    | 'unlock'
    | 'signOut'
    | 'signIn'
    | 'switchAccount';
  readonly kind?: TapKind;
  readonly milliseconds?: number;
}

/** What happens in one world. */
export interface Plan {
  readonly steps: readonly Step[];
  /** What the network does to each request, in turn. */
  readonly fates: readonly Fate[];
}

const who = fc.constantFrom('ada' as const, 'sam' as const);

const tap = fc.record({
  who,
  type: fc.constant<Step['type']>('tap'),
  kind: fc.constantFrom<TapKind>(
    'invite',
    'invite',
    'sayYes',
    'sayYes',
    'openDoor',
    'resume',
    'startJournal',
    'sayYesToIdea',
    'sayNoToIdea',
    'sayNo',
    'closeDoor',
    'pause',
    'pause',
    'setDial',
    'setFloor',
    'clearDial',
    'writeReflection',
    'unshareReflection',
  ),
});
const wait = fc.record({
  who,
  type: fc.constant<Step['type']>('wait'),
  milliseconds: fc.constantFrom(300, 1_500, 6_000, 25_000, 400_000),
});
const host = fc.record({
  who,
  type: fc.constantFrom(
    'expire',
    'lock',
    'lock',
    'lock',
    'unlock',
    'unlock',
    'signOut',
    'signIn',
    'switchAccount',
  ),
});
const network = fc.record({ who, type: fc.constantFrom<Step['type']>('offline', 'online', 'online') });
const render = fc.record({ who, type: fc.constant<Step['type']>('render') });

/** A person who changes their mind at once. */
const pauseAndResume = who.map((by): readonly Step[] => [
  { who: by, type: 'render' },
  { who: by, type: 'tap', kind: 'pause' },
  { who: by, type: 'tap', kind: 'resume' },
]);

/** Something that waits for a network, and a lock before there is one. */
const waitIntoLock = fc
  .tuple(who, fc.constantFrom<TapKind>('unshareReflection', 'writeReflection'))
  .map(([by, kind]): readonly Step[] => [
    { who: by, type: 'render' },
    { who: by, type: 'offline' },
    { who: by, type: 'tap', kind },
    { who: by, type: 'lock' },
    { who: by, type: 'online' },
  ]);

const alone = (arbitrary: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> =>
  arbitrary.map((step) => [step]);

const steps: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 10, arbitrary: alone(tap) },
  { weight: 5, arbitrary: alone(render) },
  { weight: 5, arbitrary: alone(wait) },
  { weight: 3, arbitrary: alone(network) },
  { weight: 4, arbitrary: alone(host) },
  { weight: 1, arbitrary: pauseAndResume },
  { weight: 1, arbitrary: waitIntoLock },
);

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('delivered' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...fates, 'answer delayed', 'request lost') },
);

export const plans: fc.Arbitrary<Plan> = fc.record({
  steps: fc.array(steps, { minLength: 8, maxLength: 28, size: 'max' }).map((parts) => parts.flat()),
  fates: fc.array(fate, { minLength: 7, maxLength: 23, size: 'max' }),
});

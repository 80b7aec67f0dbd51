import {
  checkLaw,
  explore,
  laws,
  noninterference,
  play,
  type Rules,
  shippedRules,
  tellBroken,
  tinyPolicy,
} from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { type BesideRules, shippedBeside } from '../src/testing/ideas/beside.ts';
import { exploreIdeas, tinyReflections } from '../src/testing/ideas/explore-ideas.ts';
import { ideasNoninterference } from '../src/testing/ideas/two-worlds.ts';
import { deciding } from './faulty.ts';

const bug = new RangeError('a bug of the host');
const throwing = (): never => {
  throw bug;
};
const law = (id: string) => laws.filter((one) => one.id === id);
const threw = {
  law: 'The rules threw',
  because: 'the rules threw RangeError: a bug of the host',
  cause: bug,
};

/** Throws when a person who pauses resumes. */
const resumeThrows = deciding(({ command, couple, act }) =>
  command.is === 'resume' && couple[act.by].paused ? throwing() : null,
);
/** Throws when anyone looks at a couple in which Sam pauses. */
const viewThrows: Rules = {
  ...shippedRules,
  view: (policy, couple, side, at) =>
    !couple.ended && couple.b.paused ? throwing() : shippedRules.view(policy, couple, side, at),
};
const tiny = {
  ...tinyPolicy,
  ...{ fades: 1, lasts: 1, spacing: 1, doorLasts: 1, matchLasts: 1, doorSpacing: 1, shownFor: 1 },
};

describe('an exception in the rules is reported with its story and its cause', () => {
  test('by a law, when the rules throw while a story plays', () => {
    const [l4] = law('L4');
    const broken = l4?.check(resumeThrows);
    expect(broken).toMatchObject({ ...threw, checking: 'L4 Exits everywhere' });
    expect(broken?.cause).toBe(bug);
    expect(broken?.policy).not.toBeNull();
    expect(broken?.story).toMatch(/^(Ada|Sam) pauses: accepted\. .*\1 tries resume: the rules threw\.$/);
    expect(broken?.path).toMatch(/\d/);
  });

  test('by a law, when the rules throw while the law is checked', () => {
    const [l16] = law('L16');
    const broken = l16?.check({ ...shippedRules, options: throwing });
    expect(broken).toMatchObject({ ...threw, checking: `L16 ${l16?.name}` });
    expect(broken?.story).toMatch(/\.$/);
  });

  test('by a law without a story, with its example', () => {
    const [l1] = law('L1');
    const broken = l1?.check({ ...shippedRules, parseDial: throwing });
    expect(broken).toMatchObject({ ...threw, checking: `L1 ${l1?.name}` });
    expect(broken?.story).toMatch(/^With the example .+: the rules threw\.$/);
  });

  test('by a law, when the rules cannot pair', () => {
    const broken = law('L4')[0]?.check({ ...shippedRules, pair: throwing });
    expect(broken).toMatchObject({ ...threw, story: 'Ada and Sam pair: the rules threw.' });
  });

  test('by checkLaw, which throws an error with the cause', () => {
    const [l4] = law('L4');
    const check = () => l4 && checkLaw(l4, resumeThrows);
    expect(check).toThrow(
      /^The rules threw while L4 Exits everywhere was checked: RangeError: a bug of the host\n(Ada|Sam) pauses/,
    );
    expect(check).toThrow(expect.objectContaining({ cause: bug }));
  });

  test('by a search, when the rules decide', () => {
    const { broken } = explore(resumeThrows, { policy: tiny });
    const story = 'Ada pauses: accepted. Ada tries resume: the rules threw.';
    expect(broken).toMatchObject({ ...threw, checking: null, story });
    expect(broken?.cause).toBe(bug);
    expect(broken && tellBroken(broken)).toMatch(
      /^The rules threw while the search visited couples: RangeError: a bug of the host\nAda pauses/,
    );
  });

  test('by a search, when the rules show', () => {
    const { broken } = explore(viewThrows, { policy: tiny });
    const story = 'Sam pauses: accepted. Ada and Sam look: the rules threw.';
    expect(broken).toMatchObject({ ...threw, checking: null, story });
  });

  test('by a search, when time passes', () => {
    const settle: Rules['settle'] = (policy, couple, at) =>
      !couple.ended && couple.a.paused ? throwing() : shippedRules.settle(policy, couple, at);
    const { broken } = explore({ ...shippedRules, settle }, { policy: tiny });
    expect(broken).toMatchObject({ ...threw, story: 'Ada pauses: accepted. 1 ms passes: the rules threw.' });
  });

  test('by a search, when the rules throw while a law is checked', () => {
    const { broken } = explore({ ...shippedRules, options: throwing }, { policy: tiny, laws: law('L16') });
    expect(broken).toMatchObject({ ...threw, checking: `L16 ${law('L16')[0]?.name}` });
  });

  test('by a search, when the rules change a couple in place', () => {
    const inPlace = deciding(({ command, couple, act }) => {
      if (command.is === 'pause') Object.assign(couple[act.by], { paused: true });
      return null;
    });
    const { broken } = explore(inPlace, { policy: tiny });
    expect(broken).toMatchObject({ law: 'The rules threw', story: 'Ada tries pause: the rules threw.' });
    expect(broken?.cause).toBeInstanceOf(TypeError);
  });

  test('by a search of two worlds', () => {
    const { broken } = noninterference(resumeThrows, { policy: tiny });
    const story = 'Ada pauses: accepted. Ada tries resume: the rules threw.';
    expect(broken).toMatchObject({ ...threw, checking: 'L13 Noninterference', story });
    expect(broken?.cause).toBe(bug);
  });

  const throwsOn = (planted: Partial<BesideRules>): BesideRules => ({ ...shippedBeside, ...planted });
  const eraseThrows = throwsOn({
    decide: (beside, by, deed) =>
      deed.is === 'erase' && beside[by].reflections.length > 0
        ? throwing()
        : shippedBeside.decide(beside, by, deed),
  });
  test('by a search of ideas', () => {
    const { broken } = exploreIdeas(eraseThrows, tinyReflections);
    const story = 'Ada: write spontaneous. Ada tries erase: the rules threw.';
    expect(broken).toEqual({ ...threw, checking: null, story });
    expect(broken?.cause).toBe(bug);
  });
  test.each([
    ['glimpse', 'Ada and Sam look: the rules threw.'],
    ['turn', 'The turn ends: the rules threw.'],
    ['pairAgain', 'Ada: leave. Ada and Sam pair again: the rules threw.'],
  ] as const)('by a search of ideas, from %s', (name, story) => {
    const { broken } = exploreIdeas(throwsOn({ [name]: throwing }), tinyReflections);
    expect(broken).toEqual({ ...threw, checking: null, story });
  });
  test('by a search of ideas in two worlds', () => {
    const { broken } = ideasNoninterference(eraseThrows, tinyReflections);
    const story = 'Ada: write spontaneous. Ada tries erase: the rules threw.';
    expect(broken).toEqual({ ...threw, checking: 'L13 Noninterference', story });
  });
});

test('a story that plays throws what the rules threw', () => {
  const world = { rules: { ...shippedRules, pair: throwing }, policy: tinyPolicy };
  expect(() => play(world, [])).toThrow(bug);
});

test('a broken law of rules that do not throw has no cause', () => {
  const broken = law('L4')[0]?.check(
    deciding(({ command }) => (command.is === 'pause' ? { ok: false, refusal: { code: 'spacing' } } : null)),
  );
  expect(broken?.law).toBe('L4 Exits everywhere');
  expect(broken).not.toHaveProperty('cause');
  expect(broken).not.toHaveProperty('checking');
});

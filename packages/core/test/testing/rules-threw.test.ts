import {
  checkLaw,
  explore,
  formatViolation,
  laws,
  noninterference,
  type Rules,
  runTrace,
  shippedRules,
  tinyPolicy,
} from '@attune/core/testing';
import { describe, expect, test } from 'vitest';
import { exploreSharing, tinyReflections } from '../../src/testing/sharing/explore-sharing.ts';
import { sharingNoninterference } from '../../src/testing/sharing/noninterference.ts';
import { type SharingRules, shippedSharingRules } from '../../src/testing/sharing/sharing-state.ts';
import { withDecision } from '../faults/plant.ts';

const bug = new RangeError('a bug of the host');
const throwing = (): never => {
  throw bug;
};
const law = (id: string) => laws.filter((one) => one.id === id);
const threw = {
  law: 'The rules threw',
  reason: 'the rules threw RangeError: a bug of the host',
  cause: bug,
};

/** Throws when a person who pauses resumes. */
const resumeThrows = withDecision(({ command, couple, act }) =>
  command.type === 'resume' && couple[act.by].pausedSince !== null ? throwing() : null,
);
/** Throws for every view of a couple in which someone pauses. */
const viewThrows: Rules = {
  ...shippedRules,
  view: (policy, couple, side, at) =>
    !couple.ended && (couple.a.pausedSince !== null || couple.b.pausedSince !== null)
      ? throwing()
      : shippedRules.view(policy, couple, side, at),
};
const tiny = {
  ...tinyPolicy,
  ...{ fades: 1, lasts: 1, spacing: 1, doorLasts: 1, matchLasts: 1, doorSpacing: 1, shownFor: 1 },
};

describe('An exception in the rules is reported with its trace and its cause', () => {
  test('by a law, when the rules throw while a trace runs', () => {
    const [l4] = law('L4');
    const violation = l4?.check(resumeThrows);
    expect(violation).toMatchObject({ ...threw, checking: 'L4 Exits everywhere' });
    expect(violation?.cause).toBe(bug);
    expect(violation?.policy).not.toBeNull();
    expect(violation?.counterexample).toMatch(
      /^(Ada|Sam) pauses: accepted\. .*\1 tries resume: the rules threw\.$/,
    );
    expect(violation?.path).toMatch(/\d/);
  });

  test('by a law, when the rules throw while the law is checked', () => {
    const [l16] = law('L16');
    const violation = l16?.check({ ...shippedRules, options: throwing });
    expect(violation).toMatchObject({ ...threw, checking: `L16 ${l16?.name}` });
    expect(violation?.counterexample).toMatch(/\.$/);
  });

  test('by a law without a trace, with its example', () => {
    const [l1] = law('L1');
    const violation = l1?.check({ ...shippedRules, parseDial: throwing });
    expect(violation).toMatchObject({ ...threw, checking: `L1 ${l1?.name}` });
    expect(violation?.counterexample).toMatch(/^With the example .+: the rules threw\.$/);
  });

  test('by a law, when the rules cannot pair', () => {
    const violation = law('L4')[0]?.check({ ...shippedRules, newCouple: throwing });
    expect(violation).toMatchObject({ ...threw, counterexample: 'Ada and Sam pair: the rules threw.' });
  });

  test('by checkLaw, which throws an error with the cause', () => {
    const [l4] = law('L4');
    const check = () => l4 && checkLaw(l4, resumeThrows);
    expect(check).toThrow(
      /^The rules threw while L4 Exits everywhere was checked: RangeError: a bug of the host\n(Ada|Sam) pauses/,
    );
    expect(check).toThrow(expect.objectContaining({ cause: bug }));
  });

  test('by a search, when decide throws', () => {
    const { violation } = explore(resumeThrows, { policy: tiny, laws: [] });
    const counterexample = 'Ada pauses: accepted. Ada tries resume: the rules threw.';
    expect(violation).toMatchObject({ ...threw, checking: null, counterexample });
    expect(violation?.cause).toBe(bug);
    expect(violation && formatViolation(violation)).toMatch(
      /^The rules threw while the search visited couples: RangeError: a bug of the host\nAda pauses/,
    );
  });

  test('by a search, when view throws', () => {
    const { violation } = explore(viewThrows, { policy: tiny, laws: [] });
    const counterexample = 'Ada pauses: accepted. Ada and Sam look: the rules threw.';
    expect(violation).toMatchObject({ ...threw, checking: null, counterexample });
  });

  test('by a search, when settle throws', () => {
    const settle: Rules['settle'] = (policy, couple, at) =>
      !couple.ended && couple.a.pausedSince !== null ? throwing() : shippedRules.settle(policy, couple, at);
    const { violation } = explore({ ...shippedRules, settle }, { policy: tiny, laws: [] });
    expect(violation).toMatchObject({
      ...threw,
      counterexample: 'Ada pauses: accepted. 1 ms passes: the rules threw.',
    });
  });

  test('by a search, when the rules throw while a law is checked', () => {
    const { violation } = explore({ ...shippedRules, options: throwing }, { policy: tiny, laws: law('L16') });
    expect(violation).toMatchObject({ ...threw, checking: `L16 ${law('L16')[0]?.name}` });
  });

  test('by a search, when the rules change a couple in place', () => {
    const inPlace = withDecision(({ command, couple, act }) => {
      if (command.type === 'pause') Object.assign(couple[act.by], { paused: true });
      return null;
    });
    const { violation } = explore(inPlace, { policy: tiny });
    expect(violation).toMatchObject({
      law: 'The rules threw',
      counterexample: 'Ada tries pause: the rules threw.',
    });
    expect(violation?.cause).toBeInstanceOf(TypeError);
  });

  test('by a search of two worlds', () => {
    const { violation } = noninterference(resumeThrows, { policy: tiny });
    const counterexample = 'Ada pauses: accepted. Ada tries resume: the rules threw.';
    expect(violation).toMatchObject({ ...threw, checking: 'L13 Noninterference', counterexample });
    expect(violation?.cause).toBe(bug);
  });

  const throwsOn = (planted: Partial<SharingRules>): SharingRules => ({ ...shippedSharingRules, ...planted });
  const eraseThrows = throwsOn({
    decide: (state, by, action) =>
      action.type === 'erase' && state[by].reflections.length > 0
        ? throwing()
        : shippedSharingRules.decide(state, by, action),
  });
  test('by a search of ideas', () => {
    const { violation } = exploreSharing(eraseThrows, tinyReflections);
    const counterexample = 'Ada: write spontaneous. Ada tries erase: the rules threw.';
    expect(violation).toEqual({ ...threw, checking: null, counterexample });
    expect(violation?.cause).toBe(bug);
  });
  test.each([
    ['view', 'Ada and Sam look: the rules threw.'],
    ['nextTurn', 'The turn ends: the rules threw.'],
    ['pairAgain', 'Ada: leave. Ada and Sam pair again: the rules threw.'],
  ] as const)('by a search of ideas, when %s throws', (name, counterexample) => {
    const { violation } = exploreSharing(throwsOn({ [name]: throwing }), tinyReflections);
    expect(violation).toEqual({ ...threw, checking: null, counterexample });
  });
  test('by a search of ideas in two worlds', () => {
    const { violation } = sharingNoninterference(eraseThrows, tinyReflections);
    const counterexample = 'Ada: write spontaneous. Ada tries erase: the rules threw.';
    expect(violation).toEqual({ ...threw, checking: 'L13 Noninterference', counterexample });
  });
});

test('runTrace throws what the rules threw', () => {
  const world = { rules: { ...shippedRules, newCouple: throwing }, policy: tinyPolicy };
  expect(() => runTrace(world, [])).toThrow(bug);
});

test('a violation has no cause when the rules do not throw', () => {
  const violation = law('L4')[0]?.check(
    withDecision(({ command }) =>
      command.type === 'pause' ? { ok: false, refusal: { code: 'spacing' } } : null,
    ),
  );
  expect(violation?.law).toBe('L4 Exits everywhere');
  expect(violation).not.toHaveProperty('cause');
  expect(violation).not.toHaveProperty('checking');
});

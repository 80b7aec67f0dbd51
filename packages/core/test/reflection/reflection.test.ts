import { defaultPolicy, type Instant, type Mark, refuse, render } from '@attune/core';
import { en } from '@attune/core/messages/en';
import { checkText } from '@attune/core/pressure';
import { checkPressure } from '@attune/core/pressure/en';
import {
  type Arrival,
  arrivalChoice,
  arrivalMessage,
  arrivals,
  countShare,
  eraseReflection,
  type PersonWithReflections,
  parseReflectionText,
  promptMenu,
  promptMessage,
  promptOf,
  type ReflectionShareInput,
  reflectionOn,
  sharedReflections,
  shareReflection,
  type TextPrompt,
  turnOf,
  unshareReflection,
  withoutSharedCopies,
  writeReflection,
} from '@attune/core/sharing';
import { describe, expect, test } from 'vitest';
import { policy, start } from '../support/scripted-couple.ts';

const menu = promptMenu();
const sparks = promptOf('littleSparks') as TextPrompt;
const newMark = 'renewed' as Mark;
const ada: PersonWithReflections = { mark: 'ada' as Mark, crossed: null, reflections: [] };
const later = (ms: number) => (start + ms) as Instant;

const textOf = (text: string) => {
  const parsed = parseReflectionText(policy, text);
  if (!parsed.ok) throw new Error(parsed.refusal);
  return parsed.value;
};
const wrote = (me: PersonWithReflections, text: string, prompt = sparks, at = start): PersonWithReflections =>
  writeReflection(me, { prompt, text: textOf(text) }, at);
const withArrival = (me: PersonWithReflections, arrival: Arrival): PersonWithReflections =>
  writeReflection(me, { prompt: 'arrival', arrival }, start);
const share = (me: PersonWithReflections, options: Partial<ReflectionShareInput> = {}) =>
  shareReflection(me, {
    policy,
    prompt: sparks,
    moment: { at: later(0), mark: me.mark },
    at: later(0),
    turn: turnOf(start, start),
    check: (text) => checkText(text, checkPressure, { kind: 'reflection', language: 'en' }),
    ...options,
  });
const shared = (
  me: PersonWithReflections,
  options: Partial<ReflectionShareInput> = {},
): PersonWithReflections => {
  const result = share(me, options);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusal = (me: PersonWithReflections, options: Partial<ReflectionShareInput> = {}) => {
  const result = share(me, options);
  return result.ok ? 'accepted' : result.refusal.code;
};
const sharedBy = (me: PersonWithReflections) => sharedReflections(me, menu, null);

describe('prompts', () => {
  test('are ten, each with its own text', () => {
    expect(menu).toHaveLength(10);
    const texts = menu.map(promptMessage).map((message) => message && render(message, 'en', { en }).text);
    expect(new Set(texts).size).toBe(10);
    expect(texts).not.toContain(null);
  });
  test('include the host’s own, and omit those that the host removes', () => {
    const own = 'music' as TextPrompt;
    expect(promptMenu({ added: [own, sparks], removed: ['arrival'] })).toEqual([
      ...menu.filter((prompt) => prompt !== 'arrival'),
      own,
    ]);
    expect(promptMessage(own)).toBeNull();
  });
});

describe('the text of a reflection', () => {
  test('is not blank, well-formed, and at most `reflectionMax` code points', () => {
    const longest = '🌿'.repeat(defaultPolicy.reflectionMax);
    expect(parseReflectionText(policy, longest)).toEqual({ ok: true, value: longest });
    for (const text of [`${longest}.`, '', ' \n', '\uD800']) {
      expect(parseReflectionText(policy, text)).toEqual({ ok: false, refusal: 'notAReflection' });
    }
  });
});

describe('writing a reflection', () => {
  test('is private', () => {
    expect(sharedBy(withArrival(wrote(ada, 'Rain on the window.'), 'both'))).toEqual([]);
  });
  test('replaces the earlier text, and changes nothing when repeated', () => {
    const once = wrote(ada, 'Rain.');
    expect(wrote(once, 'Rain.', sparks, later(9))).toBe(once);
    const twice = wrote(once, 'Sun.', sparks, later(9));
    expect(twice.reflections).toEqual([
      { written: { prompt: sparks, text: 'Sun.' }, writtenAt: later(9), shared: null },
    ]);
  });
});

describe('sharing a reflection', () => {
  const rain = wrote(ada, 'Rain on the window.');

  test('copies the text as it is, and later edits stay private', () => {
    const copy = [{ prompt: sparks, text: 'Rain on the window.' }];
    const once = shared(rain);
    expect(sharedBy(once)).toEqual(copy);
    const edited = wrote(once, 'Rain, and nobody else.', sparks, later(1));
    expect(sharedBy(edited)).toEqual(copy);
    const again = shared(edited, { at: later(2), moment: { at: later(1), mark: edited.mark } });
    expect(sharedBy(again)).toEqual([{ prompt: sparks, text: 'Rain, and nobody else.' }]);
  });
  test('lists shared reflections in the order of the menu', () => {
    const both = shared(shared(withArrival(rain, 'responsive'), { prompt: 'arrival' }));
    expect(sharedBy(both).map(({ prompt }) => prompt)).toEqual(['littleSparks', 'arrival']);
  });
  test('is limited, together with names, to `sharesPerTurn` in a turn', () => {
    const named = { ...rain, crossed: { turn: 0, words: defaultPolicy.sharesPerTurn - 1 } };
    const full = shared(named);
    expect(full.crossed).toEqual({ turn: 0, words: defaultPolicy.sharesPerTurn });
    expect(countShare(policy, full.crossed, 0)).toBeNull();
    const more = withArrival(full, 'both');
    expect(refusal(more, { prompt: 'arrival' })).toBe('turnFull');
    expect(refusal(more, { prompt: 'arrival', turn: 1 })).toBe('accepted');
    const unshared = unshareReflection(more, sparks, newMark);
    expect(refusal(unshared, { prompt: 'arrival' })).toBe('turnFull');
  });
  test('changes nothing at any age if it is repeated or there is no reflection', () => {
    const once = shared(rain);
    const old = { moment: { at: 0 as Instant, mark: 'before' as Mark } };
    expect(share(once, old)).toEqual({ ok: true, value: once });
    expect(shared(once, old)).toBe(once);
    expect(shared(ada, old)).toBe(ada);
  });
  test('is refused from a wrong moment, and while unpaired', () => {
    const at = (start + policy.moment + 1) as Instant;
    expect(refusal(rain, { at })).toBe('momentPassed');
    expect(refusal(rain, { moment: { at: later(0), mark: 'before' as Mark } })).toBe('momentPassed');
    expect(refusal(rain, { moment: { at: later(1), mark: rain.mark } })).toBe('momentPassed');
    expect(refusal(rain, { turn: null })).toBe('notPaired');
  });
  test('shares only the text that the author saw', () => {
    const angry = wrote(rain, 'For my eyes only.', sparks, later(5));
    expect(refusal(angry, { at: later(6), moment: { at: later(4), mark: angry.mark } })).toBe('momentPassed');
    expect(refusal(angry, { at: later(6), moment: { at: later(5), mark: angry.mark } })).toBe('accepted');
  });
  test('refuses pressuring text and names the cues, and does not check a choice', () => {
    const pressing = wrote(ada, 'You owe me this.');
    const result = share(pressing);
    expect(result.ok || result.refusal).toMatchObject({ code: 'textPressuring' });
    expect(result.ok || ('cues' in result.refusal && result.refusal.cues.length > 0)).toBe(true);
    const refusing: ReflectionShareInput['check'] = () => refuse({ code: 'textPressuring', cues: [] });
    expect(refusal(withArrival(ada, 'both'), { prompt: 'arrival', check: refusing })).toBe('accepted');
  });
});

describe('withdrawing a shared reflection', () => {
  const both = shared(withArrival(shared(wrote(ada, 'Rain.')), 'both'), { prompt: 'arrival' });

  test('removes the copy at once, keeps the private text, and renews the mark', () => {
    const unshared = unshareReflection(both, sparks, newMark);
    expect(sharedBy(unshared).map(({ prompt }) => prompt)).toEqual(['arrival']);
    expect(reflectionOn(unshared, sparks)?.written).toEqual({ prompt: sparks, text: 'Rain.' });
    expect(refusal(unshared, { moment: { at: later(0), mark: both.mark } })).toBe('momentPassed');
  });
  test('renews the mark even if nothing is shared', () => {
    expect(unshareReflection(ada, sparks, newMark)).toEqual({ ...ada, mark: newMark });
    expect(eraseReflection(ada, sparks, newMark)).toEqual({ ...ada, mark: newMark });
  });
  test('by erasing it removes the copy and the private text', () => {
    const erased = eraseReflection(both, sparks, newMark);
    expect(erased.mark).toBe(newMark);
    expect(JSON.stringify(erased)).not.toContain('Rain');
  });
  test('at the end of the couple keeps the private text', () => {
    const alone = withoutSharedCopies(both);
    expect([sharedBy(alone), alone.crossed]).toEqual([[], null]);
    expect(alone.reflections.map(({ written }) => written)).toEqual(
      both.reflections.map(({ written }) => written),
    );
  });
});

describe('the text about how desire arises', () => {
  const pairs = arrivals.flatMap((mine) => arrivals.map((theirs) => [mine, theirs] as const));

  test.each(pairs)('for %s and %s is the same for both people and blames neither', (mine, theirs) => {
    const message = arrivalMessage(mine, theirs);
    expect(message).toEqual(arrivalMessage(theirs, mine));
    const text = message ? render(message, 'en', { en }).text : '';
    expect(text).toMatch(/nobody’s fault|says nothing about/);
    expect(checkPressure(text, { kind: 'note', language: 'en' }).refused).toBe(false);
  });
  test.each(arrivals)('for %s alone is missing until both people have shared theirs', (arrival) => {
    expect([arrivalMessage(arrival, null), arrivalMessage(null, arrival)]).toEqual([null, null]);
    expect(render(arrivalChoice(arrival), 'en', { en }).text).toMatch(/\.$/);
  });
  test('describes a difference as common', () => {
    expect(arrivalMessage('spontaneous', 'responsive')?.key).toBe('arrival.different');
    expect(arrivalMessage('both', 'responsive')?.key).toBe('arrival.overlapping');
    expect(arrivalMessage('unsure', 'unsure')?.key).toBe('arrival.unsure');
    expect(arrivalMessage('responsive', 'responsive')?.key).toBe('arrival.alike.responsive');
  });
});

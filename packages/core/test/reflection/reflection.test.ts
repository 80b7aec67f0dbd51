import {
  type Arrival,
  arrivalChoice,
  arrivalMessage,
  arrivals,
  checkText,
  countShare,
  defaultPolicy,
  eraseReflection,
  type Instant,
  type Mark,
  type PersonWithReflections,
  parseReflectionText,
  promptMenu,
  promptMessage,
  promptOf,
  type ReflectionShareInput,
  reflectionOn,
  refuse,
  render,
  sharedReflections,
  shareReflection,
  type TextPrompt,
  turnOf,
  unshareReflection,
  withoutSharedCopies,
  writeReflection,
} from '@attune/core';
import { checkPressure } from '@attune/core/pressure';
import { describe, expect, test } from 'vitest';
import { policy, start } from '../support/scripted-couple.ts';

const menu = promptMenu();
const sparks = promptOf('littleSparks') as TextPrompt;
const fresh = 'renewed' as Mark;
const ada: PersonWithReflections = { mark: 'ada' as Mark, crossed: null, reflections: [] };
const later = (ms: number) => (start + ms) as Instant;

const textOf = (text: string) => {
  const read = parseReflectionText(policy, text);
  if (!read.ok) throw new Error(read.refusal);
  return read.value;
};
const wrote = (me: PersonWithReflections, text: string, prompt = sparks, at = start): PersonWithReflections =>
  writeReflection(me, { prompt, text: textOf(text) }, at);
const arrives = (me: PersonWithReflections, arrival: Arrival): PersonWithReflections =>
  writeReflection(me, { prompt: 'arrival', arrival }, start);
const share = (me: PersonWithReflections, telling: Partial<ReflectionShareInput> = {}) =>
  shareReflection(me, {
    policy,
    prompt: sparks,
    moment: { at: later(0), mark: me.mark },
    at: later(0),
    turn: turnOf(start, start),
    check: (text) => checkText(text, checkPressure, 'en'),
    ...telling,
  });
const shared = (
  me: PersonWithReflections,
  telling: Partial<ReflectionShareInput> = {},
): PersonWithReflections => {
  const result = share(me, telling);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const refusal = (me: PersonWithReflections, telling: Partial<ReflectionShareInput> = {}) => {
  const result = share(me, telling);
  return result.ok ? 'accepted' : result.refusal.code;
};
const seenOf = (me: PersonWithReflections) => sharedReflections(me, menu);

describe('prompts', () => {
  test('are the eight of the rulebook, each with words of its own', () => {
    expect(menu).toHaveLength(8);
    const words = menu.map((prompt) => promptMessage(prompt)).map((one) => one && render(one));
    expect(new Set(words).size).toBe(8);
    expect(words).not.toContain(null);
  });
  test('take a host’s own, and leave out what a host removes', () => {
    const own = 'music' as TextPrompt;
    expect(promptMenu({ added: [own, sparks], removed: ['arrival'] })).toEqual([
      ...menu.filter((prompt) => prompt !== 'arrival'),
      own,
    ]);
    expect(promptMessage(own)).toBeNull();
  });
});

describe('the words of a reflection', () => {
  test('are something to read, up to `reflectionMax` code points', () => {
    const longest = '🌿'.repeat(defaultPolicy.reflectionMax);
    expect(parseReflectionText(policy, longest)).toEqual({ ok: true, value: longest });
    for (const text of [`${longest}.`, '', ' \n', '\uD800']) {
      expect(parseReflectionText(policy, text)).toEqual({ ok: false, refusal: 'notAReflection' });
    }
  });
});

describe('writing', () => {
  test('is private', () => {
    expect(seenOf(arrives(wrote(ada, 'Rain on the window.'), 'both'))).toEqual([]);
  });
  test('replaces what was there, and the same again changes nothing', () => {
    const once = wrote(ada, 'Rain.');
    expect(wrote(once, 'Rain.', sparks, later(9))).toBe(once);
    const twice = wrote(once, 'Sun.', sparks, later(9));
    expect(twice.reflections).toEqual([
      { written: { prompt: sparks, text: 'Sun.' }, writtenAt: later(9), shared: null },
    ]);
  });
});

describe('sharing', () => {
  const rain = wrote(ada, 'Rain on the window.');

  test('copies the text as it is, and later edits stay private', () => {
    const copy = [{ prompt: sparks, text: 'Rain on the window.' }];
    const once = shared(rain);
    expect(seenOf(once)).toEqual(copy);
    const edited = wrote(once, 'Rain, and nobody else.', sparks, later(1));
    expect(seenOf(edited)).toEqual(copy);
    const again = shared(edited, { at: later(2), moment: { at: later(1), mark: edited.mark } });
    expect(seenOf(again)).toEqual([{ prompt: sparks, text: 'Rain, and nobody else.' }]);
  });
  test('lists what is shared in the order of the menu, whenever it was shared', () => {
    const both = shared(shared(arrives(rain, 'responsive'), { prompt: 'arrival' }));
    expect(seenOf(both).map(({ prompt }) => prompt)).toEqual(['littleSparks', 'arrival']);
  });
  test('counts together with names, `sharesPerTurn` a turn', () => {
    const named = { ...rain, crossed: { turn: 0, words: defaultPolicy.sharesPerTurn - 1 } };
    const full = shared(named);
    expect(full.crossed).toEqual({ turn: 0, words: defaultPolicy.sharesPerTurn });
    expect(countShare(policy, full.crossed, 0)).toBeNull();
    const more = arrives(full, 'both');
    expect(refusal(more, { prompt: 'arrival' })).toBe('turnFull');
    expect(refusal(more, { prompt: 'arrival', turn: 1 })).toBe('accepted');
    const back = unshareReflection(more, sparks, fresh);
    expect(refusal(back, { prompt: 'arrival' })).toBe('turnFull');
  });
  test('again, or of what was never written, changes nothing, however old', () => {
    const once = shared(rain);
    const old = { moment: { at: 0 as Instant, mark: 'before' as Mark } };
    expect(share(once, old)).toEqual({ ok: true, value: once });
    expect(shared(once, old)).toBe(once);
    expect(shared(ada, old)).toBe(ada);
  });
  test('opens, from a moment', () => {
    const at = (start + policy.moment + 1) as Instant;
    expect(refusal(rain, { at })).toBe('momentPassed');
    expect(refusal(rain, { moment: { at: later(0), mark: 'before' as Mark } })).toBe('momentPassed');
    expect(refusal(rain, { moment: { at: later(1), mark: rain.mark } })).toBe('momentPassed');
    expect(refusal(rain, { turn: null })).toBe('notPaired');
  });
  test('shares no words but those that were looked at', () => {
    const angry = wrote(rain, 'For my eyes only.', sparks, later(5));
    expect(refusal(angry, { at: later(6), moment: { at: later(4), mark: angry.mark } })).toBe('momentPassed');
    expect(refusal(angry, { at: later(6), moment: { at: later(5), mark: angry.mark } })).toBe('accepted');
  });
  test('refuses words that press, says where, and a choice has none', () => {
    const pressing = wrote(ada, 'You owe me this.');
    const result = share(pressing);
    expect(result.ok || result.refusal).toMatchObject({ code: 'textPressuring' });
    expect(result.ok || ('cues' in result.refusal && result.refusal.cues.length > 0)).toBe(true);
    const refusing: ReflectionShareInput['check'] = () => refuse({ code: 'textPressuring', cues: [] });
    expect(refusal(arrives(ada, 'both'), { prompt: 'arrival', check: refusing })).toBe('accepted');
  });
});

describe('taking back', () => {
  const both = shared(arrives(shared(wrote(ada, 'Rain.')), 'both'), { prompt: 'arrival' });

  test('is done at once, keeps what is written, and renews the mark', () => {
    const back = unshareReflection(both, sparks, fresh);
    expect(seenOf(back).map(({ prompt }) => prompt)).toEqual(['arrival']);
    expect(reflectionOn(back, sparks)?.written).toEqual({ prompt: sparks, text: 'Rain.' });
    expect(refusal(back, { moment: { at: later(0), mark: both.mark } })).toBe('momentPassed');
  });
  test('renews the mark also where nothing is shared', () => {
    expect(unshareReflection(ada, sparks, fresh)).toEqual({ ...ada, mark: fresh });
    expect(eraseReflection(ada, sparks, fresh)).toEqual({ ...ada, mark: fresh });
  });
  test('by erasing takes the copy along', () => {
    const erased = eraseReflection(both, sparks, fresh);
    expect(erased.mark).toBe(fresh);
    expect(JSON.stringify(erased)).not.toContain('Rain');
  });
  test('by the couple’s end leaves what I wrote, for me alone', () => {
    const alone = withoutSharedCopies(both);
    expect([seenOf(alone), alone.crossed]).toEqual([[], null]);
    expect(alone.reflections.map(({ written }) => written)).toEqual(
      both.reflections.map(({ written }) => written),
    );
  });
});

describe('how desire arrives', () => {
  const pairs = arrivals.flatMap((mine) => arrivals.map((theirs) => [mine, theirs] as const));

  test.each(pairs)('%s and %s: the same words to both, and nobody’s fault', (mine, theirs) => {
    const words = arrivalMessage(mine, theirs);
    expect(words).toEqual(arrivalMessage(theirs, mine));
    expect(words && render(words)).toMatch(/nobody’s fault|says nothing about/);
    expect(words && checkPressure(render(words), 'en')).toEqual([]);
  });
  test.each(arrivals)('%s alone: nothing is said before both have shared it', (one) => {
    expect([arrivalMessage(one, null), arrivalMessage(null, one)]).toEqual([null, null]);
    expect(render(arrivalChoice(one))).toMatch(/\.$/);
  });
  test('by itself and along the way is a common difference', () => {
    expect(arrivalMessage('spontaneous', 'responsive')?.key).toBe('arrival.different');
    expect(arrivalMessage('both', 'responsive')?.key).toBe('arrival.overlapping');
    expect(arrivalMessage('unsure', 'unsure')?.key).toBe('arrival.unsure');
    expect(arrivalMessage('responsive', 'responsive')?.key).toBe('arrival.alike.responsive');
  });
});

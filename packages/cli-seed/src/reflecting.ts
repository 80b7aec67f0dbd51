import {
  arrivalPrompt,
  arrivals,
  defaultPromptNames,
  type PromptId,
  promptOf,
  type Reflection,
} from '@attune/core';
import type { Action } from './action.ts';
import type { Temperament } from './personas.ts';
import { reflectionTexts } from './reflection-texts.ts';
import type { Rng } from './rng.ts';
import type { Seen } from './unlocked-home.ts';

type Of = 'shareReflection' | 'unshareReflection' | 'eraseReflection';

/** A little time with oneself: something is written, shared, taken back or erased. */
export function reflect(rng: Rng, { open }: Temperament, { own, couple }: Seen): readonly Action[] {
  const kept = promptsOf(own.reflections.filter(({ shared }) => shared === null));
  const shared = promptsOf(own.reflections.filter((one) => one.shared !== null));
  const one = (is: Of, some: readonly PromptId[]): readonly Action[] => [
    { type: is, prompt: rng.pick(some) },
  ];
  if (couple && kept.length > 0 && rng.chance(open)) return one('shareReflection', kept);
  if (shared.length > 0 && rng.chance(0.15)) return one('unshareReflection', shared);
  if (kept.length > 0 && rng.chance(0.08)) return one('eraseReflection', [...kept, ...shared]);
  return [write(rng)];
}

const promptsOf = (reflections: readonly Reflection[]): readonly PromptId[] =>
  reflections.map(({ written }) => written.prompt);

/** On any of the prompts, also for a second time: what was shared before stays as it was. */
function write(rng: Rng): Action {
  const name = rng.pick(defaultPromptNames);
  const prompt = promptOf(name);
  return name === arrivalPrompt
    ? { type: 'writeReflection', prompt, text: null, arrival: rng.pick(arrivals) }
    : { type: 'writeReflection', prompt, text: rng.pick(reflectionTexts[name]), arrival: null };
}

import {
  arrivalPrompt,
  arrivals,
  defaultPromptNames,
  type PromptId,
  promptOf,
  type Reflection,
} from '@attune/core/sharing';
import type { Rng } from '../rng.ts';
import type { Action } from './action.ts';
import type { Temperament } from './personas.ts';
import { reflectionTexts } from './reflection-texts.ts';
import type { UnlockedHome } from './unlocked-home.ts';

type ShareAction = 'shareReflection' | 'unshareReflection' | 'eraseReflection';

/** Writes, shares, unshares or erases a reflection. */
export function reflect(
  rng: Rng,
  { willingnessToShare }: Temperament,
  { own, couple }: UnlockedHome,
): readonly Action[] {
  const kept = promptsOf(own.reflections.filter(({ shared }) => shared === null));
  const shared = promptsOf(own.reflections.filter((one) => one.shared !== null));
  const one = (type: ShareAction, some: readonly PromptId[]): readonly Action[] => [
    { type, prompt: rng.pick(some) },
  ];
  if (couple && kept.length > 0 && rng.chance(willingnessToShare)) return one('shareReflection', kept);
  if (shared.length > 0 && rng.chance(0.15)) return one('unshareReflection', shared);
  if (kept.length > 0 && rng.chance(0.08)) return one('eraseReflection', [...kept, ...shared]);
  return [write(rng)];
}

const promptsOf = (reflections: readonly Reflection[]): readonly PromptId[] =>
  reflections.map(({ written }) => written.prompt);

/** Answers any prompt, perhaps again. A shared copy stays as it was. */
function write(rng: Rng): Action {
  const name = rng.pick(defaultPromptNames);
  const prompt = promptOf(name);
  return name === arrivalPrompt
    ? { type: 'writeReflection', prompt, text: null, arrival: rng.pick(arrivals) }
    : { type: 'writeReflection', prompt, text: rng.pick(reflectionTexts[name]), arrival: null };
}

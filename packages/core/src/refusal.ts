import type { Cue } from './pressure/cue.ts';

/**
 * Why something was refused, for its author only: a code. `textPressuring` also has the passages that put pressure on
 * the reader.
 */
export type Refusal<Code extends string> =
  | { readonly code: Exclude<Code, 'textPressuring'> }
  | ('textPressuring' extends Code
      ? { readonly code: 'textPressuring'; readonly cues: readonly Cue[] }
      : never);

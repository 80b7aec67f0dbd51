import type { Cue } from './pressure/cue.ts';

/**
 * Why something was refused, for its author only: a code. `textPressuring` also has the passages that put pressure on
 * the reader.
 */
export type Refusal<Code extends string> =
  | {
      /** The reason. */
      readonly code: Exclude<Code, 'textPressuring'>;
    }
  | ('textPressuring' extends Code
      ? {
          /** The reason: the text presses on its reader. */
          readonly code: 'textPressuring';
          /** The places that press, for the author. */
          readonly cues: readonly Cue[];
        }
      : never);

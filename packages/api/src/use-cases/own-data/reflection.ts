import {
  type Arrival,
  accept,
  arrivalPrompt,
  checkText,
  eraseReflection as erased,
  type Moment,
  type PromptId,
  parseReflectionText,
  shareReflection as shared,
  unshareReflection as unshared,
  type Written,
  writeReflection as written,
} from '@attune/core';
import type { Attune } from '../context.ts';
import { changeMine } from './update-own-data.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { BadInput, readText } from '../text-input.ts';
import { turnIn } from '../couple/current-turn.ts';

export interface WriteReflectionInput {
  readonly prompt: PromptId;
  /** For every prompt but the one on how desire arrives. */
  readonly text: string | null;
  /** For that one. */
  readonly arrival: Arrival | null;
}

/** Writes an answer to a prompt, for oneself; what is shared of an earlier one stays as it is. */
export async function writeReflection(
  attune: Attune,
  viewer: Viewer,
  input: WriteReflectionInput,
): Promise<Outcome> {
  const reflection = readWritten(attune, input);
  return changeMine(attune, viewer, 'writeReflection', (mine, { at }) =>
    accept(written(mine, reflection, at)),
  );
}

export interface ShareReflectionInput {
  readonly prompt: PromptId;
  readonly moment: Moment;
}

/** Lets a copy of what I wrote cross. The partner sees it at their next look, and is not woken. */
export const shareReflection = (
  attune: Attune,
  viewer: Viewer,
  { prompt, moment: said }: ShareReflectionInput,
): Promise<Outcome> =>
  changeMine(attune, viewer, 'shareReflection', (mine, { at, couple }) => {
    const turn = couple && turnIn(couple, at);
    const check = (text: string) => checkText(text, attune.noteCheck, attune.language);
    return shared(mine, { policy: attune.policy, prompt, said, at, turn, check });
  });

/** Takes a copy back, as an exit. */
export function unshareReflection(attune: Attune, viewer: Viewer, prompt: PromptId): Promise<Outcome> {
  const fresh = attune.ids.mark();
  return changeMine(attune, viewer, 'unshareReflection', (mine) => accept(unshared(mine, prompt, fresh)));
}

/** Erases an answer with its copy, as an exit. */
export function eraseReflection(attune: Attune, viewer: Viewer, prompt: PromptId): Promise<Outcome> {
  const fresh = attune.ids.mark();
  return changeMine(attune, viewer, 'eraseReflection', (mine) => accept(erased(mine, prompt, fresh)));
}

function readWritten({ policy, vocabulary }: Attune, input: WriteReflectionInput): Written {
  const { prompt, text, arrival } = input;
  if (!vocabulary.prompts.includes(prompt))
    throw new BadInput(['input', 'promptId'], 'A prompt is one of those that `prompts` lists.');
  if (prompt === arrivalPrompt) {
    if (arrival === null || text !== null)
      throw new BadInput(['input', 'arrival'], 'This prompt is answered by `arrival`, and not by `text`.');
    return { prompt: arrivalPrompt, arrival };
  }
  if (text === null || arrival !== null)
    throw new BadInput(['input', 'text'], 'This prompt is answered by `text`, and not by `arrival`.');
  const read = parseReflectionText(policy, readText(['input', 'text'], text, policy.reflectionMax));
  if (!read.ok) throw new BadInput(['input', 'text'], 'Words, and not only blanks, fit here.');
  return { prompt, text: read.value };
}

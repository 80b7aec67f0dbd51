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
import type { UseCaseContext } from '../context.ts';
import { currentTurn } from '../couple/current-turn.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { InvalidInput, readText } from '../text-input.ts';
import { updateOwnData } from './update-own-data.ts';

export interface WriteReflectionInput {
  readonly prompt: PromptId;
  /** For every prompt but the one on how desire arrives. */
  readonly text: string | null;
  /** For that one. */
  readonly arrival: Arrival | null;
}

/** Writes an answer to a prompt, for oneself; what is shared of an earlier one stays as it is. */
export async function writeReflection(
  attune: UseCaseContext,
  viewer: Viewer,
  input: WriteReflectionInput,
): Promise<Outcome> {
  const reflection = readWritten(attune, input);
  return updateOwnData(attune, viewer, 'writeReflection', (mine, { at }) =>
    accept(written(mine, reflection, at)),
  );
}

export interface ShareReflectionInput {
  readonly prompt: PromptId;
  readonly moment: Moment;
}

/** Lets a copy of what I wrote cross. The partner sees it at their next look, and is not woken. */
export const shareReflection = (
  attune: UseCaseContext,
  viewer: Viewer,
  { prompt, moment: said }: ShareReflectionInput,
): Promise<Outcome> =>
  updateOwnData(attune, viewer, 'shareReflection', (mine, { at, couple }) => {
    const turn = couple && currentTurn(couple, at);
    const check = (text: string) => checkText(text, attune.noteCheck, attune.language);
    return shared(mine, { policy: attune.policy, prompt, moment: said, at, turn, check });
  });

/** Takes a copy back, as an exit. */
export function unshareReflection(
  attune: UseCaseContext,
  viewer: Viewer,
  prompt: PromptId,
): Promise<Outcome> {
  const fresh = attune.ids.mark();
  return updateOwnData(attune, viewer, 'unshareReflection', (mine) => accept(unshared(mine, prompt, fresh)));
}

/** Erases an answer with its copy, as an exit. */
export function eraseReflection(attune: UseCaseContext, viewer: Viewer, prompt: PromptId): Promise<Outcome> {
  const fresh = attune.ids.mark();
  return updateOwnData(attune, viewer, 'eraseReflection', (mine) => accept(erased(mine, prompt, fresh)));
}

function readWritten({ policy, content }: UseCaseContext, input: WriteReflectionInput): Written {
  const { prompt, text, arrival } = input;
  if (!content.prompts.includes(prompt))
    throw new InvalidInput(['input', 'promptId'], 'A prompt is one of those that `prompts` lists.');
  if (prompt === arrivalPrompt) {
    if (arrival === null || text !== null)
      throw new InvalidInput(
        ['input', 'arrival'],
        'This prompt is answered by `arrival`, and not by `text`.',
      );
    return { prompt: arrivalPrompt, arrival };
  }
  if (text === null || arrival !== null)
    throw new InvalidInput(['input', 'text'], 'This prompt is answered by `text`, and not by `arrival`.');
  const read = parseReflectionText(policy, readText(['input', 'text'], text, policy.reflectionMax));
  if (!read.ok) throw new InvalidInput(['input', 'text'], 'Words, and not only blanks, fit here.');
  return { prompt, text: read.value };
}

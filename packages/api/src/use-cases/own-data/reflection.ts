import { accept, type Moment } from '@attune/core';
import {
  type Arrival,
  arrivalPrompt,
  eraseReflection as eraseReflectionOf,
  type PromptId,
  parseReflectionText,
  shareReflection as shareReflectionOf,
  unshareReflection as unshareReflectionOf,
  type WrittenReflection,
  writeReflection as writeReflectionOf,
} from '@attune/core/sharing';
import { checkInput } from '../check-input.ts';
import type { UseCaseContext } from '../context.ts';
import { currentTurn } from '../couple/current-turn.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { InvalidInput, readText } from '../text-input.ts';
import { updateOwnData } from './update-own-data.ts';

export interface WriteReflectionInput {
  readonly prompt: PromptId;
  /** Required for every prompt except the one about how desire arrives. */
  readonly text: string | null;
  /** Required for the prompt about how desire arrives. */
  readonly arrival: Arrival | null;
}

/**
 * Stores the viewer's private answer to a prompt. An earlier shared copy stays as it is.
 *
 * @throws InvalidInput
 */
export async function writeReflection(
  context: UseCaseContext,
  viewer: Viewer,
  input: WriteReflectionInput,
): Promise<Outcome> {
  const written = readWritten(context, input);
  return updateOwnData(context, viewer, 'writeReflection', (me, { at }) =>
    accept(writeReflectionOf(me, written, at)),
  );
}

export interface ShareReflectionInput {
  readonly prompt: PromptId;
  readonly moment: Moment;
}

/** Shares a copy of a reflection. The partner is not notified; they see it when they next read their home. */
export function shareReflection(
  context: UseCaseContext,
  viewer: Viewer,
  { prompt, moment }: ShareReflectionInput,
): Promise<Outcome> {
  const { policy } = context;
  const check = (text: string) => checkInput(context, { sent: text, clean: text }, 'reflection');
  return updateOwnData(context, viewer, 'shareReflection', (me, { at, couple }) => {
    const turn = couple && currentTurn(couple, at);
    return shareReflectionOf(me, { policy, prompt, moment, at, turn, check });
  });
}

/** Removes a shared copy, as an exit. */
export function unshareReflection(
  context: UseCaseContext,
  viewer: Viewer,
  prompt: PromptId,
): Promise<Outcome> {
  const newMark = context.ids.mark();
  return updateOwnData(context, viewer, 'unshareReflection', (me) =>
    accept(unshareReflectionOf(me, prompt, newMark)),
  );
}

/** Erases a reflection and its shared copy, as an exit. */
export function eraseReflection(context: UseCaseContext, viewer: Viewer, prompt: PromptId): Promise<Outcome> {
  const newMark = context.ids.mark();
  return updateOwnData(context, viewer, 'eraseReflection', (me) =>
    accept(eraseReflectionOf(me, prompt, newMark)),
  );
}

function readWritten({ policy, content }: UseCaseContext, input: WriteReflectionInput): WrittenReflection {
  const { prompt, text, arrival } = input;
  if (!content.prompts.includes(prompt))
    throw new InvalidInput('prompt', 'Use the id of a prompt that `prompts` lists.');
  if (prompt === arrivalPrompt) {
    if (arrival === null || text !== null)
      throw new InvalidInput('arrival', 'Answer this prompt with `arrival`, and leave out `text`.');
    return { prompt: arrivalPrompt, arrival };
  }
  if (text === null || arrival !== null)
    throw new InvalidInput('text', 'Answer this prompt with `text`, and leave out `arrival`.');
  const read = readText('text', text, { max: policy.reflectionMax, kind: 'reflection', reader: 'author' });
  const parsed = parseReflectionText(policy, read);
  if (!parsed.ok) throw new InvalidInput('text', 'Use at least one visible character.');
  return { prompt, text: parsed.value };
}

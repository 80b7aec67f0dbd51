import { type Accelerator, type Brake, parseDial, parseFloor, type Result } from '@attune/core';
import { parseFelt, type Wanted } from '@attune/core/journal';
import {
  type Arrival,
  arrivalPrompt,
  type DefaultIdeaName,
  type DefaultPromptName,
  type IdeaAnswer,
  ideaMenu,
  promptOf,
} from '@attune/core/sharing';
import type { Action } from '../simulation/action.ts';

/** Optional parts of a reading. */
export interface ReadingDetails {
  readonly brakes?: readonly Brake[];
  readonly accelerators?: readonly Accelerator[];
  readonly note?: string;
}

export const dial = (
  points: number,
  { brakes = [], accelerators = [], note }: ReadingDetails = {},
): Action => ({
  type: 'setDial',
  dial: read(parseDial(points)),
  brakes,
  accelerators,
  note: note ?? null,
});

export const floor = (points: number): Action => ({ type: 'setFloor', floor: read(parseFloor(points)) });

export const lookBack = (felt: number, wanted: Wanted): Action => ({
  type: 'checkIn',
  felt: read(parseFelt(felt)),
  wanted,
  keep: null,
});

export const says = (answer: IdeaAnswer, ...names: readonly DefaultIdeaName[]): readonly Action[] =>
  ideaMenu()
    .filter((idea) => names.some((name) => name === idea))
    .map((idea) => ({ type: 'answerIdea', idea, answer }));

export const write = (name: Exclude<DefaultPromptName, 'arrival'>, text: string): Action => ({
  type: 'writeReflection',
  prompt: promptOf(name),
  text,
  arrival: null,
});

export const arrives = (arrival: Arrival): Action => ({
  type: 'writeReflection',
  prompt: arrivalPrompt,
  text: null,
  arrival,
});

export const share = (name: DefaultPromptName): Action => ({
  type: 'shareReflection',
  prompt: promptOf(name),
});

function read<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new RangeError(parsed.refusal);
  return parsed.value;
}

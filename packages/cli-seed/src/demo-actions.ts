import {
  type Accelerator,
  type Arrival,
  arrivalPrompt,
  type Brake,
  type DefaultIdeaName,
  type DefaultPromptName,
  type IdeaAnswer,
  ideaMenu,
  parseDial,
  parseFelt,
  parseFloor,
  promptOf,
  type Result,
  type Wanted,
} from '@attune/core';
import type { Deed } from './action.ts';

/** What of a dial a story tells. */
export interface Told {
  readonly brakes?: readonly Brake[];
  readonly accelerators?: readonly Accelerator[];
  readonly note?: string;
}

export const dial = (points: number, { brakes = [], accelerators = [], note }: Told = {}): Deed => ({
  is: 'setDial',
  dial: read(parseDial(points)),
  brakes,
  accelerators,
  note: note ?? null,
});

export const floor = (points: number): Deed => ({ is: 'setFloor', floor: read(parseFloor(points)) });

export const lookBack = (felt: number, wanted: Wanted): Deed => ({
  is: 'checkIn',
  felt: read(parseFelt(felt)),
  wanted,
  keep: null,
});

export const says = (answer: IdeaAnswer, ...names: readonly DefaultIdeaName[]): readonly Deed[] =>
  ideaMenu()
    .filter((idea) => names.some((name) => name === idea))
    .map((idea) => ({ is: 'answerIdea', idea, answer }));

export const write = (name: Exclude<DefaultPromptName, 'arrival'>, text: string): Deed => ({
  is: 'writeReflection',
  prompt: promptOf(name),
  text,
  arrival: null,
});

export const arrives = (arrival: Arrival): Deed => ({
  is: 'writeReflection',
  prompt: arrivalPrompt,
  text: null,
  arrival,
});

export const share = (name: DefaultPromptName): Deed => ({ is: 'shareReflection', prompt: promptOf(name) });

function read<T>(parsed: Result<T, string>): T {
  if (!parsed.ok) throw new RangeError(parsed.refusal);
  return parsed.value;
}

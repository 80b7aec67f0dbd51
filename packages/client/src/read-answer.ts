import type { RefusalCode as KnownCode, RefusalFragment } from './generated/types.ts';
import type { Rejected } from './reply.ts';
import type { Cue, Failed, Refused, SupportFirst, SupportPlace, TextPressuring } from './result.ts';
import type { View } from './view.ts';

/** A member of a result union, as the server sends it. */
export interface CommandData {
  readonly __typename: string;
  readonly me: View | null;
}

/** The codes of a plain refusal that this version knows. */
const knownCodes: Readonly<Record<Exclude<KnownCode, 'TEXT_PRESSURING' | 'SUPPORT_FIRST'>, true>> = {
  ALREADY_PAIRED: true,
  BELOW_FLOOR: true,
  CODE_NOT_GOOD: true,
  CONSENT_TEXT_CHANGED: true,
  DIAL_UNKNOWN: true,
  DOOR_SPACING: true,
  DUTY_MOTIVE: true,
  IDEA_NOT_IN_COMMON: true,
  INVITATION_STANDING: true,
  LOCKED: true,
  MOMENT_PASSED: true,
  NOT_JOINED: true,
  NOT_OPEN: true,
  NOT_PAIRED: true,
  NO_CONSENT: true,
  RATE_LIMITED: true,
  REQUEST_GONE: true,
  SPACING: true,
  TURN_FULL: true,
};

const isKnown = (code: string): code is keyof typeof knownCodes => Object.hasOwn(knownCodes, code);

export type Answer =
  | ({ readonly type: 'done' } & Readonly<Record<string, unknown>>)
  | Refused
  | TextPressuring
  | SupportFirst;

/** Reads the answer to a command. Its view is not part of it: the state shows that. */
export function readAnswer(data: CommandData): Answer {
  const { __typename, me: _, ...fields } = data;
  if (__typename.endsWith('Success')) return { type: 'done', ...fields };
  const { code, message, discreetMessage } = fields as unknown as RefusalFragment;
  const refusal = { message, discreetMessage };
  // A later version may have more members: they are refusals with a code.
  const { resources, cues } = fields as { resources?: readonly SupportPlace[]; cues?: readonly Cue[] };
  if (resources) return { type: 'supportFirst', ...refusal, resources };
  if (cues) return { type: 'textPressuring', ...refusal, cues };
  return { type: 'refused', code: isKnown(code) ? code : 'OTHER', ...refusal };
}

/** Reads a rejection. The message of a command with motives might quote them, so it is left out. */
export const readRejection = ({ code, message, inputPath }: Rejected, input: object | null): Failed => ({
  type: 'failed',
  code,
  inputPath,
  message: input !== null && 'motives' in input ? null : message,
});

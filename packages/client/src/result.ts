import type {
  CuesFragment,
  HelpFragment,
  RefusalCode as KnownCode,
  PlaceFragment,
  WordsFragment,
} from './generated/types.ts';
import type { View } from './view.ts';

/** A text for the person, with the language that it is in. Set that as the `lang` of the element. */
export type Words = WordsFragment;
/** A place that can help. */
export type SupportPlace = PlaceFragment;
/** A place in a text that presses on its reader, in UTF-16 code units. */
export type Cue = CuesFragment['cues'][number];

/** The command took effect, or had taken effect before. The state shows the view after it. */
export type Done<Extra = unknown> = { readonly type: 'done' } & Extra;

/** The codes of `Refused`. `OTHER` stands for every code of a later version. */
export type RefusalCode = Exclude<KnownCode, 'TEXT_PRESSURING' | 'SUPPORT_FIRST'> | 'OTHER';

interface Refusal {
  /** The reason, for the person when they ask for it. */
  readonly message: Words;
  /** The same calm sentence for every refusal. Show it first, because the partner may watch the screen. */
  readonly discreetMessage: Words;
}

/** The command was refused, and had no effect. The state shows the current view. */
export interface Refused extends Refusal {
  readonly type: 'refused';
  /** For your program. Keep it off the screen. */
  readonly code: RefusalCode;
}

/** The partner would see these words, and they press. They were not sent. */
export interface TextPressuring extends Refusal {
  readonly type: 'textPressuring';
  readonly cues: CuesFragment['cues'];
}

/** The person named fear. Nothing was sent or stored; `resources` lists who can help. */
export interface SupportFirst extends Refusal {
  readonly type: 'supportFirst';
  readonly resources: HelpFragment['resources'];
}

/**
 * The answer was lost. The command took effect, or it did not: `view` is what the person sees now, which says so. It is
 * null when that could not be read either; the state shows it later. The client does not send the command again.
 */
export interface Unknown {
  readonly type: 'unknown';
  readonly view: View | null;
}

/** The command had no effect: it did not reach the server, or nothing ran. */
export interface NotSent {
  readonly type: 'notSent';
  readonly reason: NotSentReason;
}

export type NotSentReason =
  /** The view is no longer shown, because of a lock or a sign-out, or it shows nothing to answer. */
  | 'notShown'
  /** An exit still waits for its answer, and it makes this view out of date. */
  | 'exitFirst'
  /** There is no network, or the service cannot answer now. */
  | 'unreachable'
  /** No one is signed in, or someone else is. */
  | 'signedOut'
  /** The sign-in expired. The client has asked for a new token. Let the person look, and tap again. */
  | 'signInExpired'
  /** The session is locked, and private numbers and texts do not wait behind a lock. */
  | 'locked'
  /** It waited, and a later command replaced it. */
  | 'replaced';

/** A value was invalid, or there is a bug. Sending the same again does not help. */
export interface Failed {
  readonly type: 'failed';
  /** The error code, such as `BAD_USER_INPUT`. */
  readonly code: string;
  /** The field with an invalid value, such as `['input', 'dial']`; otherwise null. */
  readonly inputPath: readonly (string | number)[] | null;
  /** What was wrong. Null for a command with motives, because it might quote them. */
  readonly message: string | null;
}

/** Which of the three refusals a command has, by the names of its result union. */
type RefusalOf<Names> =
  | ('Refused' extends Names ? Refused : never)
  | ('TextPressuring' extends Names ? TextPressuring : never)
  | ('SupportFirst' extends Names ? SupportFirst : never);

type DoneOf<Data> = Data extends { readonly __typename: `${string}Success` }
  ? Done<Omit<Data, '__typename' | 'me'>>
  : never;

/** What the server says of a command: the result union of the schema, with `type` for a `switch`. */
export type AnswerOf<Data extends { readonly __typename: string }> =
  | DoneOf<Data>
  | RefusalOf<Data['__typename']>;

import { message } from '@attune/core';
import type { Cue, PressureReport, TextKind } from '@attune/core/pressure';
import { reportOn } from '../use-cases/check-input.ts';
import { readText } from '../use-cases/text-input.ts';
import { withInputPath } from './bad-input.ts';
import { builder } from './builder.ts';
import { CueCategoryEnum } from './enums/cue-category.ts';
import { TextKindEnum } from './enums/text-kind.ts';
import { MessageType } from './message.ts';

export const CueType = builder.objectRef<Cue>('Cue').implement({
  description: 'A place in a text that may press on its reader.',
  fields: (t) => ({
    category: t.expose('category', { type: CueCategoryEnum, description: 'How the words may press.' }),
    words: t.field({
      type: MessageType,
      description: 'How the words may press, to show to their author.',
      resolve: ({ category }) => message(`cue.${category}`),
    }),
    start: t.exposeInt('start', {
      description:
        'The start, in UTF-16 code units of the text as it was sent. For a shared reflection, as it is stored.',
    }),
    end: t.exposeInt('end', {
      description: 'The end (exclusive), in UTF-16 code units, counted like `start`.',
    }),
  }),
});

const NoteCheckType = builder.objectRef<PressureReport>('NoteCheck').implement({
  description: 'What the pressure check says of a text.',
  fields: (t) => ({
    read: t.exposeBoolean('read', {
      description:
        'Whether there is a check for the language. If false, nothing is known: the text is neither fine nor pressing.',
    }),
    refused: t.exposeBoolean('refused', {
      description:
        'Whether the text presses too clearly to cross. False if `read` is false, also where the host refuses unread texts.',
    }),
    cues: t.field({
      type: [CueType],
      description:
        'Advice: the places that may press, in the order of the text. A text with cues can cross unless it is refused.',
      resolve: ({ cues }) => [...cues],
    }),
  }),
});

builder.queryField('noteCheck', (t) =>
  t.field({
    type: NoteCheckType,
    // The check of one character takes about as long as four other fields.
    extensions: { costPerCharacter: 4 },
    description:
      'Checks a text before it is sent. It needs no sign-in and stores nothing, and no partner learns of it.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'The text, at most as many code points as the longest text that `policy` allows.',
      }),
      kind: t.arg({
        type: TextKindEnum,
        required: true,
        defaultValue: 'note',
        description: 'What the text is.',
      }),
      language: t.arg.string({
        required: true,
        defaultValue: 'en',
        description:
          'The language of the text, as a BCP 47 tag. Attune itself reads only English. Commands check in the language of the host.',
      }),
    },
    resolve: (_root, { text, kind, language }, { attune }) => {
      const { noteMax, nameMax, reflectionMax } = attune.policy;
      const clean = cleanText(text, kind, Math.max(noteMax, nameMax, reflectionMax));
      return reportOn(attune, { sent: text, clean }, { kind, language });
    },
  }),
);

function cleanText(text: string, kind: TextKind, max: number): string {
  try {
    // A reflection is private until it is shared, so it is cleaned as when it is written.
    return readText('text', text, { max, kind, reader: kind === 'reflection' ? 'author' : 'partner' });
  } catch (error) {
    throw withInputPath(error, []);
  }
}

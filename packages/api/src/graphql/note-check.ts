import { type Cue, message } from '@attune/core';
import { readText } from '../use-cases/text-input.ts';
import { withInputPath } from './bad-input.ts';
import { builder } from './builder.ts';
import { CueCategoryEnum } from './enums/cue-category.ts';
import { MessageType } from './message.ts';

/** The maximum length of a text in code points. A reflection can be as long. */
const maxLength = 1_000;

export const CueType = builder.objectRef<Cue>('Cue').implement({
  description: 'A place in a text that presses on its reader.',
  fields: (t) => ({
    category: t.expose('category', { type: CueCategoryEnum, description: 'How the words press.' }),
    words: t.field({
      type: MessageType,
      description: 'How the words press, to show to their author.',
      resolve: ({ category }) => message(`cue.${category}`),
    }),
    start: t.exposeInt('start', { description: 'The start, in UTF-16 code units of the text.' }),
    end: t.exposeInt('end', { description: 'The end (exclusive), in UTF-16 code units of the text.' }),
  }),
});

builder.queryField('noteCheck', (t) =>
  t.field({
    type: [CueType],
    description:
      'Returns the places where a text presses on its reader, in order. It needs no sign-in and stores nothing.',
    args: {
      text: t.arg.string({ required: true, description: `The text, at most ${maxLength} code points.` }),
      language: t.arg.string({
        required: true,
        defaultValue: 'en',
        description: 'The language of the text, as a BCP 47 tag. Attune itself reads only English.',
      }),
    },
    resolve: (_root, { text, language }, { attune }) => {
      assertText(text);
      return [...attune.noteCheck(text, language)];
    },
  }),
);

/** Validates a text without trimming it, so that the offsets of cues stay valid. */
function assertText(text: string): void {
  try {
    readText('text', text, maxLength);
  } catch (error) {
    throw withInputPath(error, []);
  }
}

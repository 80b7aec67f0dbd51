import type { Cue } from '@attune/core';
import { InvalidInput, readText } from '../use-cases/text-input.ts';
import { builder } from './builder.ts';
import { CueCategoryEnum } from './enums/enums.ts';
import { badInput } from './resolve-use-case.ts';

/** The longest text to check, in code points: what a reflection holds at most. */
const longest = 1_000;

export const CueType = builder.objectRef<Cue>('Cue').implement({
  description: 'A place in a text that presses on its reader.',
  fields: (t) => ({
    category: t.expose('category', { type: CueCategoryEnum, description: 'How it presses.' }),
    start: t.exposeInt('start', { description: 'Where it starts, in UTF-16 code units of the text.' }),
    end: t.exposeInt('end', { description: 'Where it ends, exclusive.' }),
  }),
});

builder.queryField('noteCheck', (t) =>
  t.field({
    type: [CueType],
    description:
      'Where words press on their reader, in the order of the text; empty where they do not. Open to everyone; nothing is stored or looked up.',
    args: {
      text: t.arg.string({ required: true, description: `The words, at most ${longest} code points.` }),
      language: t.arg.string({
        required: true,
        defaultValue: 'en',
        description: 'The language they are in (a BCP 47 tag). Attune itself reads English.',
      }),
    },
    resolve: (_root, { text, language }, { attune }) => [...attune.noteCheck(fitting(text), language)],
  }),
);

/** The text as it was sent, so that cues point into it, if it is one that fits. */
function fitting(text: string): string {
  try {
    readText('text', text, longest);
    return text;
  } catch (error) {
    throw error instanceof InvalidInput ? badInput([error.field], error.message) : error;
  }
}

import { type Arrival, arrivalChoice, arrivalPrompt, arrivals, type PromptId } from '@attune/core';
import { promptWords } from '../../use-cases/content.ts';
import { builder } from '../builder.ts';
import { ArrivalEnum } from '../enums/enums.ts';
import { MessageType } from '../message.ts';

const ArrivalChoiceType = builder.objectRef<Arrival>('ArrivalChoice').implement({
  description: 'One way in which desire may arrive. All are common, and none is better.',
  fields: (t) => ({
    arrival: t.field({ type: ArrivalEnum, description: 'Which one.', resolve: (arrival) => arrival }),
    words: t.field({ type: MessageType, description: 'What it says of oneself.', resolve: arrivalChoice }),
  }),
});

export const PromptType = builder.node(builder.objectRef<{ readonly id: PromptId }>('Prompt'), {
  description: 'A question to oneself. Its answer is private until one shares a copy.',
  id: {
    description: 'A global id that names its type, such as `prompt:hope`: the same for everybody.',
    resolve: ({ id }) => id,
  },
  fields: (t) => ({
    words: t.field({ type: MessageType, description: 'The question.', resolve: ({ id }) => promptWords(id) }),
    choices: t.field({
      type: [ArrivalChoiceType],
      description: 'What to choose from; empty where free text answers it.',
      resolve: ({ id }) => (id === arrivalPrompt ? [...arrivals] : []),
    }),
  }),
});

builder.queryField('prompts', (t) =>
  t.field({
    type: [PromptType],
    description: 'The prompts that are offered here. Open to everyone.',
    resolve: (_root, _args, { attune }) => attune.content.prompts.map((id) => ({ id })),
  }),
);

import { type Arrival, arrivalChoice, arrivalPrompt, arrivals, type PromptId } from '@attune/core/sharing';
import { promptWords } from '../../use-cases/content.ts';
import { builder } from '../builder.ts';
import { ArrivalEnum } from '../enums/arrival.ts';
import { MessageType } from '../message.ts';

const ArrivalChoiceType = builder.objectRef<Arrival>('ArrivalChoice').implement({
  description: 'One way in which desire may arrive. All ways are common, and no way is better.',
  fields: (t) => ({
    arrival: t.field({ type: ArrivalEnum, description: 'The value to send.', resolve: (arrival) => arrival }),
    words: t.field({ type: MessageType, description: 'The choice in words.', resolve: arrivalChoice }),
  }),
});

export const PromptType = builder.node(builder.objectRef<{ readonly id: PromptId }>('Prompt'), {
  description: 'A question to the viewer. The answer is private until they share a copy.',
  id: {
    description: 'A global id that names its type, such as `prompt:hope`. It is the same for everyone.',
    resolve: ({ id }) => id,
  },
  fields: (t) => ({
    words: t.field({ type: MessageType, description: 'The question.', resolve: ({ id }) => promptWords(id) }),
    choices: t.field({
      type: [ArrivalChoiceType],
      description: 'The choices. Empty if the answer is a text.',
      resolve: ({ id }) => (id === arrivalPrompt ? [...arrivals] : []),
    }),
  }),
});

builder.queryField('prompts', (t) =>
  t.field({
    type: [PromptType],
    description: 'The prompts that this host offers. It needs no sign-in.',
    resolve: (_root, _args, { attune }) => attune.content.prompts.map((id) => ({ id })),
  }),
);

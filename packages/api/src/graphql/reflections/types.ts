import type { Reflection, SharedCopy, WrittenReflection } from '@attune/core/sharing';
import { builder } from '../builder.ts';
import { ArrivalEnum } from '../enums/arrival.ts';
import { PromptType } from './prompt.ts';

const textOf = (answer: WrittenReflection | SharedCopy | null): string | null =>
  answer && 'text' in answer ? answer.text : null;
const arrivalOf = (answer: WrittenReflection | SharedCopy | null) =>
  answer && 'arrival' in answer ? answer.arrival : null;

export const ReflectionType = builder.objectRef<Reflection>('Reflection').implement({
  description: "The viewer's answer to a prompt. The partner sees only the copy that the viewer shares.",
  fields: (t) => ({
    prompt: t.field({
      type: PromptType,
      description: 'The prompt that it answers.',
      resolve: ({ written }) => ({ id: written.prompt }),
    }),
    text: t.string({
      nullable: true,
      description: 'The text. Null if the prompt offers choices.',
      resolve: ({ written }) => textOf(written),
    }),
    arrival: t.field({
      type: ArrivalEnum,
      nullable: true,
      description: 'The choice. Null if the answer is a text.',
      resolve: ({ written }) => arrivalOf(written),
    }),
    writtenAt: t.expose('writtenAt', { type: 'Instant', description: 'When the viewer wrote it.' }),
    sharedText: t.string({
      nullable: true,
      description: 'The text that the partner sees, as it was when shared. Null if no text is shared.',
      resolve: ({ shared }) => textOf(shared),
    }),
    sharedArrival: t.field({
      type: ArrivalEnum,
      nullable: true,
      description: 'The choice that the partner sees, as it was when shared. Null if no choice is shared.',
      resolve: ({ shared }) => arrivalOf(shared),
    }),
  }),
});

export const SharedReflectionType = builder.objectRef<SharedCopy>('SharedReflection').implement({
  description: 'The copy of a reflection that the partner shared. It disappears when they unshare it.',
  fields: (t) => ({
    prompt: t.field({
      type: PromptType,
      description: 'The prompt that it answers.',
      resolve: ({ prompt }) => ({ id: prompt }),
    }),
    text: t.string({
      nullable: true,
      description: 'Their text. Null if the prompt offers choices.',
      resolve: textOf,
    }),
    arrival: t.field({
      type: ArrivalEnum,
      nullable: true,
      description: 'Their choice. Null if the answer is a text.',
      resolve: arrivalOf,
    }),
  }),
});

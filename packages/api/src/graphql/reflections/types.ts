import type { Reflection, SharedCopy, WrittenReflection } from '@attune/core';
import { builder } from '../builder.ts';
import { ArrivalEnum } from '../enums/enums.ts';
import { PromptType } from './prompt.ts';

const textOf = (said: WrittenReflection | SharedCopy | null): string | null =>
  said && 'text' in said ? said.text : null;
const arrivalOf = (said: WrittenReflection | SharedCopy | null) =>
  said && 'arrival' in said ? said.arrival : null;

export const ReflectionType = builder.objectRef<Reflection>('Reflection').implement({
  description: 'My current answer to a prompt. Private, but for the copy that I share.',
  fields: (t) => ({
    prompt: t.field({
      type: PromptType,
      description: 'What it answers.',
      resolve: ({ written }) => ({ id: written.prompt }),
    }),
    text: t.string({
      nullable: true,
      description: 'What I wrote; null where a choice answers the prompt.',
      resolve: ({ written }) => textOf(written),
    }),
    arrival: t.field({
      type: ArrivalEnum,
      nullable: true,
      description: 'What I chose, where a choice answers the prompt.',
      resolve: ({ written }) => arrivalOf(written),
    }),
    writtenAt: t.expose('writtenAt', { type: 'Instant', description: 'When I wrote it.' }),
    sharedText: t.string({
      nullable: true,
      description: 'The copy that my partner sees, as it was when I shared it; null while it is private.',
      resolve: ({ shared }) => textOf(shared),
    }),
    sharedArrival: t.field({
      type: ArrivalEnum,
      nullable: true,
      description: 'The choice that my partner sees, as it was when I shared it; null while it is private.',
      resolve: ({ shared }) => arrivalOf(shared),
    }),
  }),
});

export const SharedReflectionType = builder.objectRef<SharedCopy>('SharedReflection').implement({
  description: 'A copy of what my partner wrote, as they shared it. It is gone once they unshare it.',
  fields: (t) => ({
    prompt: t.field({
      type: PromptType,
      description: 'What it answers.',
      resolve: ({ prompt }) => ({ id: prompt }),
    }),
    text: t.string({
      nullable: true,
      description: 'Their words; null where a choice answers the prompt.',
      resolve: textOf,
    }),
    arrival: t.field({
      type: ArrivalEnum,
      nullable: true,
      description: 'Their choice, where a choice answers the prompt.',
      resolve: arrivalOf,
    }),
  }),
});

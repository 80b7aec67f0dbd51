import type { AnsweredIdea, IdeaId } from '@attune/core';
import { ideaWords } from '../../use-cases/content.ts';
import { builder } from '../builder.ts';
import { IdeaAnswerEnum } from '../enums/enums.ts';
import { MessageType } from '../message.ts';

const idDescription = 'A global id that names its type, such as `idea:walk`: the same for everybody.';

export const IdeaType = builder.node(builder.objectRef<{ readonly id: IdeaId }>('Idea'), {
  description: 'Something two people might like to do. None is explicit.',
  id: { description: idDescription, resolve: ({ id }) => id },
  fields: (t) => ({
    words: t.field({
      type: MessageType,
      description: 'The idea, in words.',
      resolve: ({ id }) => ideaWords(id),
    }),
  }),
});

/** Ideas as the schema has them. */
export const ideasOf = (ideas: readonly IdeaId[]) => ideas.map((id) => ({ id }));

export const AnsweredIdeaType = builder.objectRef<AnsweredIdea>('AnsweredIdea').implement({
  description: 'What I say to an idea, for myself. A partner sees none of the three answers.',
  fields: (t) => ({
    idea: t.field({ type: IdeaType, description: 'The idea.', resolve: ({ idea }) => ({ id: idea }) }),
    answer: t.expose('answer', { type: IdeaAnswerEnum, description: 'My answer to it.' }),
  }),
});

builder.queryField('ideas', (t) =>
  t.field({
    type: [IdeaType],
    description: 'The ideas that are offered here. Open to everyone.',
    resolve: (_root, _args, { attune }) => ideasOf(attune.content.ideas),
  }),
);

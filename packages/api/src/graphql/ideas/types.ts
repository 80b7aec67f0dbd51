import type { IdeaId } from '@attune/core';
import type { AnsweredIdea, CommonIdea } from '@attune/core/sharing';
import { ideaWords } from '../../use-cases/content.ts';
import { builder } from '../builder.ts';
import { IdeaAnswerEnum } from '../enums/idea-answer.ts';
import { MessageType } from '../message.ts';

const idDescription = 'A global id that names its type, such as `idea:walk`. It is the same for everyone.';

export const IdeaType = builder.node(builder.objectRef<{ readonly id: IdeaId }>('Idea'), {
  description: 'Something that two people might like to do. No idea is explicit.',
  id: { description: idDescription, resolve: ({ id }) => id },
  fields: (t) => ({
    words: t.field({
      type: MessageType,
      description: 'The idea in words.',
      resolve: ({ id }) => ideaWords(id),
    }),
  }),
});

/** Wraps ids of ideas for `IdeaType`. */
const ideasOf = (ideas: readonly IdeaId[]) => ideas.map((id) => ({ id }));

export const AnsweredIdeaType = builder.objectRef<AnsweredIdea>('AnsweredIdea').implement({
  description: "The viewer's answer to an idea. The partner sees none of the three answers.",
  fields: (t) => ({
    idea: t.field({ type: IdeaType, description: 'The idea.', resolve: ({ idea }) => ({ id: idea }) }),
    answer: t.expose('answer', { type: IdeaAnswerEnum, description: 'The answer.' }),
  }),
});

export const CommonIdeaType = builder.objectRef<CommonIdea>('CommonIdea').implement({
  description: 'An idea that both people see in their list. The partner sees the same.',
  fields: (t) => ({
    idea: t.field({ type: IdeaType, description: 'The idea.', resolve: ({ idea }) => ({ id: idea }) }),
    stands: t.exposeBoolean('stands', {
      description:
        'Whether both still say yes. If false, one of the two took their yes back in this turn: no invitation can name the idea, and it leaves the list when the turn ends.',
    }),
  }),
});

builder.queryField('ideas', (t) =>
  t.field({
    type: [IdeaType],
    description: 'The ideas that this host offers. It needs no sign-in.',
    resolve: (_root, _args, { attune }) => ideasOf(attune.content.ideas),
  }),
);

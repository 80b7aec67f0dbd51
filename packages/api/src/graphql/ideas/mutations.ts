import { answerIdea } from '../../use-cases/own-data/ideas.ts';
import { builder } from '../builder.ts';
import { IdeaAnswerEnum } from '../enums/idea-answer.ts';
import { idOf } from '../global-id.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { momentDescription } from '../scalars.ts';

const AnswerIdeaResult = resultOf('AnswerIdea', ['Refused']);

builder.mutationField('answerIdea', (t) =>
  t.fieldWithInput({
    type: AnswerIdeaResult,
    description:
      'Answers an idea, privately. It is in common once both people said yes in earlier turns. So saying yes to every idea slowly reveals every yes of the partner, and both see the same list. A no or a maybe takes back a yes at once. If the idea is listed, both then see `stands: false` until the turn ends, and a new yes counts only after a rest. A no is refused only while locked.',
    typeOptions: { description: 'The private answer to an idea.' },
    input: {
      ideaId: t.input.id({ required: true, description: 'An idea from `ideas`.' }),
      answer: t.input.field({ type: IdeaAnswerEnum, required: true, description: 'The answer.' }),
      moment: t.input.field({
        type: 'Moment',
        description: `Required for a yes or a maybe; a no needs none. ${momentDescription}`,
      }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        answerIdea(attune, viewer, {
          idea: idOf('Idea', input.ideaId),
          answer: input.answer,
          moment: input.moment ?? null,
        }),
      ),
  }),
);

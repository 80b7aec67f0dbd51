import { answerIdea } from '../../use-cases/own-data/ideas.ts';
import { builder } from '../builder.ts';
import { IdeaAnswerEnum } from '../enums/enums.ts';
import { idOf } from '../global-id.ts';
import { momentDescription } from '../me/moment.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';

const AnswerIdeaInput = builder.inputType('AnswerIdeaInput', {
  description: 'What I say to an idea, for myself.',
  fields: (t) => ({
    ideaId: t.id({ required: true, description: 'The idea, from `ideas`.' }),
    answer: t.field({ type: IdeaAnswerEnum, required: true, description: 'Yes, maybe or no.' }),
    moment: t.field({
      type: 'Moment',
      description: `For a yes or a maybe; a no needs none. ${momentDescription}`,
    }),
  }),
});

const AnswerIdeaResult = resultOf('AnswerIdea', ['Refused']);

builder.mutationField('answerIdea', (t) =>
  t.field({
    type: AnswerIdeaResult,
    description:
      'Answers an idea, privately. Only two yeses, each from an earlier turn, make it common; saying yes to all shows what the other said yes to, slowly and to both. A no takes a yes back at once, and is refused only while locked.',
    args: { input: t.arg({ type: AnswerIdeaInput, required: true, description: 'The answer.' }) },
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

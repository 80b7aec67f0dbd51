import {
  eraseReflection,
  shareReflection,
  unshareReflection,
  writeReflection,
} from '../../use-cases/own-data/reflection.ts';
import { builder } from '../builder.ts';
import { ArrivalEnum } from '../enums/enums.ts';
import { idOf } from '../global-id.ts';
import { momentDescription } from '../me/moment.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';

const promptDescription = 'The prompt, from `prompts`.';

const WriteReflectionInput = builder.inputType('WriteReflectionInput', {
  description: 'An answer to a prompt: words, or a choice where the prompt offers some.',
  fields: (t) => ({
    promptId: t.id({ required: true, description: promptDescription }),
    text: t.string({ description: 'The words, where free text answers it.' }),
    arrival: t.field({ type: ArrivalEnum, description: 'The choice, where one answers it.' }),
  }),
});

const ShareReflectionInput = builder.inputType('ShareReflectionInput', {
  description: 'Which answer to share.',
  fields: (t) => ({
    promptId: t.id({ required: true, description: promptDescription }),
    moment: t.field({ type: 'Moment', required: true, description: momentDescription }),
  }),
});

const UnshareReflectionInput = builder.inputType('UnshareReflectionInput', {
  description: 'Which answer to take back.',
  fields: (t) => ({ promptId: t.id({ required: true, description: promptDescription }) }),
});

const EraseReflectionInput = builder.inputType('EraseReflectionInput', {
  description: 'Which answer to erase.',
  fields: (t) => ({ promptId: t.id({ required: true, description: promptDescription }) }),
});

const WriteReflectionResult = resultOf('WriteReflection', ['Refused']);
const ShareReflectionResult = resultOf('ShareReflection', ['Refused', 'TextPressuring']);
const UnshareReflectionResult = resultOf('UnshareReflection', ['Refused']);
const EraseReflectionResult = resultOf('EraseReflection', ['Refused']);

builder.mutationFields((t) => ({
  writeReflection: t.field({
    type: WriteReflectionResult,
    description: 'Writes an answer, for myself. A copy that I shared stays as it was.',
    args: { input: t.arg({ type: WriteReflectionInput, required: true, description: 'The answer.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        writeReflection(attune, viewer, {
          prompt: idOf('Prompt', input.promptId),
          text: input.text ?? null,
          arrival: input.arrival ?? null,
        }),
      ),
  }),
  shareReflection: t.field({
    type: ShareReflectionResult,
    description:
      'Shares a copy of my answer as it is now. My partner sees it at their next look, and is not told.',
    args: { input: t.arg({ type: ShareReflectionInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        shareReflection(attune, viewer, {
          prompt: idOf('Prompt', input.promptId),
          moment: input.moment,
        }),
      ),
  }),
  unshareReflection: t.field({
    type: UnshareReflectionResult,
    description: 'Takes the copy back at once. Refused only while locked.',
    args: { input: t.arg({ type: UnshareReflectionInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        unshareReflection(attune, viewer, idOf('Prompt', input.promptId)),
      ),
  }),
  eraseReflection: t.field({
    type: EraseReflectionResult,
    description: 'Erases my answer and its copy at once. Refused only while locked.',
    args: { input: t.arg({ type: EraseReflectionInput, required: true, description: 'Which one.' }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        eraseReflection(attune, viewer, idOf('Prompt', input.promptId)),
      ),
  }),
}));

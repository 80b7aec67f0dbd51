import {
  eraseReflection,
  shareReflection,
  unshareReflection,
  writeReflection,
} from '../../use-cases/own-data/reflection.ts';
import { builder } from '../builder.ts';
import { ArrivalEnum } from '../enums/arrival.ts';
import { idOf } from '../global-id.ts';
import { resolveUseCase } from '../resolve-use-case.ts';
import { resultOf } from '../result.ts';
import { momentDescription } from '../scalars.ts';

const promptDescription = 'A prompt from `prompts`.';

const WriteReflectionResult = resultOf('WriteReflection', ['Refused']);
const ShareReflectionResult = resultOf('ShareReflection', ['Refused', 'TextPressuring']);
const UnshareReflectionResult = resultOf('UnshareReflection', ['Refused']);
const EraseReflectionResult = resultOf('EraseReflection', ['Refused']);

builder.mutationFields((t) => ({
  writeReflection: t.fieldWithInput({
    type: WriteReflectionResult,
    description: 'Writes a private reflection. A copy that was shared before does not change.',
    typeOptions: { description: 'A text, or a choice if the prompt offers choices.' },
    input: {
      promptId: t.input.id({ required: true, description: promptDescription }),
      text: t.input.string({ description: 'The text, for a prompt without choices.' }),
      arrival: t.input.field({ type: ArrivalEnum, description: 'The choice, for a prompt with choices.' }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        writeReflection(attune, viewer, {
          prompt: idOf('Prompt', input.promptId),
          text: input.text ?? null,
          arrival: input.arrival ?? null,
        }),
      ),
  }),
  shareReflection: t.fieldWithInput({
    type: ShareReflectionResult,
    description:
      'Shares a copy of the reflection as it is now. The partner sees it the next time they look, and gets no notification.',
    typeOptions: { description: 'The reflection to share.' },
    input: {
      promptId: t.input.id({ required: true, description: promptDescription }),
      moment: t.input.field({ type: 'Moment', required: true, description: momentDescription }),
    },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        shareReflection(attune, viewer, {
          prompt: idOf('Prompt', input.promptId),
          moment: input.moment,
        }),
      ),
  }),
  unshareReflection: t.fieldWithInput({
    type: UnshareReflectionResult,
    description:
      'Removes the shared copy at once, and the partner no longer sees it. Refused only while locked.',
    typeOptions: { description: 'The reflection to stop sharing.' },
    input: { promptId: t.input.id({ required: true, description: promptDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        unshareReflection(attune, viewer, idOf('Prompt', input.promptId)),
      ),
  }),
  eraseReflection: t.fieldWithInput({
    type: EraseReflectionResult,
    description:
      'Erases the reflection and its shared copy at once, and the partner no longer sees it. Refused only while locked.',
    typeOptions: { description: 'The reflection to erase.' },
    input: { promptId: t.input.id({ required: true, description: promptDescription }) },
    resolve: (_root, { input }, context) =>
      resolveUseCase(context, (attune, viewer) =>
        eraseReflection(attune, viewer, idOf('Prompt', input.promptId)),
      ),
  }),
}));

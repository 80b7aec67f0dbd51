import { type Message, message } from '@attune/core';
import { arrivalChoice } from '@attune/core/sharing';
import { builder } from '../builder.ts';
import { AcceleratorEnum } from '../enums/accelerator.ts';
import { AlternativeEnum } from '../enums/alternative.ts';
import { ArrivalEnum } from '../enums/arrival.ts';
import { BandEnum } from '../enums/band.ts';
import { BrakeEnum } from '../enums/brake.ts';
import { CueCategoryEnum } from '../enums/cue-category.ts';
import type { enumType } from '../enums/enum-type.ts';
import { IdeaAnswerEnum } from '../enums/idea-answer.ts';
import { InvitationStateEnum } from '../enums/invitation-state.ts';
import { KindnessEnum } from '../enums/kindness.ts';
import { MotiveEnum } from '../enums/motive.ts';
import { OptionEnum } from '../enums/option.ts';
import { SituationEnum } from '../enums/situation.ts';
import { StanceEnum } from '../enums/stance.ts';
import { SupportKindEnum } from '../enums/support-kind.ts';
import { WantedEnum } from '../enums/wanted.ts';
import { MessageType } from '../message.ts';

/** Defines the type of a value with its words, such as `BrakeWords`. */
const valueWords = <Value extends string>(
  typename: string,
  type: ReturnType<typeof enumType<Value>>,
  wordsOf: (value: Value) => Message,
) =>
  builder.objectRef<{ readonly value: Value }>(`${typename}Words`).implement({
    description: `A value of \`${typename}\`, with words to show.`,
    fields: (t) => ({
      // Pothos cannot tell that a generic value is no list.
      value: t.field({ type, description: 'The value.', resolve: ({ value }) => value as never }),
      words: t.field({
        type: MessageType,
        description: 'The value in words, for a button, a choice or a label.',
        resolve: ({ value }) => wordsOf(value),
      }),
    }),
  });

/** Wraps values for a type of this file. */
export const valuesOf = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value }));

export const AcceleratorWords = valueWords('Accelerator', AcceleratorEnum, (value) =>
  message(`accelerator.${value}`),
);
export const AlternativeWords = valueWords('Alternative', AlternativeEnum, (value) =>
  message(`alternative.${value}`),
);
export const ArrivalWords = valueWords('Arrival', ArrivalEnum, arrivalChoice);
export const BandWords = valueWords('Band', BandEnum, (value) => message(`band.${value}`));
export const BrakeWords = valueWords('Brake', BrakeEnum, (value) => message(`brake.${value}`));
export const CueCategoryWords = valueWords('CueCategory', CueCategoryEnum, (value) =>
  message(`cue.${value}`),
);
export const IdeaAnswerWords = valueWords('IdeaAnswer', IdeaAnswerEnum, (value) =>
  message(`ideaAnswer.${value}`),
);
export const InvitationStateWords = valueWords('InvitationState', InvitationStateEnum, (value) =>
  message(`invitationState.${value}`),
);
export const KindnessWords = valueWords('Kindness', KindnessEnum, (value) => message(`kindness.${value}`));
export const MotiveWords = valueWords('Motive', MotiveEnum, (value) => message(`motive.${value}`));
export const OptionWords = valueWords('Option', OptionEnum, (value) => message(`option.${value}`));
export const SituationWords = valueWords('Situation', SituationEnum, (value) =>
  message(`situation.${value}`),
);
export const StanceWords = valueWords('Stance', StanceEnum, (value) => message(`stance.${value}`));
export const SupportKindWords = valueWords('SupportKind', SupportKindEnum, (value) =>
  message(`supportKind.${value}`),
);
export const WantedWords = valueWords('Wanted', WantedEnum, (value) => message(`wanted.${value}`));

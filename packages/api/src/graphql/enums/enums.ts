import {
  accelerators,
  alternatives,
  arrivals,
  bands,
  brakes,
  commandNames,
  cueCategories,
  ideaAnswers,
  invitationStates,
  kindnesses,
  motives,
  situations,
  stances,
  supportKinds,
  wantedDegrees,
} from '@attune/core';
import { builder } from '../builder.ts';
import {
  acceleratorValues,
  alternativeValues,
  arrivalValues,
  bandValues,
  brakeValues,
  cueCategoryValues,
  ideaAnswerValues,
  invitationStateValues,
  kindnessValues,
  motiveValues,
  optionValues,
  situationValues,
  stanceValues,
  supportKindValues,
  wantedValues,
} from './enum-values.ts';

/** `notNow` as the schema writes it: `NOT_NOW`. */
export const screaming = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase();

const asValues = <Name extends string>(names: readonly Name[], meanings: Readonly<Record<Name, string>>) =>
  Object.fromEntries(
    names.map((name) => [screaming(name), { value: name, description: meanings[name] }]),
  ) as Record<string, { value: Name; description: string }>;

const enumOf = <Name extends string>(
  typename: string,
  names: readonly Name[],
  meanings: Readonly<Record<Name, string>>,
  description: string,
) => builder.enumType(typename, { description, values: asValues(names, meanings) });

export const BandEnum = enumOf(
  'Band',
  bands,
  bandValues,
  "Where one's dial lies against one's own floor. Private.",
);
export const StanceEnum = enumOf(
  'Stance',
  stances,
  stanceValues,
  'What the dial suggests: a permission, never a task.',
);
export const SituationEnum = enumOf(
  'Situation',
  situations,
  situationValues,
  'Where one stands in what one may see oneself.',
);
export const OptionEnum = enumOf(
  'Option',
  commandNames,
  optionValues,
  'A command that would be accepted now. Exits are among them at every dial.',
);
export const BrakeEnum = enumOf('Brake', brakes, brakeValues, 'What may press on desire now. Private.');
export const AcceleratorEnum = enumOf(
  'Accelerator',
  accelerators,
  acceleratorValues,
  'What may help desire along now. Private.',
);
export const MotiveEnum = enumOf(
  'Motive',
  motives,
  motiveValues,
  'A reason one names for a yes, toward something good or away from something bad. Asked once, kept nowhere, shown to nobody.',
);
export const KindnessEnum = enumOf(
  'Kindness',
  kindnesses,
  kindnessValues,
  'A kind word that a no may carry. Never owed.',
);
export const AlternativeEnum = enumOf(
  'Alternative',
  alternatives,
  alternativeValues,
  'Something else that a no may suggest. A word, not a promise.',
);
export const InvitationStateEnum = enumOf(
  'InvitationState',
  invitationStates,
  invitationStateValues,
  'OPEN → MUTUAL, NOT_NOW, WITHDRAWN or FADED; MUTUAL → OVER. To the one invited, what is closed is gone, whichever way.',
);
export const CueCategoryEnum = enumOf(
  'CueCategory',
  cueCategories,
  cueCategoryValues,
  'How words may press on the person who reads them.',
);
export const SupportKindEnum = enumOf('SupportKind', supportKinds, supportKindValues, 'Who can help.');
export const IdeaAnswerEnum = enumOf(
  'IdeaAnswer',
  ideaAnswers,
  ideaAnswerValues,
  'What one says to an idea, for oneself. Only two yeses make an idea common.',
);
export const ArrivalEnum = enumOf(
  'Arrival',
  arrivals,
  arrivalValues,
  'How desire tends to arrive, as one sees it oneself: by itself, in answer to closeness, both ways, or unsure.',
);
export const WantedEnum = enumOf(
  'Wanted',
  wantedDegrees,
  wantedValues,
  'How far one wanted a time, looking back. Wanting has degrees, and is not consent.',
);

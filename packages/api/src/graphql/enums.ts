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
import { builder } from './builder.ts';

/** `notNow` as the schema writes it: `NOT_NOW`. */
export const screaming = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase();

const asValues = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [screaming(name), { value: name }])) as Record<
    string,
    { value: Name }
  >;

const enumOf = <Name extends string>(typename: string, names: readonly Name[], description: string) =>
  builder.enumType(typename, { description, values: asValues(names) });

export const BandEnum = enumOf('Band', bands, "Where one's dial lies against one's own floor. Private.");
export const StanceEnum = enumOf('Stance', stances, 'What the dial suggests: a permission, never a task.');
export const SituationEnum = enumOf('Situation', situations, 'Where one stands in what one may see oneself.');
export const OptionEnum = enumOf(
  'Option',
  commandNames,
  'A command that would be accepted now. Exits are among them at every dial.',
);
export const BrakeEnum = enumOf('Brake', brakes, 'What may press on desire now. Private.');
export const AcceleratorEnum = enumOf(
  'Accelerator',
  accelerators,
  'What may help desire along now. Private.',
);
export const MotiveEnum = enumOf(
  'Motive',
  motives,
  'A reason one names for a yes, toward something good or away from something bad. Asked once, kept nowhere, shown to nobody.',
);
export const KindnessEnum = enumOf('Kindness', kindnesses, 'A kind word that a no may carry. Never owed.');
export const AlternativeEnum = enumOf(
  'Alternative',
  alternatives,
  'Something else that a no may suggest. A word, not a promise.',
);
export const InvitationStateEnum = enumOf(
  'InvitationState',
  invitationStates,
  'OPEN → MUTUAL, NOT_NOW, WITHDRAWN or FADED; MUTUAL → OVER. To the one invited, what is closed is gone, whichever way.',
);
export const CueCategoryEnum = enumOf(
  'CueCategory',
  cueCategories,
  'How words may press on the person who reads them.',
);
export const SupportKindEnum = enumOf('SupportKind', supportKinds, 'Who can help.');
export const IdeaAnswerEnum = enumOf(
  'IdeaAnswer',
  ideaAnswers,
  'What one says to an idea, for oneself. Only two yeses make an idea common.',
);
export const ArrivalEnum = enumOf(
  'Arrival',
  arrivals,
  'How desire tends to arrive, as one sees it oneself: by itself, in answer to closeness, both ways, or unsure.',
);
export const WantedEnum = enumOf(
  'Wanted',
  wantedDegrees,
  'How far one wanted a time, looking back. Wanting has degrees, and is not consent.',
);

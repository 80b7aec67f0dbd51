import {
  accelerators,
  alternatives,
  bands,
  brakes,
  commandNames,
  invitationStates,
  kindnesses,
  motives,
  situations,
  stances,
} from '@attune/core';
import { wantedDegrees } from '@attune/core/journal';
import { cueCategories } from '@attune/core/pressure';
import { arrivals, ideaAnswers } from '@attune/core/sharing';
import { supportKinds } from '@attune/core/support';
import { builder } from '../builder.ts';
import {
  AcceleratorWords,
  AlternativeWords,
  ArrivalWords,
  BandWords,
  BrakeWords,
  CueCategoryWords,
  IdeaAnswerWords,
  InvitationStateWords,
  KindnessWords,
  MotiveWords,
  OptionWords,
  SituationWords,
  StanceWords,
  SupportKindWords,
  valuesOf,
  WantedWords,
} from './value-words.ts';

const VocabularyType = builder.objectRef<object>('Vocabulary').implement({
  description:
    'Every value that people see, with words, in the order of its enum. A client reads it once, for its choices and labels.',
  fields: (t) => ({
    accelerators: t.field({
      type: [AcceleratorWords],
      description: 'What may raise desire.',
      resolve: () => valuesOf(accelerators),
    }),
    alternatives: t.field({
      type: [AlternativeWords],
      description: "What a no may suggest, in its author's voice.",
      resolve: () => valuesOf(alternatives),
    }),
    arrivals: t.field({
      type: [ArrivalWords],
      description: 'How desire may arrive.',
      resolve: () => valuesOf(arrivals),
    }),
    bands: t.field({
      type: [BandWords],
      description: 'The dial relative to the floor.',
      resolve: () => valuesOf(bands),
    }),
    brakes: t.field({
      type: [BrakeWords],
      description: 'What may lower desire.',
      resolve: () => valuesOf(brakes),
    }),
    cueCategories: t.field({
      type: [CueCategoryWords],
      description: 'How words may press.',
      resolve: () => valuesOf(cueCategories),
    }),
    ideaAnswers: t.field({
      type: [IdeaAnswerWords],
      description: 'The answers to an idea.',
      resolve: () => valuesOf(ideaAnswers),
    }),
    invitationStates: t.field({
      type: [InvitationStateWords],
      description: 'The states of an invitation.',
      resolve: () => valuesOf(invitationStates),
    }),
    kindnesses: t.field({
      type: [KindnessWords],
      description: "The kind words that a no may carry, in its author's voice.",
      resolve: () => valuesOf(kindnesses),
    }),
    motives: t.field({
      type: [MotiveWords],
      description: 'The reasons that a person may name for a yes.',
      resolve: () => valuesOf(motives),
    }),
    options: t.field({
      type: [OptionWords],
      description: 'The commands of the couple, as buttons.',
      resolve: () => valuesOf(commandNames),
    }),
    situations: t.field({
      type: [SituationWords],
      description: 'Where a person may stand in their own view.',
      resolve: () => valuesOf(situations),
    }),
    stances: t.field({
      type: [StanceWords],
      description: 'What the guidance may suggest.',
      resolve: () => valuesOf(stances),
    }),
    supportKinds: t.field({
      type: [SupportKindWords],
      description: 'What a place of support may offer.',
      resolve: () => valuesOf(supportKinds),
    }),
    wantedDegrees: t.field({
      type: [WantedWords],
      description: 'How far a time may have been wanted.',
      resolve: () => valuesOf(wantedDegrees),
    }),
  }),
});

builder.queryField('vocabulary', (t) =>
  t.field({
    type: VocabularyType,
    description: 'The words for every value that people see. It needs no sign-in.',
    resolve: () => ({}),
  }),
);

import type { Policy } from '@attune/core';
import { builder } from './builder.ts';

export const PolicyType = builder.objectRef<Policy>('Policy').implement({
  description: 'The spans and limits in force here, the same for everybody.',
  fields: (t) => {
    const span = (name: SpanName, description: string) =>
      t.field({ type: 'Duration', description, resolve: (p) => p[name] });
    return {
      fresh: span('fresh', 'How long a reading counts as known.'),
      fades: span('fades', 'How long an open invitation stands before it fades.'),
      lasts: span('lasts', 'How long a mutual invitation stands.'),
      spacing: span(
        'spacing',
        'The time between two invitations by the same person, whatever became of the first.',
      ),
      doorLasts: span('doorLasts', 'How long a door stays open.'),
      matchLasts: span('matchLasts', 'How long a match stands.'),
      doorSpacing: span('doorSpacing', 'The time between two door openings by the same person.'),
      shownFor: span('shownFor', 'How long a closed invitation is still shown to whom it may be shown.'),
      moment: span('moment', 'How old a moment may be when something that opens is said from it.'),
      pairingLasts: span('pairingLasts', 'How long a pairing code, and a request made with it, lasts.'),
      noteMax: t.exposeInt('noteMax', { description: 'The longest note, in code points.' }),
      nameMax: t.exposeInt('nameMax', { description: 'The longest display name, in code points.' }),
      reflectionMax: t.exposeInt('reflectionMax', { description: 'The longest reflection, in code points.' }),
      ideasPerTurn: t.exposeInt('ideasPerTurn', {
        description: 'How many ideas may newly be answered with yes in a turn, which is a day of the couple.',
      }),
      sharesPerTurn: t.exposeInt('sharesPerTurn', {
        description: 'How many words, names and shared reflections together, may newly cross in a turn.',
      }),
    };
  },
});

type SpanName = Exclude<keyof Policy, `${string}Max` | `${string}PerTurn`>;

builder.queryField('policy', (t) =>
  t.field({
    type: PolicyType,
    description: 'The spans and limits in force here. Open to everyone.',
    resolve: (_root, _args, { attune }) => attune.policy,
  }),
);

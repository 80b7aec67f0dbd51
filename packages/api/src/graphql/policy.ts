import type { Policy } from '@attune/core';
import { builder } from './builder.ts';

const PolicyType = builder.objectRef<Policy>('Policy').implement({
  description: 'The spans and limits of this host. They are the same for everyone.',
  fields: (t) => {
    const span = (name: SpanName, description: string) =>
      t.field({ type: 'Duration', description, resolve: (policy) => policy[name] });
    return {
      fresh: span('fresh', 'How long a reading counts. Then the dial is unknown again.'),
      fades: span('fades', 'How long an invitation stays open before it fades.'),
      lasts: span('lasts', 'How long an invitation stays mutual.'),
      spacing: span(
        'spacing',
        'The minimum time between two invitations by one person. The outcome of the first does not change it.',
      ),
      doorLasts: span('doorLasts', 'How long a door stays open.'),
      matchLasts: span('matchLasts', 'How long a match shows.'),
      doorSpacing: span('doorSpacing', 'The minimum time between two door openings by one person.'),
      shownFor: span('shownFor', 'How long a closed invitation stays visible to those who may see it.'),
      moment: span('moment', 'The maximum age of a moment that a command carries.'),
      pairingLasts: span('pairingLasts', 'How long a pairing code lasts, and a request made with it.'),
      noteMax: t.exposeInt('noteMax', { description: 'The maximum length of a note, in code points.' }),
      nameMax: t.exposeInt('nameMax', {
        description: 'The maximum length of a display name, in code points.',
      }),
      reflectionMax: t.exposeInt('reflectionMax', {
        description: 'The maximum length of a reflection, in code points.',
      }),
      ideasPerTurn: t.exposeInt('ideasPerTurn', {
        description:
          'How many ideas a person can newly answer with yes in one turn. A turn is one day of the couple.',
      }),
      sharesPerTurn: t.exposeInt('sharesPerTurn', {
        description: 'How many new names and shared reflections, counted together, one turn allows.',
      }),
      ideaRestTurns: t.exposeInt('ideaRestTurns', {
        description: 'How many turns a withdrawn yes to an idea rests before a new yes to it counts.',
      }),
    };
  },
});

type SpanName = Exclude<keyof Policy, `${string}Max` | `${string}PerTurn` | `${string}Turns`>;

builder.queryField('policy', (t) =>
  t.field({
    type: PolicyType,
    description: 'The spans and limits of this host. It needs no sign-in.',
    resolve: (_root, _args, { attune }) => attune.policy,
  }),
);

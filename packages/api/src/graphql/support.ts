import { message } from '@attune/core';
import { type SupportResource, supportIn, supportInFear, type TextNumber } from '@attune/core/support';
import { builder } from './builder.ts';
import { SupportKindEnum } from './enums/support-kind.ts';
import { MessageType } from './message.ts';

const TextNumberType = builder.objectRef<TextNumber>('TextNumber').implement({
  description: 'A number for text messages.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'The number, as dialled within the region.' }),
    word: t.exposeString('word', {
      nullable: true,
      description: 'The word to send first. Null if any text will do.',
    }),
  }),
});

export const SupportResourceType = builder.objectRef<SupportResource>('SupportResource').implement({
  description:
    'A place that can help, with at least one way to reach it. Attune is neither therapy nor an emergency service.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SupportKindEnum, description: 'What it offers.' }),
    kindWords: t.field({
      type: MessageType,
      description: 'What it offers, in words. They fit as a heading.',
      resolve: ({ kind }) => message(`supportKind.${kind}`),
    }),
    name: t.exposeString('name', { description: 'Its name.' }),
    region: t.exposeString('region', { description: 'A country (ISO 3166-1 alpha-2), or `WORLD`.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its website. Null if it has none.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description:
        'Its number, as dialled within the region. Of a `DEAF_LINE` it may be a videophone. Null if it has no phone.',
    }),
    text: t.expose('text', {
      type: TextNumberType,
      nullable: true,
      description: 'How to reach it by text message. Null if it takes none.',
    }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      description:
        'The day of the last comparison with what it publishes. The built-in rows were compared with stored material; no one dialled a number.',
    }),
  }),
});

const regionDescription =
  'A country, such as `GB`: its places come first, then those of `WORLD`. An unknown one has those of `WORLD`. If omitted: every country. Send it, because emergency numbers differ.';

/** The arguments of every field that lists support. */
export const regionArgs = builder.args((t) => ({ region: t.string({ description: regionDescription }) }));

/** Lists who can help where fear was named or leaving is not safe: emergency number and helplines first. */
export const supportWhereFeared = (
  resources: readonly SupportResource[],
  { region }: { readonly region?: string | null | undefined },
): SupportResource[] => [...supportInFear(region ?? null, resources)];

builder.queryField('support', (t) =>
  t.field({
    type: [SupportResourceType],
    // Without a region, the list is several times longer than others.
    extensions: { cost: 1_300 },
    description: 'Lists places that can help. It needs no sign-in.',
    args: regionArgs,
    resolve: (_root, { region }, { attune }) => [...supportIn(region ?? null, attune.content.support)],
  }),
);

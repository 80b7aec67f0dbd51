import { type Card, cards, type Source } from '@attune/core/support';
import { builder } from './builder.ts';
import { MessageType } from './message.ts';

const SourceType = builder.objectRef<Source>('Source').implement({
  description: 'A publication.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    authors: t.field({
      type: ['String'],
      description: 'The family names of its authors, in the order of the publication.',
      resolve: ({ authors }) => [...authors],
    }),
    year: t.exposeInt('year', { description: 'The year of publication.' }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'The address of its DOI. Null if it has none.',
    }),
  }),
});

const CardType = builder.objectRef<Card>('Card').implement({
  description: 'A short text to read. Nothing pushes it, and Attune does not record who reads it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'A stable name, such as `patience`.' }),
    words: t.expose('message', { type: MessageType, description: 'The text.' }),
    sources: t.field({
      type: [SourceType],
      description: 'The publications on which it rests.',
      resolve: ({ sources }) => [...sources],
    }),
  }),
});

builder.queryField('cards', (t) =>
  t.field({
    type: [CardType],
    description: 'The cards, in a fixed order. It needs no sign-in.',
    resolve: () => [...cards],
  }),
);

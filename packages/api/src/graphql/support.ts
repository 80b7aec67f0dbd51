import { type SupportResource, supportIn } from '@attune/core';
import { builder } from './builder.ts';
import { SupportKindEnum } from './enums/enums.ts';

export const SupportResourceType = builder.objectRef<SupportResource>('SupportResource').implement({
  description: 'A place to turn to. Attune is not therapy and no emergency service.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SupportKindEnum, description: 'What they offer.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    region: t.exposeString('region', { description: 'A country (ISO 3166-1 alpha-2), or `WORLD`.' }),
    url: t.exposeString('url', { description: 'Where they are on the web.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'As dialled within the region; null for none.',
    }),
  }),
});

builder.queryField('support', (t) =>
  t.field({
    type: [SupportResourceType],
    description: 'Who can help, one query away and without signing in.',
    args: {
      region: t.arg.string({
        description: 'A country such as `GB`: its own first, then the whole world. Left out: all.',
      }),
    },
    resolve: (_root, { region }, { attune }) => [...supportIn(region ?? null, attune.content.support)],
  }),
);

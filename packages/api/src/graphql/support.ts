import { type SupportResource, supportIn } from '@attune/core';
import { builder } from './builder.ts';
import { SupportKindEnum } from './enums/support-kind.ts';

export const SupportResourceType = builder.objectRef<SupportResource>('SupportResource').implement({
  description: 'A place that can help. Attune is neither therapy nor an emergency service.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SupportKindEnum, description: 'What it offers.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    region: t.exposeString('region', { description: 'A country (ISO 3166-1 alpha-2), or `WORLD`.' }),
    url: t.exposeString('url', { description: 'Its website.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'Its number, as dialled within the region. Null if it has no phone.',
    }),
  }),
});

builder.queryField('support', (t) =>
  t.field({
    type: [SupportResourceType],
    description: 'Lists places that can help. It needs no sign-in.',
    args: {
      region: t.arg.string({
        description:
          'A country, such as `GB`: its places come first, then those of `WORLD`. If omitted: all.',
      }),
    },
    resolve: (_root, { region }, { attune }) => [...supportIn(region ?? null, attune.content.support)],
  }),
);

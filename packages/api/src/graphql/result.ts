import type { Outcome } from '../use-cases/outcome.ts';
import { builder } from './builder.ts';
import { MeType } from './me/types.ts';
import { type RefusalKind, refusalKind, refusalTypes } from './refusals.ts';

type SuccessFields = Parameters<ReturnType<typeof builder.objectRef<Outcome>>['implement']>[0]['fields'];

/** For the commands that change whether `Query.me` is null: a client's cache cannot infer that from an id. */
export const rootField: SuccessFields = (t) => ({
  query: t.field({
    type: 'Query',
    description:
      'The queries, executed after the command. Select `me` here, so that a cache updates `Query.me`.',
    resolve: () => ({}),
  }),
});

/**
 * Defines the result of a mutation, such as `SetDialResult = SetDialSuccess | Refused`. The exits of the couple list
 * no refusals, so their type shows that they are never refused.
 */
export function resultOf(name: string, refusals: readonly RefusalKind[], moreFields?: SuccessFields) {
  const success = builder.objectRef<Outcome>(`${name}Success`).implement({
    description: 'The command took effect, or had taken effect before.',
    fields: (t) => ({
      me: t.expose('home', {
        type: MeType,
        nullable: true,
        description: 'What the viewer sees after the command. Null if they have not joined.',
      }),
      ...moreFields?.(t),
    }),
  });
  return builder.unionType(`${name}Result`, {
    description:
      refusals.length === 0
        ? 'Always a success: this command is never refused.'
        : 'A success or a refusal by design.',
    types: [success, ...refusals.map((kind) => refusalTypes[kind])],
    resolveType: ({ refusal }) => (refusal ? refusalKind(refusal) : `${name}Success`),
  });
}

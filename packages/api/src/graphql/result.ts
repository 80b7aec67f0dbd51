import type { Outcome } from '../use-cases/outcome.ts';
import { builder } from './builder.ts';
import { MeType } from './me/types.ts';
import { type RefusalKind, refusalKind, refusalTypes } from './refusals.ts';

/** What a success shows besides the view: nothing, unless `refOf` is given more fields. */
const noMore = () => ({});
type SuccessFields = Parameters<ReturnType<typeof builder.objectRef<Outcome>>['implement']>[0]['fields'];

/**
 * The result of a mutation: `SetDialResult = SetDialSuccess | Refused`, say. One that lists no refusal has
 * none: exits of the couple are never refused, and their type says so.
 */
export function resultOf(name: string, refusals: readonly RefusalKind[], more: SuccessFields = noMore) {
  const success = builder.objectRef<Outcome>(`${name}Success`).implement({
    description: 'Done, or done already.',
    fields: (t) => ({
      me: t.expose('home', { type: MeType, nullable: true, description: 'My view now, to look at next.' }),
      ...more?.(t),
    }),
  });
  return builder.unionType(`${name}Result`, {
    description: refusals.length === 0 ? 'Done: this is never refused.' : 'Done, or refused by design.',
    types: [success, ...refusals.map((kind) => refusalTypes[kind])],
    resolveType: ({ refusal }) => (refusal ? refusalKind(refusal) : `${name}Success`),
  });
}

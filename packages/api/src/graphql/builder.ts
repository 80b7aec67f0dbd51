import type { Dial, Felt, Floor, Instant, Moment } from '@attune/core';
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { decodeId, encodeId } from './global-id.ts';
import { nodeIn, offeredUnder } from './node.ts';

export type Scalars = {
  ID: { Input: string; Output: string | number };
  Dial: { Input: Dial; Output: Dial };
  Felt: { Input: Felt; Output: Felt };
  Floor: { Input: Floor; Output: Floor };
  Instant: { Input: Instant; Output: Instant };
  Moment: { Input: Moment; Output: Moment };
  Duration: { Input: never; Output: number };
};

/** What every global id says of itself. */
export const idDescription = 'A global id that names its type; the rest is random and means nothing.';

/** Fields are non-null unless they say so: null is "unknown" or "nothing now", never "failed". */
export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: Scalars;
  DefaultFieldNullability: false;
}>({
  plugins: [RelayPlugin],
  defaultFieldNullability: false,
  relay: {
    encodeGlobalID: (typename, id) => encodeId(typename, `${id}`),
    decodeGlobalID: (globalId) => decodeId(globalId) ?? { typename: '', id: '' },
    nodeTypeOptions: {
      description: 'Something with an id of its own, which `node` finds again for whoever may see it.',
    },
    idFieldOptions: { description: idDescription },
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page of a list begins and ends (Relay).' },
    pageInfoFieldOptions: { description: 'Where this page begins and ends.' },
    hasNextPageFieldOptions: { description: 'Whether more comes after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether more comes before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first on this page; null for none.' },
    endCursorFieldOptions: { description: 'The cursor of the last on this page; null for none.' },
    edgesFieldOptions: { description: 'What is on this page, in order, each with its cursor.' },
    nodeFieldOptions: { description: 'What it is.' },
    cursorFieldOptions: { description: 'Where it stands, for `after` and `before`. Opaque.' },
    firstArgOptions: { description: 'How many from the start; 100 where neither is given, 1,000 at most.' },
    lastArgOptions: { description: 'How many from the end.' },
    afterArgOptions: { description: 'From behind this cursor.' },
    beforeArgOptions: { description: 'Up to before this cursor.' },
    nodeQueryOptions: {
      args: { id: { description: 'The global id.' } },
      description:
        'What has this id, if it is yours to see now. Unknown, foreign and erased ids all answer null, and look alike.',
      resolve: async (_root, { id }, context) =>
        offeredUnder(context.attune.content, id) ?? nodeIn(await context.home(), id),
    },
  },
});

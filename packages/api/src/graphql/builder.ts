import type { Dial, Floor, Instant, Moment } from '@attune/core';
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { decodeId, encodeId } from './global-id.ts';
import { nodeIn } from './node.ts';

export type Scalars = {
  ID: { Input: string; Output: string | number };
  Dial: { Input: Dial; Output: Dial };
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
    nodeQueryOptions: {
      args: { id: { description: 'The global id.' } },
      description:
        'What has this id, if it is yours to see now. Unknown, foreign and erased ids all answer null, and look alike.',
      resolve: async (_root, { id }, context) => nodeIn(await context.home(), id),
    },
  },
});

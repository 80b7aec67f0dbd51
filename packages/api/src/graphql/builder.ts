import type { Dial, Floor, Instant, Moment } from '@attune/core';
import type { Felt, UtcOffset } from '@attune/core/journal';
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import WithInputPlugin from '@pothos/plugin-with-input';
import type { Context } from './context.ts';
import { decodeId, encodeId } from './global-id.ts';
import { journalNode, publicNode, visibleNode } from './node.ts';

export type Scalars = {
  ID: { Input: string; Output: string | number };
  Dial: { Input: Dial; Output: Dial };
  Felt: { Input: Felt; Output: Felt };
  Floor: { Input: Floor; Output: Floor };
  Instant: { Input: Instant; Output: Instant };
  LocalDate: { Input: never; Output: string };
  Moment: { Input: Moment; Output: Moment };
  UtcOffset: { Input: UtcOffset; Output: UtcOffset };
  Duration: { Input: never; Output: number };
  Date: { Input: never; Output: string };
};

/** Describes the global ids of people's data. */
export const idDescription = 'A global id that names its type. The rest is random.';

/** Fields are non-null by default: null means "unknown", "nothing now" or "locked", never "failed". */
export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: Scalars;
  Objects: { Query: object };
  DefaultFieldNullability: false;
}>({
  plugins: [RelayPlugin, WithInputPlugin],
  defaultFieldNullability: false,
  withInput: {
    typeOptions: {
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Input`,
    },
    argOptions: { description: 'The input of the command.' },
  },
  relay: {
    encodeGlobalID: (typename, id) => encodeId(typename, `${id}`),
    decodeGlobalID: (globalId) => decodeId(globalId) ?? { typename: '', id: '' },
    nodeTypeOptions: {
      description: 'An object with an id. `node` returns it again if the viewer may see it.',
    },
    idFieldOptions: { description: idDescription },
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'The position of a page in its list, as Relay defines it.' },
    pageInfoFieldOptions: { description: 'The position of this page in its list.' },
    hasNextPageFieldOptions: { description: 'Whether the list continues after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether the list has items before this page.' },
    startCursorFieldOptions: { description: 'The cursor of the first item. Null for an empty page.' },
    endCursorFieldOptions: { description: 'The cursor of the last item. Null for an empty page.' },
    edgesFieldOptions: { description: 'The items of this page in order, each with its cursor.' },
    nodeFieldOptions: { description: 'The item.' },
    cursorFieldOptions: { description: 'The position of the item, for `after` and `before`. Opaque.' },
    firstArgOptions: {
      description:
        'The number of items from the start, at most 1,000. It is 100 if `first` and `last` are both omitted.',
    },
    lastArgOptions: { description: 'The number of items from the end, at most 1,000.' },
    afterArgOptions: { description: 'Returns only items after this cursor.' },
    beforeArgOptions: { description: 'Returns only items before this cursor.' },
    nodeQueryOptions: {
      args: { id: { description: 'The global id.' } },
      description:
        'Returns the object with this id if the viewer may see it now. Unknown, foreign and erased ids all return null.',
      resolve: async (_root, { id }, context) =>
        publicNode(context.attune.content, id) ??
        visibleNode(await context.home(), id) ??
        journalNode(context, id),
    },
  },
});

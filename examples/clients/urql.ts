import { type CacheExchangeOpts, cacheExchange, type Data } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import { FollowDocument, LookDocument } from './generated/codegen/graphql.ts';
import schema from './generated/urql-schema.ts';
import { mutations } from './mutations.ts';
import type { Connect } from './phone.ts';

const cacheOptions: CacheExchangeOpts = {
  // Tells which types `... on Refusal` matches.
  schema,
  // Types without an id are parts of the object that contains them.
  keys: Object.fromEntries(
    schema.__schema.types
      .filter((type) => type.kind === 'OBJECT' && !type.fields.some(({ name }) => name === 'id'))
      .map(({ name }) => [name, () => null]),
  ),
  updates: {
    Mutation: {
      // Before `join`, the cache knows `me` as null. No id leads from there to the person, so link them.
      join: ({ join }: { readonly join: { readonly me?: Data | null } }, _args, cache) =>
        cache.link('Query', 'me', join.me),
    },
  },
};

/** urql with Graphcache, and subscriptions as server-sent events. */
export const urql: Connect = ({ url, token }, show) => {
  const client = new Client({
    url,
    // By default, short queries use GET. Attune accepts only POST.
    preferGetMethod: false,
    fetchSubscriptions: true,
    exchanges: [cacheExchange(cacheOptions), fetchExchange],
    // A token for each request. `authExchange` would send an invitation or a yes again after a refresh.
    fetch: async (input, init) =>
      fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${await token()}` } }),
  });
  // The screen watches the cache, which every answer and the subscription update.
  const subscriptions = [
    client
      .query(LookDocument, {}, { requestPolicy: 'cache-only' })
      .subscribe(({ data }) => data && show(data.me)),
  ];
  return {
    look: async () => void (await client.query(LookDocument, {}, { requestPolicy: 'network-only' })),
    follow() {
      subscriptions.push(client.subscription(FollowDocument, {}).subscribe(() => {}));
    },
    async send(name, variables) {
      const { data, error } = await client.mutation(mutations[name], variables);
      if (!data) throw error ?? new Error('There was no answer.');
      return data[name];
    },
    signOut() {
      for (const { unsubscribe } of subscriptions) unsubscribe();
    },
  };
};

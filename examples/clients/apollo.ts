import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { FollowDocument, LookDocument } from './generated/codegen/graphql.ts';
import { mutations } from './mutations.ts';
import type { Connect } from './phone.ts';

const newCache = (): InMemoryCache =>
  new InMemoryCache({
    // Without these, `... on Refusal` matches nothing, and a refused command looks like an empty answer.
    possibleTypes: { Refusal: ['Refused', 'SupportFirst', 'TextPressuring'] },
    // A part of `Me` without an id: another query keeps the rest of it.
    typePolicies: { Own: { merge: true }, CoupleMine: { merge: true }, Journal: { merge: true } },
  });

/** Apollo Client, with subscriptions over WebSocket. */
export const apollo: Connect = ({ url, token }, show) => {
  const bearer = async () => ({ authorization: `Bearer ${await token()}` });
  const sockets = createClient({ url: url.replace(/^http/, 'ws'), connectionParams: bearer });
  const http = new SetContextLink(async () => ({ headers: await bearer() })).concat(
    new HttpLink({ uri: url }),
  );
  const client = new ApolloClient({
    // No RetryLink: it would send an invitation or a yes again.
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(sockets),
      http,
    ),
    cache: newCache(),
    devtools: { enabled: false },
  });
  // The screen watches the cache, which every answer and the subscription update.
  const screen = client
    .watchQuery({ query: LookDocument, fetchPolicy: 'cache-only' })
    .subscribe(({ data, dataState }) => dataState === 'complete' && show(data.me));
  return {
    look: async () => void (await client.query({ query: LookDocument, fetchPolicy: 'network-only' })),
    follow: () => void client.subscribe({ query: FollowDocument }).subscribe({ error: console.error }),
    async send(name, variables) {
      const { data } = await client.mutate({
        mutation: mutations[name],
        variables,
        // Before `join`, the cache knows `me` as null. No id leads from there to the person, so link them.
        update: (cache, { data }) =>
          void cache.writeQuery({ query: LookDocument, data: { me: data?.[name].me ?? null } }),
      });
      if (!data) throw new Error('There was no answer.');
      return data[name];
    },
    cached: () => JSON.stringify(client.extract()),
    async signOut() {
      screen.unsubscribe();
      client.stop();
      await sockets.dispose();
      await client.clearStore();
    },
  };
};

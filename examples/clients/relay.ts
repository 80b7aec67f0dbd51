import { createClient } from 'graphql-sse';
import {
  commitMutation,
  createOperationDescriptor,
  Environment,
  type FetchFunction,
  fetchQuery,
  type GraphQLResponse,
  getRequest,
  Network,
  Observable,
  type PayloadData,
  RecordSource,
  readInlineData,
  requestSubscription,
  Store,
} from 'relay-runtime';
import view, { type relayDocuments_me$key } from './generated/relay/relayDocuments_me.graphql.ts';
import confirmPairing from './generated/relay/relayDocumentsConfirmPairingMutation.graphql.ts';
import invite from './generated/relay/relayDocumentsInviteMutation.graphql.ts';
import join from './generated/relay/relayDocumentsJoinMutation.graphql.ts';
import makePairingCode from './generated/relay/relayDocumentsMakePairingCodeMutation.graphql.ts';
import look, { type relayDocumentsQuery } from './generated/relay/relayDocumentsQuery.graphql.ts';
import redeemPairingCode from './generated/relay/relayDocumentsRedeemPairingCodeMutation.graphql.ts';
import sayNo from './generated/relay/relayDocumentsSayNoMutation.graphql.ts';
import sayYes from './generated/relay/relayDocumentsSayYesMutation.graphql.ts';
import setDial from './generated/relay/relayDocumentsSetDialMutation.graphql.ts';
import subscription from './generated/relay/relayDocumentsSubscription.graphql.ts';
import type { Answer, Connect } from './phone.ts';

const mutations = {
  join,
  makePairingCode,
  redeemPairingCode,
  confirmPairing,
  setDial,
  invite,
  sayYes,
  sayNo,
};

/** Relay, with subscriptions as server-sent events by graphql-sse. */
export const relay: Connect = ({ url, token }, show) => {
  const headers = async () => ({ authorization: `Bearer ${await token()}` });
  const stream = createClient({ url, headers });
  const post: FetchFunction = async ({ text: query }, variables, { metadata }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...(await headers()),
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
      },
      body: JSON.stringify({ query, variables: { ...variables, ...metadata } }),
    });
    return response.json();
  };
  const records = new RecordSource();
  const environment = new Environment({
    store: new Store(records),
    network: Network.create(post, ({ text }, variables) =>
      Observable.create<GraphQLResponse>((sink) =>
        stream.subscribe<PayloadData>(
          { query: text ?? '', variables },
          { next: ({ data }) => data && sink.next({ data }), error: sink.error, complete: sink.complete },
        ),
      ),
    ),
  });
  // The screen watches the store, which every answer and the subscription update.
  const { fragment } = createOperationDescriptor(getRequest(look), {});
  const screen = environment.subscribe(environment.lookup(fragment), ({ data }) => {
    const { me } = data as relayDocumentsQuery['response'];
    if (me !== undefined) show(readInlineData<relayDocuments_me$key>(view, me) ?? null);
  });
  return {
    look: async () => void (await fetchQuery<relayDocumentsQuery>(environment, look, {}).toPromise()),
    follow: () => void requestSubscription(environment, { subscription, variables: {} }),
    send(name, variables) {
      // Relay's store keeps the variables of a mutation. Motives go around it.
      const { motives, ...stored } = { motives: undefined, ...variables };
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      commitMutation<{ response: { [field: string]: Answer }; variables: Record<string, unknown> }>(
        environment,
        {
          mutation: mutations[name],
          variables: stored,
          cacheConfig: { metadata: { motives } },
          // Before `join`, the store knows `me` as null. No id leads from there to the person, so link them.
          updater: (store) => {
            const me = store.getRootField(name)?.getLinkedRecord('me');
            if (me) store.getRoot().setLinkedRecord(me, 'me');
          },
          onCompleted: ({ [name]: answer }) =>
            answer ? resolve(answer) : reject(new Error('There was no answer.')),
          onError: reject,
        },
      );
      return promise;
    },
    cached: () => JSON.stringify(records.toJSON()),
    signOut() {
      screen.dispose();
      stream.dispose();
      records.clear();
    },
  };
};

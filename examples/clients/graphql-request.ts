import { print } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { createClient } from 'graphql-sse';
import { FollowDocument, type FollowSubscription, LookDocument } from './generated/codegen/graphql.ts';
import { type AnswerOf, mutations } from './mutations.ts';
import type { Connect } from './phone.ts';

/** graphql-request. It has no subscriptions, so that graphql-sse follows the view. */
export const graphqlRequest: Connect = ({ url, token }, show) => {
  const headers = async () => ({ authorization: `Bearer ${await token()}` });
  const client = new GraphQLClient(url, {
    requestMiddleware: async (request) => {
      const sent = new Headers(request.headers);
      for (const [name, value] of Object.entries(await headers())) sent.set(name, value);
      return { ...request, headers: sent };
    },
  });
  const stream = createClient({ url, headers });
  return {
    look: async () => show((await client.request(LookDocument)).me),
    follow: () =>
      void stream.subscribe<FollowSubscription>(
        { query: print(FollowDocument) },
        { next: ({ data }) => data && show(data.me), error: console.error, complete: () => {} },
      ),
    async send(name, variables) {
      const { [name]: answer } = await client.request<AnswerOf<typeof name>, object>(
        mutations[name],
        variables,
      );
      if (answer.me) show(answer.me);
      return answer;
    },
    signOut: () => stream.dispose(),
  };
};

import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import { firstOf } from './first-of.ts';
import {
  FollowDocument,
  type FollowSubscription,
  LookDocument,
  type LookQuery,
} from './generated/codegen/graphql.ts';
import { type AnswerOf, mutations } from './mutations.ts';
import type { Connect } from './phone.ts';

/** graphql-ws for everything: queries, commands and the subscription. */
export const ws: Connect = ({ url: http, token }, show) => {
  const url = http.replace(/^http/, 'ws');
  const connectionParams = async () => ({ authorization: `Bearer ${await token()}` });
  const stream = createClient({ url, connectionParams });
  // A socket of its own for commands: after a lost connection, graphql-ws sends again what has no answer yet.
  const commands = createClient({ url, connectionParams, retryAttempts: 0 });
  return {
    async look() {
      const { me } = await firstOf(commands.iterate<LookQuery>({ query: print(LookDocument) }));
      show(me);
    },
    follow: () =>
      void stream.subscribe<FollowSubscription>(
        { query: print(FollowDocument) },
        { next: ({ data }) => data && show(data.me), error: console.error, complete: () => {} },
      ),
    async send(name, variables) {
      const query = print(mutations[name]);
      const { [name]: answer } = await firstOf(commands.iterate<AnswerOf<typeof name>>({ query, variables }));
      if (answer.me) show(answer.me);
      return answer;
    },
    async signOut() {
      await stream.dispose();
      await commands.dispose();
    },
  };
};

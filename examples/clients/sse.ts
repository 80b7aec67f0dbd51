import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { firstOf } from './first-of.ts';
import {
  FollowDocument,
  type FollowSubscription,
  LookDocument,
  type LookQuery,
} from './generated/codegen/graphql.ts';
import { type AnswerOf, mutations } from './mutations.ts';
import type { Connect } from './phone.ts';

/** graphql-sse in its distinct connections mode: each operation is a request, answered with server-sent events. */
export const sse: Connect = ({ url, token }, show) => {
  const headers = async () => ({ authorization: `Bearer ${await token()}` });
  const stream = createClient({ url, headers });
  // A client of its own for commands: a retry would send an invitation or a yes again.
  const commands = createClient({ url, headers, retryAttempts: 0 });
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
    signOut() {
      stream.dispose();
      commands.dispose();
    },
  };
};

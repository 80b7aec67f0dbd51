import { graphqlRequest } from '../graphql-request.ts';
import type { Connect, View } from '../phone.ts';
import { tryClients } from '../try-clients.ts';

/** Sends a refused invitation again with a newer moment: an invitation that the person did not send. */
const sendsAgain: Connect = (signIn, show) => {
  let latest: View | null = null;
  const phone = graphqlRequest(signIn, (view) => {
    latest = view;
    show(view);
  });
  return {
    ...phone,
    async send(name, variables) {
      const answer = await phone.send(name, variables);
      if (answer.code !== 'MOMENT_PASSED') return answer;
      return phone.send(name, { ...variables, moment: latest?.own?.moment });
    },
  };
};

/** Keeps the variables of its commands. */
const keepsMotives: Connect = (signIn, show) => {
  const phone = graphqlRequest(signIn, show);
  const kept: unknown[] = [];
  return {
    ...phone,
    send(name, variables) {
      kept.push(variables);
      return phone.send(name, variables);
    },
    cached: () => JSON.stringify(kept),
  };
};

/** Shows nothing of the answer to `join`, as a cache does in which `me` stays null. */
const staysSignedOut: Connect = (signIn, show) => {
  const phone = graphqlRequest(signIn, () => {});
  return { ...phone, look: async () => show(null) };
};

process.exitCode = (await tryClients({ sendsAgain, keepsMotives, staysSignedOut })) ? 0 : 1;

import { apollo } from './apollo.ts';
import { clientPreset } from './client-preset.ts';
import { graphqlRequest } from './graphql-request.ts';
import type { Connect } from './phone.ts';
import { relay } from './relay.ts';
import { sse } from './sse.ts';
import { tada } from './tada.ts';
import { urql } from './urql.ts';
import { ws } from './ws.ts';

/** Every client, by the name of its package. */
export const clients: Readonly<Record<string, Connect>> = {
  'Apollo Client': apollo,
  urql,
  Relay: relay,
  'gql.tada': tada,
  'graphql-request': graphqlRequest,
  'codegen client preset': clientPreset,
  'graphql-ws': ws,
  'graphql-sse': sse,
};

import type { GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { SignedIn } from '../application/ports.ts';
import type { Authenticate } from './auth.ts';
import { corsFor } from './cors.ts';
import { type Log, maskFaults, wholeOrNothing } from './fault.ts';
import { renderGraphiql } from './graphiql.ts';
import { inputErrors } from './input-errors.ts';
import { limits, parserCache } from './limits.ts';
import { door, type ServerContext } from './request.ts';
import { responseHeaders } from './response-headers.ts';
import { endAbandonedStreams } from './streams.ts';

export interface YogaOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly authenticate: Authenticate;
  /** Makes what resolvers see; called once an operation is found valid, before it is executed. */
  readonly context: (asking: { readonly signedIn: SignedIn | null }) => Context | Promise<Context>;
  /** The explorer, for development. */
  readonly graphiql: boolean;
  /** Told of every fault, without its content. */
  readonly log: Log;
  /** Web origins whose pages may call; none unless given. */
  readonly corsOrigins?: readonly string[];
  /** What observes operations; nothing unless given. */
  readonly plugins?: readonly Plugin[];
}

/** A Yoga server: a fetch handler and a Node handler in one. */
export type Yoga<Context extends object> = YogaServerInstance<ServerContext, Context>;

/** GraphQL over HTTP, with everything open in Yoga's defaults closed. Answers wherever it is mounted. */
export function createYogaServer<Context extends object>(options: YogaOptions<Context>): Yoga<Context> {
  const { plugin, signedIn } = door(options.authenticate);
  return createYoga<ServerContext, Context>({
    schema: options.schema,
    context: ({ request }) => options.context({ signedIn: signedIn(request) }),
    graphqlEndpoint: '*',
    plugins: [
      plugin,
      limits,
      inputErrors,
      endAbandonedStreams,
      wholeOrNothing,
      responseHeaders,
      ...(options.plugins ?? []),
    ],
    maskedErrors: maskFaults(options.log),
    parserAndValidationCache: parserCache,
    cors: corsFor(options.corsOrigins ?? []),
    graphiql: options.graphiql,
    renderGraphiQL: renderGraphiql,
    landingPage: false,
    logging: false,
    batching: false,
    multipart: false,
    // `door` counts the body while reading it, at a fraction of what Yoga's own limit costs.
    maxRequestBodySize: false,
  });
}

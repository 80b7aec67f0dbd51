import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, mapAsyncIterator } from 'graphql-yoga';
import { failWhole, type Log, maskError } from '../errors/error-masking.ts';
import { signInError } from '../errors/sign-in-error.ts';
import { newOperation, type ServerContext } from '../server-context.ts';
import type { SessionWatch } from '../sessions/session-watch.ts';
import type { FindExit } from './exit-finder.ts';
import type { OperationParams } from './operation-params.ts';

/** Executes operations: the part of a Yoga server that sockets need. */
export interface OperationHandler {
  getResultForParams(
    operation: { readonly params: OperationParams; readonly request: Request },
    context: ServerContext,
  ): Promise<Result | undefined> | Result | undefined;
}
export type Result = ExecutionResult | AsyncIterable<ExecutionResult>;

/** The client of a connection, after `connection_init`. */
export interface Sender {
  /** The request that Yoga and the host's sign-in see for each operation. */
  readonly request: Request;
  /** The sign-in; null without one, until the connection closes. */
  readonly watch: SessionWatch | null;
}

export type Execute = (sender: Sender, params: OperationParams) => Promise<Result>;

interface ExecuteOptions {
  readonly yoga: OperationHandler;
  readonly log: Log;
  readonly findExit: FindExit;
}

/** Executes an operation with the same steps as an operation over HTTP after the request gate. */
export function executor({ yoga, log, findExit }: ExecuteOptions): Execute {
  return async ({ request, watch }, params) => {
    try {
      const session = watch && (await watch.confirm(() => findExit(params) === 'couple'));
      const context: ServerContext = { transport: 'websocket', operation: newOperation(session) };
      const result = (await yoga.getResultForParams({ params, request }, context)) ?? { data: null };
      return isAsyncIterable(result) ? mapAsyncIterator(result, failWhole) : failWhole(result);
    } catch (error) {
      // Yoga masks an error that is thrown before execution only when it creates an HTTP response.
      return failWhole({ errors: [maskError(log, signInError(error))] });
    }
  };
}

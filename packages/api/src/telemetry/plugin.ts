import { type ExecutionArgs, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { ServerContext } from '../http/server-context.ts';
import type { Observer, OperationKind, OperationStatus, TelemetryOptions, Transport } from './observer.ts';
import { onStreamEnd } from './on-stream-end.ts';
import { startSpan } from './span.ts';

/** Reports operations to observers. It reads only the kind of an operation and whether its result has errors. */
export function useTelemetry({ observers = [], tracer }: TelemetryOptions): Plugin<ServerContext> {
  const notify = (callback: (observer: Observer) => void): void => observers.forEach(callback);

  /** Runs an operation. Reports it when it has finished or failed. */
  function observe<T>(args: ExecutionArgs, transport: Transport, run: () => T): T {
    const kind = kindOf(args);
    const start = performance.now();
    const end = startSpan(tracer, kind);
    const done = (status: OperationStatus): void => {
      const took = performance.now() - start;
      end(status);
      notify((observer) => observer.operation?.({ kind, transport, status, took }));
    };
    return runThen(
      run,
      (result) => done(hasErrors(result) ? 'error' : 'ok'),
      () => done('error'),
    );
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const transport = transportOf(args.contextValue, 'http');
      setExecuteFn((given: ExecutionArgs) => observe(given, transport, () => executeFn(given)));
    },
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      const transport = transportOf(args.contextValue, 'sse');
      setSubscribeFn((given: ExecutionArgs) => observe(given, transport, () => subscribeFn(given)));
      return {
        onSubscribeResult({ result, setResult }) {
          if (!isAsyncIterable(result)) return;
          notify((observer) => observer.stream?.(transport, 1));
          setResult(onStreamEnd(result, () => notify((observer) => observer.stream?.(transport, -1))));
        },
      };
    },
    onResponse({ response: { status } }) {
      notify((observer) => observer.request?.(status));
    },
  };
}

const kindOf = ({ document, operationName }: ExecutionArgs): OperationKind =>
  getOperationAST(document, operationName)?.operation ?? 'query';

/** WebSocket connections set `transport` in the context of an operation; HTTP does not. */
const transportOf = ({ transport }: ServerContext, overHttp: Transport): Transport => transport ?? overHttp;

const hasErrors = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'errors' in result && result.errors !== undefined;

/** Runs a sync or async function. Calls `done` or `failed` before the caller sees the result. */
function runThen<T>(run: () => T, done: (result: unknown) => void, failed: () => void): T {
  let result: T;
  try {
    result = run();
  } catch (error) {
    failed();
    throw error;
  }
  if (!isPromise(result)) {
    done(result);
    return result;
  }
  return result.then(
    (value: unknown) => {
      done(value);
      return value;
    },
    (error: unknown) => {
      failed();
      throw error;
    },
  ) as T;
}

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

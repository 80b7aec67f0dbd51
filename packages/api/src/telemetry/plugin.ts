import { type ExecutionArgs, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Kind, Observer, Status, TelemetryOptions, Transport } from './observer.ts';
import { counted } from './on-stream-end.ts';
import { startSpan } from './span.ts';

/** Watches operations go by. What it looks at is the kind of operation and whether the answer has errors. */
export function useTelemetry({ observers = [], tracer }: TelemetryOptions): Plugin {
  const tell = (what: (observer: Observer) => void): void => observers.forEach(what);

  /** Runs an operation, and tells of it once it is answered, however that goes. */
  function watch<T>(args: ExecutionArgs, transport: Transport, run: () => T): T {
    const kind = kindOf(args);
    const begun = performance.now();
    const end = startSpan(tracer, kind);
    const done = (status: Status): void => {
      const took = performance.now() - begun;
      end(status);
      tell((observer) => observer.operation?.({ kind, transport, status, took }));
    };
    return finishing(
      run,
      (result) => done(hasErrors(result) ? 'error' : 'ok'),
      () => done('error'),
    );
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const transport = transportOf(args.contextValue, 'http');
      setExecuteFn((given: ExecutionArgs) => watch(given, transport, () => executeFn(given)));
    },
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      const transport = transportOf(args.contextValue, 'sse');
      setSubscribeFn((given: ExecutionArgs) => watch(given, transport, () => subscribeFn(given)));
      return {
        onSubscribeResult({ result, setResult }) {
          if (!isAsyncIterable(result)) return;
          tell((observer) => observer.stream?.(transport, 1));
          setResult(counted(result, () => tell((observer) => observer.stream?.(transport, -1))));
        },
      };
    },
    onResponse({ response: { status } }) {
      tell((observer) => observer.request?.(status));
    },
  };
}

const kindOf = ({ document, operationName }: ExecutionArgs): Kind =>
  getOperationAST(document, operationName)?.operation ?? 'query';

/** What carries operations over sockets says so in the context; an operation without a word came over HTTP. */
const transportOf = (context: object, overHttp: Transport): Transport =>
  'transport' in context && context.transport === 'websocket' ? 'websocket' : overHttp;

const hasErrors = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'errors' in result && result.errors !== undefined;

/** Runs, at once or in a while, and calls back when done, before anybody else sees the result. */
function finishing<T>(run: () => T, done: (result: unknown) => void, failed: () => void): T {
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

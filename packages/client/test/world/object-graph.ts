import { type Runtime as Inspected, Session } from 'node:inspector';

type RemoteObject = Inspected.RemoteObject;
type Properties = Inspected.GetPropertiesReturnType;

/** Where a walk begins, and where it has been. The inspected code reads it as a global. */
interface Walk {
  readonly roots: readonly unknown[];
  readonly seen: WeakSet<WeakKey>;
}

/** Returns which objects the walk enters now: each once, and no object of the platform, such as a signal. */
const enter = `function (...objects) {
  const { seen } = globalThis.attuneWalk;
  const kinds = [Object, Array, Function, Map, Set, WeakMap, WeakSet, Promise];
  return objects.map((object) => {
    const prototype = Object.getPrototypeOf(object);
    const isOwn = typeof object === 'function' || prototype === null || kinds.some((kind) => kind.prototype === prototype);
    return isOwn && !seen.has(object) && Boolean(seen.add(object));
  });
}`;

const followed = new Set([
  '[[Entries]]',
  '[[BoundThis]]',
  '[[BoundArgs]]',
  '[[TargetFunction]]',
  '[[PromiseResult]]',
]);

/**
 * Returns the texts that are anywhere in what `roots` reach. That is each property, and each entry of a map or a weak map.
 * It is also each variable over which a function closes, for functions of the same script as `ownFunction`.
 */
export function findTexts(
  roots: readonly unknown[],
  texts: readonly string[],
  ownFunction: (...args: never[]) => unknown,
): readonly string[] {
  const walk: Walk = { roots: [ownFunction, roots], seen: new WeakSet() };
  const session = new Session();
  const found = new Set<string>();
  const waiting: string[] = [];
  let isModuleSeen = false;

  function post<T>(method: string, params: object): T {
    let answer: unknown;
    let failure: Error | null = null;
    // The session is in this thread, so that it calls back at once.
    session.post(method, params, (error, result) => {
      failure = error;
      answer = result;
    });
    if (failure) throw failure;
    return answer as T;
  }
  const propertiesOf = (objectId: string): Properties =>
    post('Runtime.getProperties', { objectId, ownProperties: true });

  const read = (text: string): void => {
    for (const each of texts) if (text.includes(each)) found.add(each);
  };

  function take(value: RemoteObject | undefined): void {
    if (typeof value?.value === 'string') read(value.value);
    if (value?.objectId && value.type !== 'symbol') waiting.push(value.objectId);
  }

  function visit(objectId: string): void {
    const { result, internalProperties = [] } = propertiesOf(objectId);
    for (const { name, value } of result) {
      read(name);
      take(value);
    }
    for (const { name, value } of internalProperties) if (followed.has(name)) take(value);
    const scopes = internalProperties.find(({ name }) => name === '[[Scopes]]')?.value?.objectId;
    if (scopes && scriptOf(internalProperties) === ownScript) visitScopes(scopes);
  }

  function visitScopes(objectId: string): void {
    for (const { value } of propertiesOf(objectId).result) {
      const { objectId: scope, description = '' } = value ?? {};
      const isModule = description.startsWith('Module');
      if (!scope || /^(?:Global|Script)/.test(description) || (isModule && isModuleSeen)) continue;
      isModuleSeen ||= isModule;
      visit(scope);
    }
  }

  session.connect();
  Object.assign(globalThis, { attuneWalk: walk });
  const evaluate = (expression: string): RemoteObject =>
    post<{ result: RemoteObject }>('Runtime.evaluate', { expression }).result;
  const ownScript = scriptOf(
    propertiesOf(evaluate('attuneWalk.roots[0]').objectId ?? '').internalProperties ?? [],
  );
  try {
    take(evaluate('attuneWalk.roots[1]'));
    const { objectId = '' } = evaluate('attuneWalk');
    while (waiting.length > 0) {
      const batch = waiting.splice(0);
      const { result } = post<{ result: RemoteObject }>('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: enter,
        arguments: batch.map((each) => ({ objectId: each })),
        returnByValue: true,
      });
      for (const [index, isEntered] of (result.value as readonly boolean[]).entries()) {
        const next = batch[index];
        if (isEntered && next) visit(next);
      }
    }
    return [...found];
  } finally {
    session.disconnect();
    Reflect.deleteProperty(globalThis, 'attuneWalk');
  }
}

/** The script in which a function was written. */
function scriptOf(internal: readonly Inspected.InternalPropertyDescriptor[]): string | undefined {
  const location = internal.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value;
  return (location as { readonly scriptId?: string } | undefined)?.scriptId;
}

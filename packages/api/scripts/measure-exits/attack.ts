import { fork } from 'node:child_process';
import { once } from 'node:events';
import { getIntrospectionQuery, Kind, parse, print } from 'graphql';

interface AttackRequest {
  readonly body: string;
  /** Without it, the sender is anonymous. */
  readonly token?: string;
}

/** Requests that an attacker repeats on some connections. */
export interface Attack {
  readonly url: string;
  readonly requests: readonly AttackRequest[];
  readonly connections: number;
}

/** Starts an attack in a process of its own. Returns a function that ends it and returns how often each status came. */
export async function startAttack(attack: Attack): Promise<() => Promise<Record<string, number>>> {
  const child = fork(new URL('attacker.process.ts', import.meta.url));
  let counts: Record<string, number> = {};
  child.on('message', (message) => {
    counts = message as Record<string, number>;
  });
  await once(child, 'spawn');
  child.send(attack);
  return async () => {
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    return counts;
  };
}

const aliases = Array.from({ length: 30 }, (_, n) => `a${n}`);

const wrongValues = {
  query: 'mutation Wrong($input: SetDialInput!) { setDial(input: $input) { __typename } }',
  variables: { input: { dial: 1, brakes: Array(23_900).fill('X') } },
};
const introspections = { query: aliasedIntrospection() };
const noteChecks = {
  query: `query Check($text: String!) { ${aliases.map((alias) => `${alias}: noteCheck(text: $text) { refused cues { start end } }`).join(' ')} }`,
  variables: { text: 'you owe me this, and you know it. '.repeat(40).slice(0, 1_000) },
};

/** The anonymous attacks of fault 4, by name. */
export const anonymousAttacks = {
  '24,000 wrong enum values': wrongValues,
  'thirty full introspections': introspections,
  'thirty note checks': noteChecks,
} as const;

/** The same attacks as persisted documents: their bodies by name, and the documents by id. */
export const persistedAttacks = Object.entries(anonymousAttacks).map(([name, { query, ...rest }], n) => ({
  name: `${name}, persisted`,
  id: `attack${n}`,
  query,
  body: { documentId: `attack${n}`, ...rest },
}));

/** The introspection query of editors, with its whole selection under each alias. */
function aliasedIntrospection(): string {
  const { definitions } = parse(getIntrospectionQuery());
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map(print);
  const [operation] = definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? [one] : []));
  const [field] = operation?.selectionSet.selections ?? [];
  if (field?.kind !== Kind.FIELD || !field.selectionSet) throw new Error('The query selects no __schema.');
  const all = `fragment All on __Schema ${print(field.selectionSet)}`;
  return [`{ ${aliases.map((alias) => `${alias}: __schema { ...All }`).join(' ')} }`, all, ...fragments].join(
    '\n',
  );
}

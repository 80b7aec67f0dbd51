import { describe, expect, test } from 'vitest';
import { toy } from '../support/toy-schema.ts';

const { ask, faults } = toy();
const nested = (levels: number, field = 'deep') =>
  `{ ${`${field} { `.repeat(levels - 1)}name${' }'.repeat(levels - 1)} }`;
const tooComplex = [400, 'QUERY_TOO_COMPLEX'];

async function refusal(query: string, headers?: Record<string, string>) {
  const { status, body, error } = await ask({ query }, headers);
  expect(body.errors ?? []).toHaveLength(error === undefined ? 0 : 1);
  return [status, error?.extensions.code];
}

/** The CPU time of this thread in milliseconds. Unlike wall time, it does not depend on other processes. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

test('a query of 3,000 levels is rejected quickly, also the second time', async () => {
  const start = cpuTime();
  expect(await refusal(nested(3000))).toEqual(tooComplex);
  expect(await refusal(nested(3000))).toEqual(tooComplex);
  expect(cpuTime() - start).toBeLessThan(1000);
});

test('1,000 tokens are accepted, and the document cache accepts no more', async () => {
  const input = `{ dial: 1 mood: CALM notes: [${'{ text: "" }'.repeat(196)}] }`;
  const thousand = `mutation { setDial(input: ${input}) }`;
  expect(await refusal(thousand)).toEqual([200, undefined]);
  const oneMore = thousand.replace('mutation', 'mutation Named');
  expect(await refusal(oneMore)).toEqual(tooComplex);
  expect(await refusal(oneMore)).toEqual(tooComplex);
});

describe('depth', () => {
  test('is limited to twelve levels', async () => {
    expect(await refusal(nested(12))).toEqual([200, undefined]);
    expect(await refusal(nested(13))).toEqual(tooComplex);
    expect(await refusal(nested(13))).toEqual(tooComplex);
  });
  test('is measured through fragments, which add no level', async () => {
    const spread = (levels: number) =>
      `${nested(levels - 1).replace('name', '...F')} fragment F on Deep { deep { name } }`;
    expect(await refusal(spread(11))).toEqual([200, undefined]);
    expect(await refusal(spread(13))).toEqual(tooComplex);
    const inline = (levels: number) =>
      nested(levels).replaceAll('deep {', 'deep { ... on Deep {').replaceAll('}', '} }').slice(0, -2);
    expect(await refusal(inline(12))).toEqual([200, undefined]);
    expect(await refusal(inline(13))).toEqual(tooComplex);
  });
  test('is limited for introspection, too', async () => {
    const circle = `{ __schema { types { ${'fields { type { '.repeat(4)}name${' } }'.repeat(4)} } } }`;
    expect(await refusal(circle)).toEqual(tooComplex);
  });
});

describe('aliases', () => {
  const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: hello`).join(' ');
  test('are limited to thirty', async () => {
    expect(await refusal(`{ ${aliases(30)} }`)).toEqual([200, undefined]);
    expect(await refusal(`{ ${aliases(31)} }`)).toEqual(tooComplex);
  });
  test('in fragments count once per use', async () => {
    const doubling = Array.from({ length: 10 }, (_, i) => {
      const next = i === 9 ? 'name' : `...F${i + 1}`;
      return `fragment F${i} on Deep { a: deep { ${next} } b: deep { ${next} } }`;
    });
    const start = cpuTime();
    expect(await refusal(`{ deep { ...F0 } } ${doubling.join(' ')}`)).toEqual(tooComplex);
    expect(cpuTime() - start).toBeLessThan(1000);
  });
});

test('an expensive document is rejected quickly', async () => {
  const start = cpuTime();
  expect(await refusal(`{ ${'hello '.repeat(990)}}`)).toEqual(tooComplex);
  await refusal(`{ ${'deep { name } '.repeat(240)}}`);
  const cyclic = Array.from(
    { length: 90 },
    (_, i) => `fragment F${i} on Query { ...F${(i + 1) % 90} hello }`,
  );
  await refusal(`{ ...F0 ...F1 } ${cyclic.join(' ')}`);
  expect(cpuTime() - start).toBeLessThan(1000);
});

describe('values in variables', () => {
  const query = 'mutation ($input: SetDialInput!) { setDial(input: $input) }';
  const withNotes = (notes: readonly unknown[]) => ({ input: { dial: 1, notes } });
  async function code(variables: object, server = ask) {
    const { status, error } = await server({ query, variables });
    return [status, error?.extensions.code];
  }

  test('are limited to a thousand, with every list and object', async () => {
    // The input, its dial and its list, and two for each note.
    const notes = (count: number) => Array.from({ length: count }, () => ({ text: 'a' }));
    expect(await code(withNotes(notes(498)))).toEqual([200, undefined]);
    expect(await code(withNotes(notes(499)))).toEqual(tooComplex);
    expect(await code(withNotes(Array.from({ length: 24_000 }, () => 'A')))).toEqual(tooComplex);
    expect(await code({ input: { dial: 1 }, unused: Array.from({ length: 1_000 }) })).toEqual(tooComplex);
  });

  test('are limited for persisted documents, too', async () => {
    const { yoga } = toy({ persisted: { documents: { set: query }, only: true } });
    const response = await yoga.fetch('http://attune.example/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        documentId: 'set',
        variables: withNotes(Array.from({ length: 24_000 }, () => 'A')),
      }),
    });
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual(tooComplex);
  });
});

test('a client of plain application/json gets 400 for a too complex query', async () => {
  expect(await refusal(nested(13), { accept: 'application/json' })).toEqual(tooComplex);
  expect(await refusal(nested(3000), { accept: 'application/json' })).toEqual(tooComplex);
});

test('no rejected query is logged as a fault', () => {
  expect(faults).toEqual([]);
});

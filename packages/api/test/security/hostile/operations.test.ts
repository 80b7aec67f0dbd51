import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { adaAndSam, type Couple } from '../../support/test-server.ts';
import { operationsOf } from './operations.ts';

/** Where a stack trace or a path of the machine shows. */
const internals = /node_modules|\.ts:\d|at \w+ \(|"stack"/;

let home: Couple;
const logged: unknown[] = [];
beforeAll(async () => {
  home = await adaAndSam({ log: (entry) => logged.push(entry) });
});
afterAll(() => home.close());

it('any operation with valid and invalid values has a well-formed answer, and is no fault of the server', async () => {
  const moment = await home.ada.moment();
  const operations = operationsOf(home.attune.schema, moment);
  expect(operations.length).toBeGreaterThan(30);
  const codes = new Set<string>();
  for (const operation of operations)
    await fc.assert(
      fc.asyncProperty(operation, async ({ query, variables }) => {
        const { status, body } = await home.ada.send(query, variables);
        expect(status).toBeLessThan(500);
        expect(Object.keys(body).every((key) => ['data', 'errors', 'extensions'].includes(key))).toBe(true);
        expect(body.data !== undefined || (body.errors?.length ?? 0) > 0).toBe(true);
        for (const { message, extensions } of body.errors ?? []) {
          expect(message).toEqual(expect.any(String));
          codes.add(extensions?.code);
        }
        expect(JSON.stringify(body)).not.toMatch(internals);
      }),
      { numRuns: 12, seed: 20_261_128 },
    );
  expect(logged).toEqual([]);
  // The documents themselves are valid, so that the values reach the resolvers.
  expect([...codes]).toEqual(['BAD_USER_INPUT']);
});

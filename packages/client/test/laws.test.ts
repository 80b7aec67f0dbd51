import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedFaults } from './faults/planted-faults.ts';
import { type Backend, openBackend } from './world/backend.ts';
import { BrokenLaw } from './world/broken-law.ts';
import { buildClient } from './world/build-client.ts';
import { newPeople } from './world/people.ts';
import { plans } from './world/steps.ts';
import { playPlan } from './world/world.ts';

/** How many seeds a planted fault may take, from the one that is known to find it. */
const maxSeeds = 25;

let backend: Backend;
beforeAll(async () => {
  backend = await openBackend();
});
afterAll(() => backend.close());

describe('a client on a bad network', () => {
  it('says nothing that no person said, sends every exit, and keeps nothing', async () => {
    const [client, people] = [await buildClient(), await newPeople(backend)];
    const property = fc.asyncProperty(plans, (plan) => playPlan(backend, people, client, plan));
    // Fixed, so that each push plays the same plans.
    const details = await fc.check(property, { seed: 20261128, numRuns: 12, endOnFailure: true });
    expect(details.errorInstance, JSON.stringify(details.counterexample)).toBeNull();
    expect(details.numRuns).toBe(12);
  });
});

describe('the laws find a client that', () => {
  it.each(plantedFaults)('$name', async ({ patches, breaks, seed: first }) => {
    const [client, people] = [await buildClient(patches), await newPeople(backend)];
    for (let seed = first; seed < first + maxSeeds; seed += 1) {
      const broken = await brokenLawOf(seed);
      if (broken) return expect(breaks).toContain(broken.law);
    }
    expect.unreachable(`No plan from seed ${first} on finds it.`);

    async function brokenLawOf(seed: number): Promise<BrokenLaw | null> {
      for (const plan of fc.sample(plans, { seed, numRuns: 1 })) {
        try {
          await playPlan(backend, people, client, plan);
        } catch (error) {
          if (error instanceof BrokenLaw) return error;
          throw error;
        }
      }
      return null;
    }
  });
});

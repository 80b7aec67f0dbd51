import { deepEqual } from '@attune/core';
import type { Data } from '../../../src/testing/index.ts';
import { headersOf } from '../clients/network.ts';
import { bodyOf, journalQuery } from '../clients/operations.ts';
import { keyOf } from '../model/state.ts';
import type { Account } from '../request.ts';
import type { Nodes } from '../server/machine.ts';
import type { World } from '../world.ts';
import { checkView, difference } from './checks.ts';

/** Checks, when all faults have ended, that a person sees everything that the model has, on every node. */
export async function checkAtRest(world: World, by: Account, nodes: Nodes): Promise<void> {
  const { ledger, sessions } = world;
  const { token } = sessions.signIn(by);
  for (const node of nodes) {
    const ask = async (body: string): Promise<Data> => {
      const headers = headersOf(token, 'application/graphql-response+json');
      const request = new Request('http://localhost/graphql', { method: 'POST', headers, body });
      const response = await node()?.fetch(request);
      if (!response) throw new Error('A node is down when everything is at rest.');
      return (await response.json()).data;
    };
    const what = `the last view of ${by.subject}`;
    const count = ledger.count();
    checkView(world, by, (await ask(bodyOf({ type: 'look' }))).me, { from: count, to: count, what });
    const { me } = await ask(JSON.stringify({ query: journalQuery }));
    const state = ledger.stateAfter(count);
    const person = state.people.get(keyOf(by.tenant, by.subject));
    const kept = (person && state.journals.get(person.id)) ?? [];
    const expected = kept.map(({ type, at, value }) => `${type} ${value} at ${new Date(at).toISOString()}`);
    const found = entriesOf(me?.own?.journal);
    if (!deepEqual(found, expected.toSorted()))
      world.breakPromise('journal', `of ${by.subject}: ${difference(expected.toSorted(), found, 'entry')}`);
  }
}

function entriesOf(journal: Data): readonly string[] {
  if (!journal) return [];
  const readings = journal.readings.edges.map(
    ({ node: { reading } }: Data) => `reading ${reading.dial} at ${reading.at}`,
  );
  const checkIns = journal.checkIns.edges.map(({ node }: Data) => `checkIn ${node.felt} at ${node.at}`);
  return [...readings, ...checkIns].toSorted();
}

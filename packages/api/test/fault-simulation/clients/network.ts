import type { Data } from '../../../src/testing/index.ts';
import { checkAnswer, checkPushes } from '../checks/checks.ts';
import { newStandingYesCheck } from '../checks/standing-yes.ts';
import { currentDelivery, newDelivery, type SentRequest } from '../delivery.ts';
import type { Process } from '../server/node.ts';
import type { World } from '../world.ts';
import { bodyOf, isExit } from './operations.ts';

/** How long an exit that arrives may take in a store with faults, in milliseconds. */
const exitBound = 15_000;

/** Carries requests to processes, and drops, delays and duplicates them. */
export interface Network {
  /** Sends a request once. Resolves with the body of an answer, or with null when none arrives in time. */
  send(request: SentRequest, processes: readonly (() => Process | null)[]): Promise<Data | null>;
}

const url = 'http://localhost/graphql';

export const headersOf = (token: string, accept: string): Record<string, string> => ({
  'content-type': 'application/json',
  accept,
  authorization: `Bearer ${token}`,
});

export function newNetwork(world: World): Network {
  const { scheduler, faults, ledger, trace, sessions } = world;
  const rng = world.rng.fork('network');
  const standing = newStandingYesCheck(world);
  let count = 0;

  /** Delivers a request to a process. Resolves with its answer; null when the process is down or dies. */
  async function deliver(request: SentRequest, process: Process | null): Promise<Data | null> {
    count += 1;
    const name = `${request.name}.${count}`;
    if (!process?.isAlive()) {
      trace.add(`${name} reaches no one`);
      return null;
    }
    const at = { arrivedAt: scheduler.now(), since: ledger.count() };
    const delivery = newDelivery(request, name, at);
    const session = sessions.find(request.token);
    const wasSignedIn = session !== null && sessions.isValid(session);
    trace.add(`${name} arrives: ${request.ask.type}`);
    const sent = new Request(url, {
      method: 'POST',
      headers: headersOf(request.token, 'application/graphql-response+json'),
      body: bodyOf(request.ask),
    });
    const response = await currentDelivery.run(delivery, () => process.fetch(sent));
    const body: Data = await response.json();
    if (!process.isAlive()) {
      trace.add(`${name} is lost with its process`);
      return null;
    }
    trace.add(`${name} is answered: ${summaryOf(body)}`);
    const took = scheduler.now() - delivery.arrivedAt;
    if (isExit(request.ask) && took > exitBound)
      world.breakPromise('exit', `${name} ${request.ask.type} took ${took} ms`);
    checkPushes(world, delivery);
    checkAnswer(world, delivery, body, { wasSignedIn, standing });
    return body;
  }

  return {
    send: (request, processes) =>
      new Promise((resolve) => {
        scheduler.after(8_000, () => resolve(null));
        const carry = (delay: number): void => {
          if (faults.happens('request dropped')) return;
          const slow = faults.happens('request late') ? rng.between(1_000, 90_000) : 0;
          const [target = () => null] = [processes[rng.below(processes.length)]];
          scheduler.after(delay + slow, () => {
            void deliver(request, target()).then((body) => {
              if (body === null || faults.happens('answer dropped')) return;
              scheduler.after(rng.between(1, 60), () => resolve(body));
            }, world.fail);
          });
        };
        carry(rng.between(1, 60));
        while (faults.happens('request duplicated')) carry(rng.between(1, 100_000));
      }),
  };
}

function summaryOf({ data, errors }: Data): string {
  if (errors) return `error ${errors[0].extensions?.code}`;
  if (!('result' in data)) return data.me === null ? 'nothing' : 'a view';
  return data.result.code ?? data.result.__typename;
}

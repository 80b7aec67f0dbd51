import { setTimeout as wait } from 'node:timers/promises';
import { coupleOf, followOverSocket, personOf, type SignedIn } from './people.ts';
import { until } from './programs.ts';
import type { Finding } from './report.ts';
import type { Site } from './site.ts';

const pause = 'mutation { pause { ... on PauseSuccess { me { own { guidance { situation } } } } } }';

/** Sends a pause. Returns how long it took in milliseconds; null when it failed. */
async function timePause(person: SignedIn): Promise<number | null> {
  const started = performance.now();
  const { status, body } = await person
    .send(pause)
    .catch(() => ({ status: 0, body: {} as { data?: unknown } }));
  return status === 200 && JSON.stringify(body.data).includes('PAUSED') ? performance.now() - started : null;
}

/** Sends pauses for some time, one after the other. */
async function pausesFor(person: SignedIn, milliseconds: number): Promise<readonly (number | null)[]> {
  const times: (number | null)[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end; await wait(25))
    times.push(await timePause(person));
  return times;
}

const summaryOf = (times: readonly (number | null)[]): string => {
  const done = times.filter((time) => time !== null);
  return `${times.length} pauses, ${times.length - done.length} failed, the slowest took ${Math.max(...done).toFixed(0)} ms`;
};

const allGotThrough = (times: readonly (number | null)[]): boolean =>
  times.length > 0 && !times.includes(null);

/** Kills a node while pauses are sent, and looks whether its streams end and show the truth on the other node. */
export async function killNode(site: Site): Promise<readonly Finding[]> {
  const [ada, sam] = await coupleOf(site, 'kill');
  const socket = followOverSocket(site.nodes[0]?.url ?? '', sam.token);
  await until('Sam follows', () => (socket.seen.length > 0 ? true : null));
  const pauses = pausesFor(ada, 4_000);
  await wait(1_000);
  await site.nodes[0]?.end('SIGKILL');
  await socket.ended;
  const again = followOverSocket(site.url, sam.token);
  await until('Sam follows again', () => (again.seen.length > 0 ? true : null));
  again.stop();
  const times = await pauses;
  await site.restartNode(0);
  return [
    { what: 'A node is killed (SIGKILL)', found: summaryOf(times), holds: allGotThrough(times) },
    {
      what: 'Its socket ends, and nginx connects the next one to the other node',
      found: 'seen',
      holds: true,
    },
  ];
}

/** Stops a node as an upgrade does. */
export async function stopNode(site: Site): Promise<Finding> {
  const [ada] = await coupleOf(site, 'stop');
  const pauses = pausesFor(ada, 4_000);
  await wait(500);
  const stopped = performance.now();
  await site.nodes[1]?.end('SIGTERM');
  const took = ((performance.now() - stopped) / 1_000).toFixed(1);
  const times = await pauses;
  await site.restartNode(1);
  return {
    what: 'A node is stopped (SIGTERM)',
    found: `${summaryOf(times)}; the node took ${took} s`,
    holds: allGotThrough(times),
  };
}

/** Kills PgBouncer: exits go around it. */
export async function killPooler(site: Site): Promise<readonly Finding[]> {
  const [ada, sam] = await coupleOf(site, 'pooler');
  await site.pooler.end('SIGKILL');
  const opening = sam.send('mutation { setDial(input: { dial: 3 }) { __typename } }');
  const times = await pausesFor(ada, 2_000);
  const { status } = await opening;
  await site.restartPooler();
  const back = performance.now();
  await until('a dial is set again', async () => {
    const { body } = await sam.send('mutation { setDial(input: { dial: 3 }) { __typename } }');
    return body.errors ? null : true;
  });
  const again = ((performance.now() - back) / 1_000).toFixed(1);
  const { situation } = (await ada.look()).own.guidance;
  return [
    { what: 'PgBouncer is killed', found: summaryOf(times), holds: allGotThrough(times) },
    {
      what: 'Meanwhile a dial gets 503, and works again after PgBouncer is back',
      found: `${status}, and again after ${again} s`,
      holds: status === 503,
    },
    { what: 'The pause is still there', found: situation, holds: situation === 'PAUSED' },
  ];
}

/** What nginx shows and writes. */
export async function readProxy(site: Site, secrets: readonly string[]): Promise<readonly Finding[]> {
  const at = new URL(site.url);
  const statuses = await Promise.all(
    ['/metrics', '/health', '/ready', '/'].map(async (path) => (await fetch(new URL(path, at))).status),
  );
  const big = await fetch(site.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ signedIn } #${'x'.repeat(110_000)}` }),
  });
  const logs = site.logs();
  const quoted = secrets.filter((secret) => logs.includes(secret));
  const person = await personOf(site, 'story-ada');
  const { errors } = (await person.send('{ me { own { guidance { band } } } }')).body;
  return [
    {
      what: '/metrics, /health, /ready and / are not served',
      found: statuses.join(', '),
      holds: statuses.every((status) => status === 404),
    },
    {
      what: 'Attune itself refuses a body of 110 kB',
      found: `${big.status}, ${(await big.text()).slice(0, 40).includes('errors') ? 'in JSON' : 'not in JSON'}`,
      holds: big.status === 413,
    },
    {
      what: 'nginx and PgBouncer wrote no name, token, path or address of a client',
      found: `${logs.length} characters, ${quoted.length} of them private`,
      holds: quoted.length === 0,
    },
    { what: 'At the end, both people can read their home', found: errors ? 'no' : 'yes', holds: !errors },
  ];
}

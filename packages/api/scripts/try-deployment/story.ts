import { setTimeout as wait } from 'node:timers/promises';
import type { Data } from '../../src/testing/index.ts';
import { coupleOf, followOverSocket, personOf } from './people.ts';
import { until } from './programs.ts';
import type { Finding } from './report.ts';
import type { Site } from './site.ts';

const ms = (since: number): string => `${(performance.now() - since).toFixed(0)} ms`;
const stateOf = (views: readonly Data[]): unknown => views.at(-1)?.couple?.invitation?.state ?? null;

/** The story of two people on two nodes, with a stream and a socket that are idle for longer than nginx waits. */
export async function tellStory(site: Site, idle: number): Promise<readonly Finding[]> {
  const [left, right] = site.nodes;
  if (!left || !right) throw new Error('There are two nodes.');
  const [ada, sam] = await coupleOf(site, 'story');
  const stream = await ada.follow();
  const socket = followOverSocket(site.url, sam.token);
  await until('both follow', () => (stream.seen.length > 0 && socket.seen.length > 0 ? true : null));
  const open = [await left.openSubscriptions(), await right.openSubscriptions()];

  await wait(idle);
  const afterIdle = performance.now();
  await ada.act('setDial', { dial: 6 });
  await ada.give('invite');
  await until('Sam sees an invitation', () => stateOf(socket.seen) === 'OPEN' || null);
  const seenAfter = ms(afterIdle);

  await sam.act('setDial', { dial: 4 });
  const { id } = (await sam.look()).couple.invitation;
  await sam.give('sayYes', { invitationId: id });
  const yes = performance.now();
  await until('Ada sees the mutual yes', () => stateOf(stream.seen) === 'MUTUAL' || null);
  const mutualAfter = ms(yes);
  await sam.act('sayNo', { invitationId: id });
  await until('Ada sees that it is over', () => stateOf(stream.seen) !== 'MUTUAL' || null);

  await stream.stop();
  socket.stop();
  return [
    {
      what: 'The stream and the socket of a couple are on two nodes',
      found: `${open.join(' and ')} open subscriptions`,
      holds: open.every((count) => count === 1),
    },
    {
      what: `A stream and a socket are idle for ${idle / 1_000} s, and then show an invitation`,
      found: `seen on the other node, dial and invitation in ${seenAfter}`,
      holds: true,
    },
    { what: 'A yes on one node, and the mutual yes on the other', found: `in ${mutualAfter}`, holds: true },
    { what: 'A no ends it on the other node', found: 'seen', holds: true },
  ];
}

/** More commands at the same time than PgBouncer has connections. */
export async function sendTogether(site: Site, people: number): Promise<Finding> {
  const tokens = await Promise.all(Array.from({ length: people }, (_, n) => personOf(site, `crowd-${n}`)));
  const started = performance.now();
  const answers = await Promise.all(
    tokens.flatMap((person) => [
      person.send('mutation { join(input: { displayName: "Someone", adult: true }) { __typename } }'),
    ]),
  );
  const dials = await Promise.all(
    tokens.flatMap((person) =>
      [1, 2, 3].map((dial) => person.send(`mutation { setDial(input: { dial: ${dial} }) { __typename } }`)),
    ),
  );
  const failed = [...answers, ...dials].filter(({ body }) => body.errors).length;
  return {
    what: `${answers.length + dials.length} commands of ${people} people at the same time`,
    found: `${failed} failed, in ${ms(started)}`,
    holds: failed === 0,
  };
}

/** Which settings a transaction has, and whether the pooler mixes sessions. */
export async function readPooler(site: Site): Promise<Finding> {
  const rows = await site.sql(
    `select application_name as name, count(*)::int as count from pg_stat_activity
      where datname = 'attune' and application_name like 'attune%' group by 1 order by 1`,
  );
  const counts = rows.map(({ name, count }) => `${name}: ${count}`);
  const listeners = rows.find(({ name }) => name === 'attune listener')?.['count'];
  return {
    what: 'Connections in PostgreSQL: the pool, exits of both nodes, and a listener of each',
    found: counts.join(', '),
    holds: listeners === 2,
  };
}

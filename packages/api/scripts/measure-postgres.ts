import pg from 'pg';
import {
  confirmPairing,
  getHome,
  invite,
  join,
  makePairingCode,
  openAttune,
  redeemPairingCode,
  setDial,
} from '../src/use-cases.ts';
import { newCluster } from '../test/support/postgres-server.ts';
import { kek } from '../test/support/test-kek.ts';

/*
 * Measures the figures of the scaling page. They are the bytes of a person and a couple in PostgreSQL, and the commands
 * and views per second of one node. It compares them with similar statements of the driver alone.
 * `npm run measure-postgres` takes half a minute and stores nothing.
 */

const clients = 16;
const people = 2_000;
const seconds = 4;

const cluster = await newCluster();
const postgres = cluster.url('postgres');
const attune = await openAttune({ store: { postgres, connections: clients }, kek });
const pool = new pg.Pool({ connectionString: postgres, max: clients });

const viewers = Array.from({ length: people }, (_, n) => ({ tenant: 'home', subject: `person ${n}` }));
const viewer = (n: number) => viewers[n] ?? { tenant: '', subject: '' };
const dial = { brakes: ['work'], accelerators: ['laughter'], note: 'a line about today' } as const;
const runAll = async (total: number, one: (n: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < total) await one(next++);
    }),
  );
};
await runAll(people, (n) => join(attune, viewer(n), { displayName: `Person ${n}`, adult: true }));

const ownOf = async (n: number) => {
  const own = (await getHome(attune, viewer(n)))?.own;
  if (!own) throw new Error('The person is missing.');
  return own;
};
// 100 people become 50 couples, each with an open invitation.
await runAll(50, async (couple) => {
  const [one, another] = [couple * 2, couple * 2 + 1];
  const made = await makePairingCode(attune, viewer(one), (await ownOf(one)).moment);
  const pairing = made.home?.own?.pairing;
  if (pairing?.type !== 'code') throw new Error('No code was made.');
  const { moment } = await ownOf(another);
  await redeemPairingCode(attune, viewer(another), { moment, code: pairing.code });
  const own = await ownOf(one);
  if (own.pairing?.type !== 'request') throw new Error('There is no pairing request.');
  await confirmPairing(attune, viewer(one), { moment: own.moment, request: own.pairing.id });
  await setDial(attune, viewer(one), { dial: 5 as never, ...dial });
  await invite(attune, viewer(one), {
    moment: (await ownOf(one)).moment,
    motives: [],
    note: 'A walk by the river after dinner, and then whatever we both feel like?',
  });
});

/** Runs `one` in all clients. Returns how often it ran per second. */
async function rate(one: (n: number) => Promise<unknown>): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let n = client; performance.now() < until; n += clients, done++) await one(n % people);
    }),
  );
  return done / seconds;
}

const driver = {
  async write(n: number): Promise<void> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const locked = await client.query({
        name: 'lock',
        text: 'select id, state from person where tenant = $1 and subject = $2 for update',
        values: ['home', `person ${n}`],
      });
      await client.query({
        name: 'save',
        text: 'update person set state = $3 where tenant = $1 and id = $2',
        values: ['home', locked.rows[0].id, locked.rows[0].state],
      });
      await client.query('commit');
    } finally {
      client.release();
    }
  },
  read: (n: number) =>
    pool.query({
      name: 'view',
      text: 'select * from person left join couple on couple.tenant = person.tenant and couple.id = person.couple where person.tenant = $1 and person.subject = $2',
      values: ['home', `person ${n}`],
    }),
};

const report = (title: string, ours: number, driverRate: number): void =>
  console.log(
    `${title}: ${ours.toFixed(0)} a second, the driver alone ${driverRate.toFixed(0)}: ${(ours / driverRate).toFixed(2)} of it`,
  );
report(
  'commands',
  await rate((n) => setDial(attune, viewer(n), { dial: ((n % 21) - 10) as never, ...dial })),
  await rate(driver.write),
);
report('views', await rate((n) => getHome(attune, viewer(n))), await rate(driver.read));

const { rows } = await pool.query(`
  select (select avg(pg_column_size(person.*)) from person)::int as row,
         pg_indexes_size('person') / (select count(*) from person) as indexes,
         (select avg(pg_column_size(couple.*)) from couple)::int as couple`);
console.log(
  `a person: ${rows[0].row} bytes a row, ${rows[0].indexes} in indexes; a couple: ${rows[0].couple} bytes a row`,
);

await pool.end();
await attune.store.close();
await cluster.remove();

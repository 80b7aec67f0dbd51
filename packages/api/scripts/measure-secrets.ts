import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../src/http/server.ts';
import { createAttune } from '../src/index.ts';
import { commandDocument, meView, type TestPerson, testIssuer, testPerson } from '../src/testing/index.ts';
import { apart, middle, type Timed, timedBy } from './measure-secrets/compare.ts';

/*
 * Whether how long an answer takes tells what a partner keeps: for each secret that an answer could depend on, the
 * same request is timed over HTTP where the secret is one thing and where it is another, in turns, beside a second
 * couple in which it is the first thing again, so that one sees how far two couples differ without any secret.
 * `npm run measure-secrets` takes a few minutes (`npm run measure-secrets 3000 reflections`: of one alone, more
 * closely); nothing of it is kept. No test asserts what it tells.
 */

const samples = Number(process.argv[2] ?? 1_000);
/** Only what is told with these words. */
const only = process.argv[3] ?? '';
const hour = 3_600_000;
const unlockWithin = 100 * 365 * 24 * hour;
const auth_time = 1_700_000_000;

const folder = mkdtempSync(join(tmpdir(), 'attune-secrets-'));
const clock = { now: Date.parse('2026-11-23T18:00:00.000Z') };
const issuer = await testIssuer();
const elsewhere = await testIssuer('https://elsewhere.test');
const attune = await createAttune({
  store: { sqlite: join(folder, 'attune.db') },
  clock: () => clock.now,
  auth: { issuers: [...issuer.auth.issuers, ...elsewhere.auth.issuers] },
  limits: { commandsPerMinute: 1e9, codesPerHour: 1e9 },
  unlockWithin,
  kek: randomBytes(32),
});
const server = await serve({
  handler: attune.handler,
  host: '127.0.0.1',
  port: 0,
  ready: attune.ready,
  onClose: attune.close,
});
const url = `${server.url}/graphql`;

let people = 0;
interface Someone extends TestPerson {
  readonly token: string;
}
async function someone(from = issuer): Promise<Someone> {
  const token = await from.token(`person ${++people}`, { auth_time, exp: '12h' as never });
  const person = testPerson(attune.fetch, token);
  await person.act('join', { displayName: 'Somebody', adult: true });
  return { ...person, token };
}
interface Two {
  readonly ada: Someone;
  readonly sam: Someone;
}
async function couple(): Promise<Two> {
  const [ada, sam] = [await someone(), await someone()];
  await asks(sam, ada);
  const { pairing } = (await ada.look()).own;
  await ada.give('confirmPairing', { requestId: pairing.id });
  return { ada, sam };
}
/** One asks the other with a code of theirs, which is answered. */
async function asks(one: Someone, maker: Someone): Promise<string> {
  const { code } = (await maker.give('makePairingCode')).me.own.pairing;
  await one.give('redeemPairingCode', { code });
  return code;
}
const willing = (one: Someone) => one.act('setDial', { dial: 5 });

const command = (one: Someone, name: string, input: Record<string, unknown>): Timed => ({
  token: one.token,
  body: JSON.stringify({ query: commandDocument(name, true), variables: { input } }),
});
const looking = (one: Someone): Timed => ({
  token: one.token,
  body: JSON.stringify({ query: `{ me { ...MeView } } ${meView}` }),
});
const node = (one: Someone, id: string): Timed => ({
  token: one.token,
  body: JSON.stringify({ query: `{ node(id: ${JSON.stringify(id)}) { __typename id } }` }),
});

/** The request to time now, made ready first where it needs to be. */
type Arm = () => Timed | Promise<Timed>;
const timed = timedBy(url);

async function compare(what: string, one: Arm, again: Arm, another: Arm): Promise<void> {
  if (!what.includes(only)) return;
  const arms = [one, again, another];
  const took: number[][] = [[], [], []];
  for (let n = 0; n < samples + 50; n++) {
    // Each in every place as often, so that none is always the one that comes first.
    for (let k = 0; k < 3; k++) {
      const which = (n + k) % 3;
      const took_ = await timed(await (arms[which] as Arm)());
      // The first few warm up what is compiled as it runs.
      if (n >= 50) took[which]?.push(took_);
    }
  }
  const [first = [], second = [], third = []] = took;
  const cell = (times: number[], at: number): string => middle(times, at).toFixed(3);
  console.log(
    `| ${what} | ${cell(first, 0.5)} | ${cell(second, 0.5)} | ${cell(third, 0.5)} | ${cell(first, 0.95)} | ${cell(third, 0.95)} | ${apart(first, second).toFixed(3)} | ${apart(first, third).toFixed(3)} |`,
  );
}

console.log(`n = ${samples} each; two samples of one distribution are further apart than`);
console.log(
  `${(1.628 * Math.sqrt(2 / samples)).toFixed(3)} (Kolmogorov–Smirnov) once in a hundred times. Milliseconds.\n`,
);
console.log(
  '| secret: one thing / another | one | one again | another | p95 one | p95 another | KS one, again | KS one, another |',
);
console.log('|---|---|---|---|---|---|---|---|');

/** Two couples in which a secret is one thing, and a third in which it is another. */
async function lookWith(what: string, keep: (ada: Someone) => Promise<unknown>): Promise<void> {
  const [one, again, another] = [await couple(), await couple(), await couple()];
  await keep(another.ada);
  await compare(
    what,
    () => looking(one.sam),
    () => looking(again.sam),
    () => looking(another.sam),
  );
}
await lookWith('a look: nothing / nothing (for comparison)', async () => {});
await lookWith('a look: door closed / open', async (ada) => {
  await willing(ada);
  await ada.give('openDoor');
});
await lookWith('a look: not paused / paused', (ada) => ada.act('pause'));
await lookWith('a look: dial unset / set, with a note', (ada) =>
  ada.act('setDial', { dial: -7, brakes: ['WORK', 'PAIN'], note: 'n'.repeat(280) }),
);
await lookWith('a look: no journal / 500 entries', async (ada) => {
  await ada.give('startJournal');
  for (let n = 0; n < 500; n++) await ada.act('checkIn', { felt: 0, wanted: 'FULLY' });
});
async function writesMuch(ada: Someone): Promise<void> {
  for (const prompt of ['value', 'funBefore', 'littleSparks', 'whyReclaim', 'hope', 'presses', 'safeNo'])
    await ada.act('writeReflection', { promptId: `prompt:${prompt}`, text: 'w'.repeat(1_000) });
}
await lookWith('a look: nothing written / seven long reflections', writesMuch);
{
  const all = [await couple(), await couple(), await couple()] as const;
  await writesMuch(all[2].ada);
  const setting = all.map(({ sam }) => command(sam, 'setFloor', { floor: 2 }));
  const arm =
    (n: number): Arm =>
    () =>
      setting[n] as Timed;
  await compare('a floor set: nothing written / seven long reflections', arm(0), arm(1), arm(2));
}

{
  const all = [await couple(), await couple(), await couple()] as const;
  await all[2].ada.act('pause');
  const inviting = (which: 0 | 1 | 2) => async (): Promise<Timed> => {
    const { sam } = all[which];
    clock.now += 30 * hour;
    await willing(sam);
    return command(sam, 'invite', { moment: await sam.moment() });
  };
  await compare('an invitation: not paused / paused', inviting(0), inviting(1), inviting(2));
}
{
  const { ada, sam } = await couple();
  await willing(ada);
  const closed = (await ada.give('invite')).me.couple.invitation.id;
  await ada.act('sayNo', { invitationId: closed });
  clock.now += 30 * hour;
  await sam.act('pause');
  await Promise.all([willing(ada), willing(sam)]);
  const hidden = (await ada.give('invite')).me.couple.invitation.id;
  const moment = await sam.moment();
  const yes = (invitationId: string) => () => command(sam, 'sayYes', { moment, invitationId });
  const unknown = 'invitation:0b9c0b9c-0b9c-4b9c-8b9c-0b9c0b9c0b9c';
  await compare('a yes: to nothing / to what a pause hides', yes(unknown), yes(unknown), yes(hidden));
  await compare('a yes: to nothing / to what is closed', yes(unknown), yes(unknown), yes(closed));
}
{
  const { ada } = await couple();
  const { sam } = await couple();
  const unknown = node(sam, 'me:0b9c0b9c-0b9c-4b9c-8b9c-0b9c0b9c0b9c');
  const foreign = node(sam, (await ada.look()).id);
  await compare(
    'a node: unknown / foreign',
    () => unknown,
    () => unknown,
    () => foreign,
  );
}
{
  const used = await asks(await someone(), await someone());
  const stranger = await someone(elsewhere);
  const expired = (await (await someone()).give('makePairingCode')).me.own.pairing.code;
  clock.now += hour;
  const foreign = (await stranger.give('makePairingCode')).me.own.pairing.code;
  const sam = await someone();
  let tries = 0;
  const trying = (code: string) => async (): Promise<Timed> => {
    // Ten wrong ones an hour are looked at.
    if (++tries % 9 === 0) clock.now += 2 * hour;
    return command(sam, 'redeemPairingCode', { moment: await sam.moment(), code });
  };
  const wrong = trying('7Z7Z7Z7Z');
  await compare('a code: wrong / used', wrong, wrong, trying(used));
  await compare('a code: wrong / expired', wrong, wrong, trying(expired));
  await compare('a code: wrong / of another tenant', wrong, wrong, trying(foreign));
}
{
  const all = [await couple(), await couple(), await couple()] as const;
  const rich = all[2];
  await rich.ada.give('startJournal');
  for (let n = 0; n < 100; n++) await rich.ada.act('checkIn', { felt: 0, wanted: 'FULLY' });
  await willing(rich.sam);
  await rich.sam.give('invite', { note: 'o'.repeat(280) });
  const refused = await Promise.all(
    all.map(async ({ ada }, n) => {
      const subject = JSON.parse(Buffer.from(ada.token.split('.')[1] ?? '', 'base64url').toString()).sub;
      const locked = { ...ada, token: await issuer.token(subject) };
      return command(locked, 'invite', { moment: await (all[n] ?? rich).ada.moment() });
    }),
  );
  const arm =
    (n: number): Arm =>
    () =>
      refused[n] as Timed;
  await compare('a locked phone: an empty account / a full one', arm(0), arm(1), arm(2));
}

await server.close();
rmSync(folder, { recursive: true });

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../src/http/server.ts';
import { createAttune } from '../src/index.ts';
import { commandDocument, meView, type TestPerson, testIssuer, testPerson } from '../src/testing/index.ts';
import { ksDistance, newTimer, quantile, type Timed } from './measure-secrets/compare.ts';

/*
 * Measures whether response times depend on a partner's secrets. For each secret, it times one request over HTTP in three
 * couples, in rotation: two with the same value of the secret, one with another. `npm run measure-secrets` takes a few
 * minutes; `npm run measure-secrets 3000 reflections` takes 3,000 samples of the matching rows. No test asserts the result.
 */

const samples = Number(process.argv[2] ?? 1_000);
/** Measures only the rows whose title contains this text. */
const filter = process.argv[3] ?? '';
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
type SignedIn = TestPerson & { readonly token: string };
async function newPerson(from = issuer): Promise<SignedIn> {
  const token = await from.token(`person ${++people}`, { auth_time, exp: '12h' as never });
  const person = testPerson(attune.fetch, token);
  await person.act('join', { displayName: 'Someone', adult: true });
  return { ...person, token };
}
type Couple = { readonly ada: SignedIn; readonly sam: SignedIn };
async function newCouple(): Promise<Couple> {
  const [ada, sam] = [await newPerson(), await newPerson()];
  await requestPairing(sam, ada);
  const { pairing } = (await ada.look()).own;
  await ada.give('confirmPairing', { requestId: pairing.id });
  return { ada, sam };
}
/** Lets one person redeem a new pairing code of another. Returns the code. */
async function requestPairing(one: SignedIn, maker: SignedIn): Promise<string> {
  const { code } = (await maker.give('makePairingCode')).me.own.pairing;
  await one.give('redeemPairingCode', { code });
  return code;
}
const setHighDial = (one: SignedIn) => one.act('setDial', { dial: 5 });

const command = (one: SignedIn, name: string, input: Record<string, unknown>): Timed => ({
  token: one.token,
  body: JSON.stringify({ query: commandDocument(name, true), variables: { input } }),
});
const viewRequest = (one: SignedIn): Timed => ({
  token: one.token,
  body: JSON.stringify({ query: `{ me { ...MeView } } ${meView}` }),
});
const nodeRequest = (one: SignedIn, id: string): Timed => ({
  token: one.token,
  body: JSON.stringify({ query: `{ node(id: ${JSON.stringify(id)}) { __typename id } }` }),
});

/** Prepares the next request of one of the three couples. */
type NextRequest = () => Timed | Promise<Timed>;
const timed = newTimer(url);

async function compare(
  title: string,
  one: NextRequest,
  again: NextRequest,
  another: NextRequest,
): Promise<void> {
  if (!title.includes(filter)) return;
  const nextRequests = [one, again, another];
  const durations: number[][] = [[], [], []];
  for (let n = 0; n < samples + 50; n++) {
    // Rotates the order, so that no couple is always first.
    for (let k = 0; k < 3; k++) {
      const which = (n + k) % 3;
      const duration = await timed(await (nextRequests[which] as NextRequest)());
      // The first 50 rounds warm up the JIT compiler.
      if (n >= 50) durations[which]?.push(duration);
    }
  }
  const [first = [], second = [], third = []] = durations;
  const cell = (times: number[], at: number): string => quantile(times, at).toFixed(3);
  console.log(
    `| ${title} | ${cell(first, 0.5)} | ${cell(second, 0.5)} | ${cell(third, 0.5)} | ${cell(first, 0.95)} | ${cell(third, 0.95)} | ${ksDistance(first, second).toFixed(3)} | ${ksDistance(first, third).toFixed(3)} |`,
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

/** Compares the partner's view in two couples without the secret and one with it. */
async function compareViews(title: string, setSecret: (ada: SignedIn) => Promise<unknown>): Promise<void> {
  const [one, again, another] = [await newCouple(), await newCouple(), await newCouple()];
  await setSecret(another.ada);
  await compare(
    title,
    () => viewRequest(one.sam),
    () => viewRequest(again.sam),
    () => viewRequest(another.sam),
  );
}
await compareViews('a view: nothing / nothing (for comparison)', async () => {});
await compareViews('a view: door closed / open', async (ada) => {
  await setHighDial(ada);
  await ada.give('openDoor');
});
await compareViews('a view: not paused / paused', (ada) => ada.act('pause'));
await compareViews('a view: dial unset / set, with a note', (ada) =>
  ada.act('setDial', { dial: -7, brakes: ['WORK', 'PAIN'], note: 'n'.repeat(280) }),
);
await compareViews('a view: no journal / 500 entries', async (ada) => {
  await ada.give('startJournal');
  for (let n = 0; n < 500; n++) await ada.act('checkIn', { felt: 0, wanted: 'FULLY' });
});
async function writeLongReflections(ada: SignedIn): Promise<void> {
  for (const prompt of ['value', 'funBefore', 'littleSparks', 'whyReclaim', 'hope', 'presses', 'safeNo'])
    await ada.act('writeReflection', { promptId: `prompt:${prompt}`, text: 'w'.repeat(1_000) });
}
await compareViews('a view: nothing written / seven long reflections', writeLongReflections);
{
  const all = [await newCouple(), await newCouple(), await newCouple()] as const;
  await writeLongReflections(all[2].ada);
  const setting = all.map(({ sam }) => command(sam, 'setFloor', { floor: 2 }));
  const requestOf =
    (n: number): NextRequest =>
    () =>
      setting[n] as Timed;
  await compare(
    'a floor set: nothing written / seven long reflections',
    requestOf(0),
    requestOf(1),
    requestOf(2),
  );
}

{
  const all = [await newCouple(), await newCouple(), await newCouple()] as const;
  await all[2].ada.act('pause');
  const inviting = (which: 0 | 1 | 2) => async (): Promise<Timed> => {
    const { sam } = all[which];
    clock.now += 30 * hour;
    await setHighDial(sam);
    return command(sam, 'invite', { moment: await sam.moment() });
  };
  await compare('an invitation: not paused / paused', inviting(0), inviting(1), inviting(2));
}
{
  const { ada, sam } = await newCouple();
  await setHighDial(ada);
  const closed = (await ada.give('invite')).me.couple.invitation.id;
  await ada.act('sayNo', { invitationId: closed });
  clock.now += 30 * hour;
  await sam.act('pause');
  await Promise.all([setHighDial(ada), setHighDial(sam)]);
  const hidden = (await ada.give('invite')).me.couple.invitation.id;
  const moment = await sam.moment();
  const yes = (invitationId: string) => () => command(sam, 'sayYes', { moment, invitationId });
  const unknown = 'invitation:0b9c0b9c-0b9c-4b9c-8b9c-0b9c0b9c0b9c';
  await compare(
    'a yes: to an unknown invitation / to one that a pause hides',
    yes(unknown),
    yes(unknown),
    yes(hidden),
  );
  await compare('a yes: to an unknown invitation / to a closed one', yes(unknown), yes(unknown), yes(closed));
}
{
  const { ada } = await newCouple();
  const { sam } = await newCouple();
  const unknown = nodeRequest(sam, 'me:0b9c0b9c-0b9c-4b9c-8b9c-0b9c0b9c0b9c');
  const foreign = nodeRequest(sam, (await ada.look()).id);
  await compare(
    'a node: unknown / foreign',
    () => unknown,
    () => unknown,
    () => foreign,
  );
}
{
  const used = await requestPairing(await newPerson(), await newPerson());
  const stranger = await newPerson(elsewhere);
  const expired = (await (await newPerson()).give('makePairingCode')).me.own.pairing.code;
  clock.now += hour;
  const foreign = (await stranger.give('makePairingCode')).me.own.pairing.code;
  const sam = await newPerson();
  let tries = 0;
  const redeem = (code: string) => async (): Promise<Timed> => {
    // Only ten wrong codes an hour are checked, so the clock moves on.
    if (++tries % 9 === 0) clock.now += 2 * hour;
    return command(sam, 'redeemPairingCode', { moment: await sam.moment(), code });
  };
  const wrong = redeem('7Z7Z7Z7Z');
  await compare('a code: wrong / used', wrong, wrong, redeem(used));
  await compare('a code: wrong / expired', wrong, wrong, redeem(expired));
  await compare('a code: wrong / of another tenant', wrong, wrong, redeem(foreign));
}
{
  const all = [await newCouple(), await newCouple(), await newCouple()] as const;
  const full = all[2];
  await full.ada.give('startJournal');
  for (let n = 0; n < 100; n++) await full.ada.act('checkIn', { felt: 0, wanted: 'FULLY' });
  await setHighDial(full.sam);
  await full.sam.give('invite', { note: 'o'.repeat(280) });
  const refused = await Promise.all(
    all.map(async ({ ada }, n) => {
      const subject = JSON.parse(Buffer.from(ada.token.split('.')[1] ?? '', 'base64url').toString()).sub;
      const locked = { ...ada, token: await issuer.token(subject) };
      return command(locked, 'invite', { moment: await (all[n] ?? full).ada.moment() });
    }),
  );
  const requestOf =
    (n: number): NextRequest =>
    () =>
      refused[n] as Timed;
  await compare('a locked phone: an empty account / a full one', requestOf(0), requestOf(1), requestOf(2));
}

await server.close();
rmSync(folder, { recursive: true });

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type Data,
  type TestIssuer,
  type TestPerson,
  testIssuer,
  testPerson,
} from '../../src/testing/index.ts';
import {
  closeAttune,
  confirmPairing,
  getHome,
  join as joinAs,
  makePairingCode,
  openAttune,
  redeemPairingCode,
  setDial,
} from '../../src/use-cases.ts';
import { kek } from '../support/test-kek.ts';

const couples = 100;
let folder: string;
let issuer: TestIssuer;
let server: ChildProcess | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-kill-'));
  issuer = await testIssuer();
  await writeFile(join(folder, 'jwks.json'), JSON.stringify(issuer.auth.issuers[0].keys.jwks));
  await fill();
});
afterEach(async () => {
  await kill();
  await rm(folder, { recursive: true });
});

const database = () => join(folder, 'attune.db');
const names = Array.from({ length: couples }, (_, index) => [`ada-${index}`, `sam-${index}`] as const);

/** Creates couples in which one person has set a dial, through the use cases. */
async function fill(): Promise<void> {
  const attune = await openAttune({ store: { sqlite: database() }, kek });
  const { issuer: tenant } = issuer.auth.issuers[0];
  const moment = async (viewer: { tenant: string; subject: string }) => {
    const home = await getHome(attune, viewer);
    if (!home?.own) throw new Error('The person is missing.');
    return { moment: home.own.moment, pairing: home.own.pairing };
  };
  await Promise.all(
    names.map(async ([one, another]) => {
      const ada = { tenant, subject: one };
      const sam = { tenant, subject: another };
      await joinAs(attune, ada, { displayName: one, adult: true });
      await joinAs(attune, sam, { displayName: another, adult: true });
      const made = await makePairingCode(attune, ada, (await moment(ada)).moment);
      const pairing = made.home?.own?.pairing;
      if (pairing?.type !== 'code') throw new Error('No code was made.');
      await redeemPairingCode(attune, sam, { moment: (await moment(sam)).moment, code: pairing.code });
      const own = await moment(ada);
      if (own.pairing?.type !== 'request') throw new Error('There is no pairing request.');
      await confirmPairing(attune, ada, { moment: own.moment, request: own.pairing.id });
      const dial = { dial: 4 as never, brakes: [], accelerators: [], note: null };
      await setDial(attune, ada, dial);
    }),
  );
  await closeAttune(attune);
}

async function start(): Promise<string> {
  const [trusted] = issuer.auth.issuers;
  const bin = new URL('../../bin/attune.js', import.meta.url).pathname;
  server = spawn(process.execPath, [bin], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      ATTUNE_DATABASE: database(),
      ATTUNE_KEK: Buffer.from(kek).toString('base64url'),
      ATTUNE_ISSUER: trusted.issuer,
      ATTUNE_AUDIENCE: trusted.audience,
      ATTUNE_JWKS_FILE: join(folder, 'jwks.json'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = server;
  if (!stdout) throw new Error('The server has no output.');
  for await (const text of stdout.setEncoding('utf8')) {
    const url = /http:\S+/.exec(text)?.[0];
    if (url) return url;
  }
  throw new Error('The server did not print its URL.');
}

async function kill(): Promise<void> {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

interface PlannedCommand {
  readonly person: TestPerson;
  readonly command: 'invite' | 'setDial';
  readonly input: Record<string, unknown>;
}

/** One command for each person: one of each couple invites, the other sets the dial, each with its own note. */
const commandsAt = (url: string): Promise<readonly PlannedCommand[]> =>
  Promise.all(
    names.flatMap(([one, another], index) => [
      (async (): Promise<PlannedCommand> => {
        const person = testPerson(fetch, await issuer.token(one), url);
        return {
          person,
          command: 'invite',
          input: { moment: await person.moment(), note: `A walk, say ${index}?` },
        };
      })(),
      (async (): Promise<PlannedCommand> => {
        const person = testPerson(fetch, await issuer.token(another), url);
        return { person, command: 'setDial', input: { dial: (index % 21) - 10, note: `note ${index}` } };
      })(),
    ]),
  );

/** The part of a view that a command created. */
const createdBy = ({ command }: PlannedCommand, me: Data): unknown =>
  command === 'invite'
    ? me.couple.invitation && { ...me.couple.invitation, spacedUntil: me.couple.mine.spacedUntil }
    : me.own.reading;

describe('a server that is killed during 200 concurrent commands', () => {
  it.each([1, 60, 140])(
    'has every acknowledged command once after a restart, when it is killed after %i answers',
    async (answers) => {
      const planned = await commandsAt(await start());
      expect(planned).toHaveLength(200);
      const acknowledged = new Map<PlannedCommand, unknown>();
      await Promise.allSettled(
        planned.map(async (each) => {
          const result = await each.person.act(each.command, each.input);
          if (!result.__typename.endsWith('Success')) throw new Error(`Refused: ${result.code}`);
          acknowledged.set(each, createdBy(each, result.me));
          if (acknowledged.size === answers) server?.kill('SIGKILL');
        }),
      );
      await kill();
      expect(acknowledged.size).toBeGreaterThanOrEqual(answers);
      console.info(`${acknowledged.size} of 200 were acknowledged before the end.`);

      const again = await commandsAt(await start());
      await Promise.all(
        planned.map(async (each, index) => {
          const person = again[index]?.person;
          if (!person) throw new Error('The person is missing.');
          const stored = createdBy(each, await person.look());
          if (acknowledged.has(each)) expect(stored).toEqual(acknowledged.get(each));
          else if (stored) expect(stored).toMatchObject({ note: each.input['note'] });
          if (each.command === 'setDial') return;
          const repeated = await person.act('invite', each.input);
          expect(repeated.__typename).toBe('InviteSuccess');
          if (stored) expect(createdBy(each, repeated.me)).toEqual(stored);
        }),
      );
    },
    60_000,
  );
});

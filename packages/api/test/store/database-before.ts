import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Attune, AttuneOptions } from '../../src/index.ts';
import {
  type ByPerson,
  exportOfVersion,
  inCurrentWords,
  type Json,
  replaced,
  withoutNewTimes,
  withoutTexts,
} from './recorded-answers.ts';

/**
 * Opens a database that an earlier version wrote, with this version. Stored formats may rise; answers stay.
 *
 * Everything that the tests compare was recorded from the earlier version. What may differ since then is listed
 * in `recorded-answers.ts`, and nowhere else.
 */

const folderOf = (name: string): URL => new URL(`../data/${name}/`, import.meta.url);
const folder = folderOf('database-before-v2');
const plainFolder = folderOf('database-before-encryption');
const textIn = (from: URL, name: string): string => readFileSync(new URL(name, from), 'utf8');
const text = (name: string): string => textIn(folder, name);

/** A fresh copy of a stored database. */
export interface Copy {
  open(): Promise<Attune>;
  setClock(at: number): Promise<void>;
}

/** Returns the SQL text that makes one of the stored databases, with its rows; null if the file does not exist. */
export type SqlOf = (name: 'sqlite' | 'sqlite-keys' | 'postgres') => string | null;
const sqlIn =
  (from: URL): SqlOf =>
  (name) =>
    existsSync(new URL(`${name}.sql`, from)) ? textIn(from, `${name}.sql`) : null;

/** How a host opens the database: with its key, and with a sign-in of its own. */
export const host = {
  kek: new Uint8Array(Buffer.from(text('kek.txt').trim(), 'base64url')),
  identify: (request) => {
    const [tenant, subject] = (request.headers.get('x-signed-in') ?? '').split('/');
    return tenant && subject ? { tenant, subject } : null;
  },
  log: () => {},
} satisfies Partial<AttuneOptions>;

interface Recorded {
  readonly at: string;
  /** The answer to `me.graphql`, by tenant and subject. */
  readonly views: ByPerson;
  /** The document of `exportMe`; null for a person who was erased. */
  readonly exports: ByPerson;
}

interface Step {
  readonly at: string;
  readonly who: string;
  readonly query: string;
  /** A `moment` or an `invitationId` that is null is filled in from the view of that instant. */
  readonly input?: Record<string, unknown>;
  readonly answer: Json;
}

interface Expected extends Recorded {
  readonly later: Omit<Recorded, 'exports'>;
  readonly steps: readonly Step[];
  /** A command of every person, after the steps. */
  readonly everyone: { readonly query: string; readonly input: Record<string, unknown> };
  readonly after: Recorded;
}

const expected: Expected = JSON.parse(text('expected.json'));
const everyone = Object.keys(expected.views);
const expectedPlain: Pick<Recorded, 'at' | 'views'> = JSON.parse(textIn(plainFolder, 'expected.json'));
const meQuery = text('me.graphql');

async function ask(attune: Attune, who: string, query: string, variables: object = {}): Promise<Json> {
  const headers = { 'content-type': 'application/json', 'x-signed-in': who };
  const body = JSON.stringify({ query, variables });
  const response = await attune.fetch(
    new Request('http://localhost/graphql', { method: 'POST', headers, body }),
  );
  const answer = await response.json();
  expect(answer, `${who}: ${query}`).not.toHaveProperty('errors');
  return answer.data;
}

/** Asks for every person; one after the other, because two readings of one file gain nothing. */
async function ofEveryone(
  answer: (who: string) => Promise<Json>,
  people: readonly string[] = everyone,
): Promise<ByPerson> {
  const answers: Record<string, Json> = {};
  for (const who of people) answers[who] = await answer(who);
  return answers;
}

/** Without an idea that someone took back in this turn, which the earlier version did not list. */
const readViews = async (attune: Attune): Promise<ByPerson> => {
  const views = await ofEveryone((who) => ask(attune, who, meQuery));
  return replaced(views, (key, value) => {
    return key === 'ideasInCommon' ? value.filter(({ stands }: Json) => stands) : value;
  });
};

const readExports = (attune: Attune): Promise<ByPerson> =>
  ofEveryone(async (who) => {
    const query = 'mutation { exportMe { ... on ExportMeSuccess { document } } }';
    const { document } = (await ask(attune, who, query)).exportMe;
    return document === undefined ? null : JSON.parse(document);
  });

/** Random parts of the database as it was; what was written since has others. */
const randomPart = (id: string): string => id.slice(id.indexOf(':') + 1);
const oldIds = new Set<string>();
replaced([expected.views, expected.exports], (key, value) => {
  if (key === 'id' || key === 'code') oldIds.add(randomPart(value));
  return value;
});

/** Replaces what is random in an answer after the steps: a new id or code, and every moment. */
const withoutNewIds = (answers: ByPerson): ByPerson =>
  replaced(answers, (key, value) => {
    if (key === 'moment') return 'a moment';
    return (key === 'id' || key === 'code') && !oldIds.has(randomPart(value)) ? 'a new one' : value;
  });

/** Compares person by person, so that a failure names the person. */
function expectSame(actual: ByPerson, recorded: ByPerson): void {
  expect(Object.keys(actual)).toEqual(Object.keys(recorded));
  for (const who of Object.keys(recorded))
    expect({ [who]: withoutTexts(actual[who]) }).toEqual({ [who]: withoutTexts(recorded[who]) });
}

/** Compares exports. `clearers` are the people who cleared their dial since. */
function expectSameExports(actual: ByPerson, recorded: ByPerson, clearers: readonly string[] = []): void {
  for (const who of everyone) {
    const version = actual[who]?.version ?? 1;
    expect([1, 2, 4]).toContain(version);
    const cleared = clearers.includes(who);
    const { dialClearedAt = null, ...seen } = actual[who]?.me ?? {};
    expect({ [who]: dialClearedAt !== null }).toEqual({ [who]: cleared });
    const document = recorded[who] && exportOfVersion(version, recorded[who], 'cleared');
    const compared = actual[who] && { ...actual[who], me: { ...seen, dialClearedAt: 'cleared' } };
    expect({ [who]: withoutNewTimes(compared) }).toEqual({ [who]: withoutNewTimes(document) });
  }
}

async function take(attune: Attune, { who, query, input, answer }: Step): Promise<void> {
  const filled = { ...input };
  if (filled['moment'] === null)
    filled['moment'] = (await ask(attune, who, '{ me { own { moment } } }')).me.own.moment;
  if (filled['invitationId'] === null)
    filled['invitationId'] = (
      await ask(attune, who, '{ me { couple { invitation { id } } } }')
    ).me.couple.invitation.id;
  const given = await ask(attune, who, query, input && { input: filled });
  expect({ who, query, answer: given }).toEqual({ who, query, answer });
}

/** Runs the tests on one kind of database. */
export function testDatabaseBefore(copyOf: (sqlOf: SqlOf) => Promise<Copy>): void {
  const openCopy = async (at: string, from = folder): Promise<Copy & { readonly attune: Attune }> => {
    const copy = await copyOf(sqlIn(from));
    await copy.setClock(Date.parse(at));
    const attune = await copy.open();
    onTestFinished(() => attune.close());
    return { ...copy, attune };
  };

  describe('a database that an earlier version wrote', () => {
    it('answers every person as before', async () => {
      const { attune } = await openCopy(expected.at);
      expectSame(await readViews(attune), inCurrentWords(attune, expected.views));
      expectSameExports(await readExports(attune), expected.exports);
    });

    it('answers every person as before, once deadlines have passed', async () => {
      const { attune } = await openCopy(expected.later.at);
      expectSame(await readViews(attune), inCurrentWords(attune, expected.later.views));
    });

    it('accepts the same exits and openings as before, and keeps what they changed', async () => {
      const { attune, setClock, open } = await openCopy(expected.at);
      for (const step of expected.steps) {
        await setClock(Date.parse(step.at));
        await take(attune, step);
      }
      await setClock(Date.parse(expected.after.at));
      // Each person's documents are written once, in the current format.
      const { query, input } = expected.everyone;
      for (const who of everyone.filter((one) => expected.after.views[one].me !== null))
        await ask(attune, who, query, { input });
      const seen = { views: await readViews(attune), exports: await readExports(attune) };
      expectSame(withoutNewIds(seen.views), withoutNewIds(inCurrentWords(attune, expected.after.views)));
      const clearers = expected.steps
        .filter(({ query }) => query.includes('clearDial'))
        .map(({ who }) => who);
      expectSameExports(withoutNewIds(seen.exports), withoutNewIds(expected.after.exports), clearers);
      await attune.close();

      const again = await open();
      onTestFinished(() => again.close());
      expect(await readViews(again)).toEqual(seen.views);
      expect(await readExports(again)).toEqual(seen.exports);
    });
  });
  it('answers every person of a database from before encryption as before', async () => {
    const { at, views } = expectedPlain;
    const { attune, open } = await openCopy(at, plainFolder);
    const query = textIn(plainFolder, 'me.graphql');
    const people = Object.keys(views);
    const recorded = inCurrentWords(attune, views);
    expectSame(await ofEveryone((who) => ask(attune, who, query), people), recorded);
    await attune.close();

    const again = await open();
    onTestFinished(() => again.close());
    expectSame(await ofEveryone((who) => ask(again, who, query), people), recorded);
    const { id } = recorded['home/wes'].me.own.pairing;
    const { moment } = recorded['home/wes'].me.own;
    const confirm = `mutation ($input: ConfirmPairingInput!) { confirmPairing(input: $input) {
      __typename ... on ConfirmPairingSuccess { me { couple { partner { displayName } } } } } }`;
    const confirmed = await ask(again, 'home/wes', confirm, { input: { requestId: id, moment } });
    expect(confirmed.confirmPairing.me.couple.partner).toEqual({ displayName: 'Xia' });
  });
}

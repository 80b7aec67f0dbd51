import { afterEach, describe, expect, it } from 'vitest';
import { createAttune } from '../../src/index.ts';
import { type TestPerson, testPerson } from '../../src/testing/index.ts';
import { adaAndSam, hour, openTestServer, startTime, type TestServer } from '../support/test-server.ts';

let home: TestServer;
afterEach(() => home.close());

const consentsQuery =
  '{ me { own { consents { kind textVersion at current } journal { wantedness { no { count } } } } } }';
const consentsOf = async (person: TestPerson) => (await person.ask(consentsQuery)).me.own.consents;
const consent = (kind: string, textVersion = '1', at = startTime, current = true) => ({
  kind,
  textVersion,
  at: new Date(at).toISOString(),
  current,
});
const changed = { __typename: 'Refused', code: 'CONSENT_TEXT_CHANGED' };

/** Opens a server whose texts have these versions, with Ada, who has not joined. */
async function newcomer(consentTexts: Record<string, string>): Promise<TestPerson> {
  home = await openTestServer({ consentTexts });
  return testPerson(home.attune.fetch, await home.issuer.token('ada'));
}
const joining = { displayName: 'Ada', adult: true };

describe('a consent', () => {
  it('names the first text while neither the host nor the client names one', async () => {
    home = await openTestServer();
    const ada = await home.person('Ada');
    expect(await consentsOf(ada)).toEqual([consent('JOIN')]);
    home.clock.now += hour;
    await ada.give('startJournal');
    expect(await consentsOf(ada)).toEqual([consent('JOIN'), consent('JOURNAL', '1', startTime + hour)]);
  });

  it('is refused for a text that the host has changed, and nothing is stored', async () => {
    const ada = await newcomer({ join: '2026-11', journal: 'b' });
    for (const textVersion of [undefined, null, '1', '2026-10', ''])
      expect(await ada.act('join', { ...joining, textVersion })).toMatchObject({ ...changed, me: null });
    expect((await ada.ask('{ me { id } }')).me).toBeNull();
    expect(await ada.act('join', { ...joining, textVersion: '2026-11' })).toMatchObject({
      __typename: 'JoinSuccess',
    });
    for (const textVersion of [undefined, 'a'])
      expect(await ada.give('startJournal', { textVersion })).toMatchObject({
        ...changed,
        message: { key: 'refusal.consentTextChanged' },
        me: { own: { journal: null } },
      });
    expect(await ada.give('startJournal', { textVersion: 'b' })).toMatchObject({
      __typename: 'StartJournalSuccess',
    });
    expect(await consentsOf(ada)).toEqual([consent('JOIN', '2026-11'), consent('JOURNAL', 'b')]);
  });

  it('is renewed by the same command with the new version, and no renewal is forced', async () => {
    const ada = await newcomer({ join: '2', journal: '2' });
    await ada.act('join', { ...joining, textVersion: '2' });
    await ada.give('startJournal', { textVersion: '2' });
    home.clock.now += hour;
    // Repeated, with or without a version: the first instant stays. Joining again renames no one.
    for (const textVersion of ['2', undefined]) {
      await ada.act('join', { displayName: 'Other', adult: true, textVersion });
      await ada.give('startJournal', { textVersion });
    }
    expect(await consentsOf(ada)).toEqual([consent('JOIN', '2'), consent('JOURNAL', '2')]);
    expect((await ada.look()).displayName).toBe('Ada');
  });

  it.each(['1', '', 'a b', 'x'.repeat(41)])(
    'has a text version of the host that is checked: "%s"',
    async (journal) => {
      const opened = createAttune({
        store: { sqlite: ':memory:' },
        identify: () => null,
        consentTexts: { journal },
      });
      if (journal === '1') await (await opened).close();
      else await expect(opened).rejects.toThrow('consentTexts.journal: use 1 to 40 letters');
      home = await openTestServer();
    },
  );

  it('of an unknown kind is no option', async () => {
    home = await openTestServer();
    const consentTexts: Record<string, string> = { diary: '1' };
    const opened = createAttune({ store: { sqlite: ':memory:' }, identify: () => null, consentTexts });
    await expect(opened).rejects.toThrow('use join or journal, not diary');
  });
});

describe('withdrawing', () => {
  it('needs no text, no version and no moment, and an earlier consent does not return', async () => {
    const ada = await newcomer({ journal: '2' });
    await ada.act('join', joining);
    const moment = await ada.moment();
    await ada.act('startJournal', { moment, textVersion: '2' });
    expect(await ada.act('eraseJournal')).toMatchObject({ __typename: 'EraseJournalSuccess' });
    expect(await ada.act('startJournal', { moment, textVersion: '2' })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
    expect(await consentsOf(ada)).toEqual([consent('JOIN')]);
  });

  it('is seen by no partner', async () => {
    const couple = await adaAndSam();
    home = couple;
    const before = JSON.stringify(await couple.sam.look());
    await couple.ada.give('startJournal', { textVersion: '1' });
    await couple.ada.act('eraseJournal');
    const withoutMoment = (text: string) => text.replace(/"moment":"[^"]+"/, '');
    expect(withoutMoment(JSON.stringify(await couple.sam.look()))).toBe(withoutMoment(before));
  });
});

import type { PressureCheck } from '@attune/core/pressure';
import { afterEach, describe, expect, it } from 'vitest';
import { openAttune } from '../../src/open-attune.ts';
import { adaAndSam, type Couple, type TestServerOptions } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

async function open(options: Partial<TestServerOptions> = {}) {
  home = await adaAndSam(options);
  await home.ada.act('setDial', { dial: 4 });
  return home.ada;
}

const query = `query ($text: String!, $kind: TextKind! = NOTE, $language: String! = "en") {
  noteCheck(text: $text, kind: $kind, language: $language) { read refused cues { category start end } }
}`;

interface Report {
  readonly read: boolean;
  readonly refused: boolean;
  readonly cues: readonly { readonly start: number; readonly end: number }[];
}
const wordsOf = (text: string, { cues }: Pick<Report, 'cues'>) =>
  cues.map(({ start, end }) => text.slice(start, end));

/** Texts that cleaning changes, with the words that press. */
const sent = [
  ['Hi.\r\n\r\nYou owe me.', 'You owe me'],
  ['  \u00A0You owe\r\nme!  ', 'You owe\r\nme'],
  ['\r\nYou\nowe\nme', 'You\nowe\nme'],
] as const;

describe('noteCheck', () => {
  it('separates advice from refusal, by kind', async () => {
    const ada = await open();
    const check = async (variables: Record<string, unknown>): Promise<Report> =>
      (await ada.ask(query, variables)).noteCheck;
    expect(await check({ text: 'A slow evening?' })).toEqual({ read: true, refused: false, cues: [] });
    expect(await check({ text: 'You owe me.' })).toMatchObject({ read: true, refused: true });
    const named = 'My ex said I owed him, and he counted the weeks. I felt I had to.';
    expect((await check({ text: named, kind: 'REFLECTION' })).refused).toBe(false);
  });

  it('says that it did not read a language without a check', async () => {
    const ada = await open();
    const { noteCheck } = await ada.ask(query, { text: 'You owe me.', language: 'fr-CA' });
    expect(noteCheck).toEqual({ read: false, refused: false, cues: [] });
    const british = await ada.ask(query, { text: 'You owe me.', language: 'en-GB' });
    expect(british.noteCheck.refused).toBe(true);
  });

  it.each(sent)('returns places in the text as it was sent: %j', async (text, words) => {
    const ada = await open();
    const { noteCheck } = await ada.ask(query, { text });
    expect(wordsOf(text, noteCheck)).toContain(words);
    const refused = await ada.give('invite', { note: text });
    expect(refused).toMatchObject({ __typename: 'TextPressuring', code: 'TEXT_PRESSURING' });
    expect(refused.cues).toEqual(noteCheck.cues);
  });

  it('returns places in a name as it was sent, before its letters are composed', async () => {
    const findsOwe: PressureCheck = (text) => {
      const start = text.indexOf('owe me');
      if (start === -1) return { read: true, refused: false, cues: [] };
      return { read: true, refused: true, cues: [{ category: 'ledger', start, end: start + 6 }] };
    };
    const ada = await open({ noteCheck: findsOwe });
    const displayName = ' Zoe\u0308, o\u0308we me, owe me';
    const refused = await ada.give('rename', { displayName });
    expect(refused.code).toBe('TEXT_PRESSURING');
    expect(wordsOf(displayName, refused)).toEqual(['owe me']);
    const { noteCheck } = await ada.ask(query, { text: displayName, kind: 'NAME' });
    expect(noteCheck.cues).toEqual(refused.cues);
  });
});

describe('the check of words that cross', () => {
  const advising: PressureCheck = (text) => ({
    read: true,
    refused: text.includes('refuse'),
    cues: [{ category: 'guilt', start: 0, end: 1 }],
  });

  it('refuses only what it refuses; a text with cues crosses', async () => {
    const ada = await open({ noteCheck: advising });
    const refused = await ada.give('invite', { note: 'refuse this' });
    expect(refused).toMatchObject({
      code: 'TEXT_PRESSURING',
      cues: [{ category: 'GUILT', start: 0, end: 1 }],
    });
    const accepted = await ada.give('invite', { note: 'advise on this' });
    expect(accepted).toMatchObject({ __typename: 'InviteSuccess' });
  });

  it('never reads a private reflection, and reads it once it is shared', async () => {
    const ada = await open();
    const text = "You owe me. You promised. If you loved me you would. I won't wait forever.";
    const written = await ada.act('writeReflection', { promptId: 'prompt:hope', text });
    expect(written.__typename).toBe('WriteReflectionSuccess');
    const shared = await ada.give('shareReflection', { promptId: 'prompt:hope' });
    expect(shared).toMatchObject({ __typename: 'TextPressuring' });
    expect(shared.cues.length).toBeGreaterThan(0);
  });

  it('lets a text in an unknown language cross, unless the host refuses it', async () => {
    const ada = await open({ language: 'fr' });
    expect(await ada.give('invite', { note: 'Une soirée ?' })).toMatchObject({ __typename: 'InviteSuccess' });
    await home.close();
    const other = await open({ language: 'de', unreadText: 'refuse', noteCheck: readsOnlyNames });
    expect(await other.give('invite', { note: 'Ein Abend?' })).toMatchObject({
      code: 'TEXT_PRESSURING',
      cues: [],
    });
  });

  /** Reads names, so that two people can join, and nothing else. */
  const readsOnlyNames: PressureCheck = (_text, { kind }) =>
    kind === 'name' ? { read: true, refused: false, cues: [] } : { read: false, refused: false, cues: [] };

  it('rejects an unknown rule for texts that it cannot read', async () => {
    await open();
    const unreadText = 'sometimes' as 'allow';
    await expect(openAttune({ store: { sqlite: ':memory:' }, unreadText })).rejects.toThrow(/^unreadText: /);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { openAttune } from '../../src/open-attune.ts';
import { adaAndSam, type Couple, type HouseholdOptions } from '../support/test-server.ts';

let home: Couple | null = null;
afterEach(async () => {
  await home?.close();
  home = null;
});

type Checked = readonly [text: string, language: string];

/** Opens a couple with a check that records what it reads, and forgets the names that both joined with. */
async function recorded(options: Partial<HouseholdOptions> = {}) {
  const checked: Checked[] = [];
  const noteCheck = (text: string, language: string) => {
    checked.push([text, language]);
    return [];
  };
  home = await adaAndSam({ noteCheck, ...options });
  return { ...home, checked, joined: checked.splice(0) };
}

describe('a host’s pressure check', () => {
  it('receives the configured language with every text that crosses', async () => {
    const { ada, joined, checked } = await recorded({ language: 'de-AT' });
    expect(joined).toEqual([
      ['Ada', 'de-AT'],
      ['Sam', 'de-AT'],
    ]);
    await ada.act('setDial', { dial: 4 });
    await ada.give('invite', { note: 'Ein langer Abend?' });
    await ada.give('rename', { displayName: 'Adele' });
    await ada.act('writeReflection', { promptId: 'prompt:hope', text: 'Mehr Ruhe' });
    await ada.give('shareReflection', { promptId: 'prompt:hope' });
    expect(checked).toEqual([
      ['Ein langer Abend?', 'de-AT'],
      ['Adele', 'de-AT'],
      ['Mehr Ruhe', 'de-AT'],
    ]);
  });

  it('receives the language that `noteCheck` names', async () => {
    const { ada, checked } = await recorded({ language: 'de-AT' });
    await ada.ask('{ noteCheck(text: "Une longue soirée ?", language: "fr-CA") { category } }');
    expect(checked).toEqual([['Une longue soirée ?', 'fr-CA']]);
  });

  it('receives English where the host configures no language', async () => {
    const { joined } = await recorded();
    expect(joined).toEqual([
      ['Ada', 'en'],
      ['Sam', 'en'],
    ]);
  });

  it.each(['', 'german language', 'de_AT'])(
    'is not opened with the malformed language %j',
    async (language) => {
      await expect(openAttune({ store: { sqlite: ':memory:' }, language })).rejects.toThrow(
        /^language: use a BCP 47 tag such as "de" or "de-AT"\.$/,
      );
    },
  );
});

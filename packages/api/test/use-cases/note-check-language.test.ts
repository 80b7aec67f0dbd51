import type { PressureCheck } from '@attune/core/pressure';
import { afterEach, describe, expect, it } from 'vitest';
import { openAttune } from '../../src/open-attune.ts';
import { adaAndSam, type Couple, type TestServerOptions } from '../support/test-server.ts';

let server: Couple | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

type Checked = readonly [text: string, kind: string, language: string];

/** Opens a couple whose check records its calls. `joined` has the calls for the two display names. */
async function openRecording(options: Partial<TestServerOptions> = {}) {
  const checked: Checked[] = [];
  const noteCheck: PressureCheck = (text, { kind, language }) => {
    checked.push([text, kind, language]);
    return { read: true, refused: false, cues: [] };
  };
  server = await adaAndSam({ noteCheck, ...options });
  return { ...server, checked, joined: checked.splice(0) };
}

describe('a host’s pressure check', () => {
  it('receives the configured language with every text that a partner will see', async () => {
    const { ada, joined, checked } = await openRecording({ language: 'de-AT' });
    expect(joined).toEqual([
      ['Ada', 'name', 'de-AT'],
      ['Sam', 'name', 'de-AT'],
    ]);
    await ada.act('setDial', { dial: 4 });
    await ada.give('invite', { note: 'Ein langer Abend?' });
    await ada.give('rename', { displayName: 'Adele' });
    await ada.act('writeReflection', { promptId: 'prompt:hope', text: 'Mehr Ruhe' });
    await ada.give('shareReflection', { promptId: 'prompt:hope' });
    expect(checked).toEqual([
      ['Ein langer Abend?', 'note', 'de-AT'],
      ['Adele', 'name', 'de-AT'],
      ['Mehr Ruhe', 'reflection', 'de-AT'],
    ]);
  });

  it('receives the language that `noteCheck` names', async () => {
    const { ada, checked } = await openRecording({ language: 'de-AT' });
    await ada.ask('{ noteCheck(text: "Une longue soirée ?", language: "fr-CA") { read } }');
    expect(checked).toEqual([['Une longue soirée ?', 'note', 'fr-CA']]);
  });

  it('receives English if the host configures no language', async () => {
    const { joined } = await openRecording();
    expect(joined).toEqual([
      ['Ada', 'name', 'en'],
      ['Sam', 'name', 'en'],
    ]);
  });

  it.each(['', 'german language', 'de_AT'])(
    'cannot be used with the malformed language %j',
    async (language) => {
      await expect(openAttune({ store: { sqlite: ':memory:' }, language })).rejects.toThrow(
        /^language: use a BCP 47 tag such as "de" or "de-AT"\.$/,
      );
    },
  );
});

import { tinyPolicy } from '@attune/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createAttune,
  type OpenOptions,
  type Policy,
  type PolicySettings,
  type ServingOptions,
} from '../../src/index.ts';
import { testIssuer, testPerson } from '../../src/testing/index.ts';
import { adaAndSam, type Couple, pairUp, type TestServerOptions } from '../support/test-server.ts';

let home: Couple | null = null;
afterEach(async () => {
  await home?.close();
  home = null;
});

const ownLine = {
  kind: 'helpline',
  name: 'Ours',
  region: 'AT',
  phone: '0800 123 456',
  checkedOn: '2026-11-01',
} as const;

const ask = (options: Partial<TestServerOptions>, query: string) =>
  adaAndSam(options).then((opened) => {
    home = opened;
    return opened.ada.ask(query);
  });

describe('a host', () => {
  it('adds its own ideas, prompts, resources and texts in several languages', async () => {
    const { ideas, prompts, support, node, guidance } = await ask(
      {
        ideas: { added: { pottery: { en: 'Make pottery', de: 'Töpfern' } }, removed: ['nap'] },
        prompts: { added: { garden: { en: 'What grows between us?' } }, removed: ['safeNo'] },
        support: [
          {
            kind: 'helpline',
            name: 'Our line',
            region: 'AT',
            url: 'https://example.org',
            checkedOn: '2026-11-01',
          },
        ],
        copy: { de: { 'guidance.quiet.above': 'Du bist bei {dial}.' } },
      },
      `{ ideas { id words { key text(language: "de-AT") } } prompts { id words { text } }
         support(region: "at") { name } node(id: "idea:pottery") { id }
         guidance(dial: 4, situation: QUIET) { message { de: text(language: "de") fr: text(language: "fr") } } }`,
    );
    expect(ideas.at(-1)).toEqual({ id: 'idea:pottery', words: { key: 'idea.pottery', text: 'Töpfern' } });
    expect(ideas.map(({ id }: { id: string }) => id)).not.toContain('idea:nap');
    expect(prompts.at(-1)).toEqual({ id: 'prompt:garden', words: { text: 'What grows between us?' } });
    expect(prompts.map(({ id }: { id: string }) => id)).not.toContain('prompt:safeNo');
    const names = support.map(({ name }: { name: string }) => name);
    expect(names.slice(0, 2)).toEqual(['Our line', 'Emergency services']);
    expect(names).toContain('Find A Helpline');
    expect(names).not.toContain('Shout');
    expect(node).toEqual({ id: 'idea:pottery' });
    expect(guidance.message.de).toBe('Du bist bei 4.');
    expect(guidance.message.fr).toContain("You're at 4.");
  });

  it.each(['DE', 'de', 'de_at', 'de-AT'])('replaces a German text by the tag %j', async (tag) => {
    const { guidance } = await ask(
      { copy: { [tag]: { 'guidance.quiet.above': 'Ganz bei {dial}.' } } },
      `{ guidance(dial: 4, situation: QUIET) { message { text(language: "de-AT") language(language: "de-AT") } } }`,
    );
    const language = tag.toLowerCase() === 'de' ? 'de' : 'de-AT';
    expect(guidance.message).toEqual({ text: 'Ganz bei 4.', language });
  });

  it('is warned of texts that break the rules for catalogs, and opens', async () => {
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
    const { guidance } = await ask(
      { copy: { de: { 'guidance.invited.above': 'Bei {dial} ist ein Ja willkommen.' } } },
      `{ guidance(dial: 4, situation: INVITED) { message { text(language: "de") } } }`,
    );
    expect(guidance.message.text).toBe('Bei 4 ist ein Ja willkommen.');
    const message = expect.stringContaining('guidance.invited.above (de): Name both a yes and a no');
    expect(await warned).toMatchObject({ code: 'ATTUNE_TEXTS', message });
  });

  it.each<[string, Partial<OpenOptions & ServingOptions>, string]>([
    [
      'texts with pressure',
      { ideas: { added: { chores: { en: 'You owe me a night, after all I did for you.' } } } },
      'idea.chores (en): reword this text',
    ],
    [
      'texts without English',
      { prompts: { added: { garden: { de: 'Was wächst?' } as never } } },
      'in English',
    ],
    ['an invalid id', { ideas: { added: { 'a b': { en: 'Both' } } } }, 'letters and digits'],
    ['an invalid language', { copy: { d: { 'support.find': 'Hilfe' } } }, 'use a language tag such as "de"'],
    ['an empty text', { copy: { de: { 'support.find': ' ' } } }, 'remove this text, or fill it in'],
    [
      'a support resource that no one can reach',
      { support: [{ kind: 'helpline', name: 'Ours', region: 'AT', checkedOn: '2026-11-01' }] },
      'support[0] (Ours): add a url, a phone or a text',
    ],
    [
      'support of an unknown kind',
      { support: [{ ...ownLine, kind: 'hotline' as never }] },
      'support[0] (Ours): use a known kind: emergency, helpline',
    ],
    [
      'support of a region in words',
      { support: [{ ...ownLine, region: 'Austria' }] },
      'a region such as "GB"',
    ],
    ['support in the region UK', { support: [{ ...ownLine, region: 'UK' }] }, 'a region such as "GB"'],
    ['support with a url of http', { support: [{ ...ownLine, url: 'http://ours.at' }] }, 'https://'],
    ['support with a phone in words', { support: [{ ...ownLine, phone: 'call us' }] }, 'a phone of digits'],
    [
      'support with a number for text messages in words',
      { support: [{ ...ownLine, text: { number: 'HOME to 741741', word: null } }] },
      'a text.number of digits',
    ],
    ['support without a name', { support: [{ ...ownLine, name: ' ' }] }, 'add a name'],
    [
      'support that was checked on a day that does not exist',
      { support: [{ ...ownLine, checkedOn: '2026-02-30' }] },
      'add checkedOn, the day',
    ],
    ['a moment of 19 h', { policy: { moment: 68_400_000 } }, '  moment: Use 1 min to 1 h'],
    ['an unknown field of the policy', { policy: { Fades: 1 } as PolicySettings }, 'Perhaps fades?'],
    ['a spacing of 2 ms', { policy: { spacing: 2, shownFor: 5 } }, '  spacing: Use 12 h to 7 d'],
    [
      'a policy for tests',
      { policy: { ...tinyPolicy } as Partial<Policy> as PolicySettings },
      'Fix these fields of the policy',
    ],
    ['limits of zero', { limits: { commandsPerMinute: 0 } }, 'commandsPerMinute'],
    [
      'a list of the only documents without every exit',
      {
        persisted: {
          only: true,
          documents: {
            a: 'mutation A($id: ID!) { sayNo(input: { invitationId: $id }) { __typename } }',
            b: 'mutation B { pause { __typename } }',
            c: 'query C { me { id } }',
          },
        },
      },
      'closeDoor, leave',
    ],
    ['a negative span', { unlockWithin: -1 }, 'unlockWithin'],
  ])('gets an error at start for %s', async (_what, options, message) => {
    const { auth } = await testIssuer();
    await expect(createAttune({ store: { sqlite: ':memory:' }, auth, ...options })).rejects.toThrow(message);
  });

  it('is told whose view a partner’s command changed, after the command, and nothing else', async () => {
    const calls: string[] = [];
    home = await adaAndSam({
      onViewChanged: ({ tenant, subject }) => {
        calls.push(`${tenant} ${subject}`);
        throw new Error('a failed push is harmless');
      },
    });
    const { ada, sam, clock } = home;
    const sams = 'https://issuer.test sam';
    expect(calls).toEqual(['https://issuer.test ada', sams]); // Sam asked; Ada confirmed.
    calls.length = 0;
    await ada.act('setDial', { dial: 3 });
    await ada.act('setFloor', { floor: 1 });
    await ada.give('openDoor');
    await ada.give('rename', { displayName: 'Ada L' });
    expect(calls).toEqual([]);
    await ada.give('invite', { note: 'A slow evening?' });
    expect(calls).toEqual([sams]);
    clock.now += 9 * 3_600_000;
    await Promise.all([ada.look(), sam.look()]);
    expect(calls).toEqual([sams]);
    await sam.act('pause');
    await ada.act('pause');
    expect(calls).toEqual([sams]);
    const { couple } = await sam.look();
    await sam.act('leave', { coupleId: couple.id });
    expect(calls).toEqual([sams, 'https://issuer.test ada']);
  });

  it('may have several issuers with separate people', async () => {
    const here = await testIssuer('https://here.test');
    const away = await testIssuer('https://away.test');
    const issuers = [...here.auth.issuers, ...away.auth.issuers];
    const attune = await createAttune({ store: { sqlite: ':memory:' }, auth: { issuers } });
    const person = async (issuer: typeof here, name: string) => {
      const one = testPerson(attune.fetch, await issuer.token('same'));
      await one.act('join', { displayName: name, adult: true });
      return one;
    };
    const one = await person(here, 'Here');
    const other = await person(away, 'Away');
    expect([(await one.look()).displayName, (await other.look()).displayName]).toEqual(['Here', 'Away']);
    await expect(pairUp(one, other)).rejects.toThrow();
    await attune.close();
  });
});

describe('limits', () => {
  it('refuse the excess commands of one person, but not the partner’s, and never an exit', async () => {
    home = await adaAndSam({ limits: { commandsPerMinute: 8 } });
    const { ada, sam } = home;
    const answers = [];
    for (let n = 0; n < 10; n += 1) answers.push(await ada.act('setDial', { dial: n - 5 }));
    const refused = answers.filter(({ code }) => code === 'RATE_LIMITED');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.at(-1).me.own.reading.dial).toBeLessThan(4);
    for (const exit of ['pause', 'closeDoor']) expect((await ada.act(exit)).me.couple).not.toBeNull();
    expect(await ada.act('eraseReflection', { promptId: 'prompt:hope' })).not.toHaveProperty('code');
    expect(await sam.act('setDial', { dial: 1 })).not.toHaveProperty('code');
  });

  it('stop a journal at its daily allowance, and still set the dial', async () => {
    home = await adaAndSam({ limits: { linesPerDay: 2 } });
    const { ada } = home;
    await ada.give('startJournal');
    for (const dial of [1, 2, 3]) await ada.act('setDial', { dial });
    expect(await ada.act('checkIn', { felt: 1, wanted: 'FULLY' })).toMatchObject({ kept: false });
    const asked = await ada.act('checkIn', { felt: 1, wanted: 'FULLY', keep: true });
    expect(asked).toMatchObject({ code: 'RATE_LIMITED' });
    const { own } = (
      await ada.ask(
        '{ me { own { reading { dial } journal { readings { edges { node { reading { dial } } } } } } } }',
      )
    ).me;
    expect(own.reading.dial).toBe(3);
    expect(own.journal.readings.edges).toHaveLength(2);
  });

  it('refuse codes beyond the hourly limit', async () => {
    home = await adaAndSam({ limits: { codesPerHour: 2 } });
    const eve = await home.person('Eve');
    const codes = [];
    for (const code of ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC'])
      codes.push((await eve.give('redeemPairingCode', { code })).code);
    expect(codes).toEqual(['CODE_NOT_GOOD', 'CODE_NOT_GOOD', 'RATE_LIMITED']);
  });
});

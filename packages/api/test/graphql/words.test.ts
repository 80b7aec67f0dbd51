import type { MessageKey } from '@attune/core';
import { en } from '@attune/core/messages/en';
import { cards, supportInFear } from '@attune/core/support';
import { type GraphQLEnumType, isEnumType } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { testPerson } from '../../src/testing/index.ts';
import { adaAndSam, type Couple, openTestServer, type TestServer } from '../support/test-server.ts';

let home: Couple | TestServer | null = null;
afterEach(async () => {
  await home?.close();
  home = null;
});

/** Sends a query without a sign-in. */
async function askOpenly(query: string) {
  home = await openTestServer();
  return (await testPerson(home.attune.fetch, null).send(query)).body;
}

interface Worded {
  readonly value: string;
  readonly words: { readonly key: string; readonly text: string };
}

/** The enums that people do not see. A refusal has a message of its own; a client knows the kind of a text or a consent. */
const withoutWords = ['ConsentKind', 'RefusalCode', 'TextKind'];

describe('the vocabulary', () => {
  it('lists every value of every enum that people see, with words, without a sign-in', async () => {
    const fields = Object.keys(
      (schema.getType('Vocabulary') as unknown as { getFields(): object }).getFields(),
    );
    const { data } = await askOpenly(
      `{ vocabulary { ${fields.map((field) => `${field} { value words { key text } }`).join(' ')} } }`,
    );
    const listed = Object.values<Worded[]>(data.vocabulary).map((values) => values.map(({ value }) => value));
    const enums = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLEnumType => isEnumType(type) && !type.name.startsWith('__'))
      .filter(({ name }) => !withoutWords.includes(name))
      .map((type) => type.getValues().map(({ name }) => name));
    const sorted = (lists: readonly (readonly string[])[]) =>
      lists.map((list) => list.toSorted().join(' ')).toSorted();
    expect(sorted(listed)).toEqual(sorted(enums));
    for (const { words } of Object.values<Worded[]>(data.vocabulary).flat()) {
      expect(words.text).toBe(en[words.key as MessageKey]);
    }
  });
});

describe('a value is returned with its words', () => {
  it('for the words of a no, to the sender', async () => {
    const couple = await adaAndSam();
    home = couple;
    await couple.ada.act('setDial', { dial: 4 });
    const invited = await couple.ada.give('invite', {});
    const invitationId = invited.me.couple.invitation.id;
    await couple.sam.act('sayNo', { invitationId, kindness: 'DRAWN_TO_YOU', alternative: 'WALK' });
    const { me } = await couple.ada.ask(
      `{ me { couple { invitation { reply { kindness kindnessWords { text } alternative alternativeWords { text } } } } } }`,
    );
    expect(me.couple.invitation.reply).toEqual({
      kindness: 'DRAWN_TO_YOU',
      kindnessWords: { text: 'I am drawn to you.' },
      alternative: 'WALK',
      alternativeWords: { text: 'A walk, maybe.' },
    });
  });

  it('for a no without words, as null', async () => {
    const couple = await adaAndSam();
    home = couple;
    await couple.ada.act('setDial', { dial: 4 });
    const invited = await couple.ada.give('invite', {});
    await couple.sam.act('sayNo', { invitationId: invited.me.couple.invitation.id });
    const { me } = await couple.ada.ask(
      `{ me { couple { invitation { reply { kindnessWords { text } alternativeWords { text } } } } } }`,
    );
    expect(me.couple.invitation.reply).toEqual({ kindnessWords: null, alternativeWords: null });
  });

  it('for a reading and its guidance, to their author', async () => {
    const couple = await adaAndSam();
    home = couple;
    await couple.ada.act('setDial', { dial: -4, brakes: ['NO_PRIVACY'], accelerators: ['SHARED_LOAD'] });
    const { me } = await couple.ada.ask(
      `{ me { own { reading { brakeWords { value words { text } } acceleratorWords { value words { text } } }
         guidance { stanceWords { text } options optionWords { value words { text } } } } } }`,
    );
    const { reading, guidance } = me.own;
    expect(reading.brakeWords).toEqual([
      { value: 'NO_PRIVACY', words: { text: 'No door to close, no time alone.' } },
    ]);
    expect(reading.acceleratorWords).toEqual([
      { value: 'SHARED_LOAD', words: { text: 'Sharing the everyday load.' } },
    ]);
    expect(guidance.stanceWords.text).toBe('Something that does me good.');
    expect(guidance.optionWords.map(({ value }: Worded) => value)).toEqual(guidance.options);
  });
});

describe('the cards', () => {
  it('are open to everyone, with their sources', async () => {
    const { data } = await askOpenly(
      '{ cards { name words { key text } sources { title authors year url } } }',
    );
    expect(data.cards).toEqual(
      cards.map((card) => ({
        name: card.name,
        words: { key: card.message.key, text: en[card.message.key] },
        sources: card.sources,
      })),
    );
  });
});

describe('the association', () => {
  const fields = '{ illustrative words { key } points }';

  it('is open to everyone, and marked as illustrative', async () => {
    const { data } = await askOpenly(`{ association(strength: 0, felt: [10, -5], rate: 0.5) ${fields} }`);
    expect(data.association).toEqual({
      illustrative: true,
      words: { key: 'association.illustrative' },
      points: [0, 5, 0],
    });
  });

  it.each([
    ['strength', 'strength: 10.5, felt: [1]'],
    ['felt', `felt: [${Array.from({ length: 201 }, () => 1).join(' ')}]`],
    ['rate', 'felt: [1], rate: 0'],
    ['rate', 'felt: [1], rate: 1.5'],
  ])('rejects a %s out of range: %s', async (argument, input) => {
    const { data, errors } = await askOpenly(`{ association(${input}) ${fields} }`);
    expect(data).toBeNull();
    expect(errors?.[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: [argument] });
  });
});

describe('support', () => {
  const fields = '(region: "uk") { kind kindWords { text } name region checkedOn text { number word } }';
  const inFear = supportInFear('GB').map(({ name }) => name);
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

  it('starts with the emergency number and the helplines of the region where fear was named', async () => {
    const couple = await adaAndSam();
    home = couple;
    await couple.ada.act('setDial', { dial: 4 });
    const afraid = await couple.ada.ask(
      `mutation ($moment: Moment!) { invite(input: { moment: $moment, motives: [AFRAID] }) {
         ... on SupportFirst { resources ${fields} } } }`,
      { moment: await couple.ada.moment() },
    );
    const resources = afraid.invite.resources;
    expect(namesOf(resources)).toEqual(inFear);
    expect(resources[0]).toMatchObject({
      kind: 'EMERGENCY',
      kindWords: { text: 'In danger right now.' },
      region: 'GB',
    });
    expect(resources.map(({ kind }: { kind: string }) => kind)).not.toContain('COUPLES_THERAPY');
  });

  it.each([
    ['NO', inFear],
    ['FULLY', []],
  ])('of a check-in that was wanted %s', async (wanted, names) => {
    const couple = await adaAndSam();
    home = couple;
    const { checkIn } = await couple.ada.ask(
      `mutation { checkIn(input: { felt: 0, wanted: ${wanted} }) { ... on CheckInSuccess { resources ${fields} } } }`,
    );
    expect(namesOf(checkIn.resources)).toEqual(names);
  });

  it('of a check-in that was partly wanted, in the order of the list', async () => {
    const couple = await adaAndSam();
    home = couple;
    const { checkIn, support } = {
      ...(await couple.ada.ask(
        `mutation { checkIn(input: { felt: 0, wanted: PARTLY }) { ... on CheckInSuccess { resources ${fields} } } }`,
      )),
      ...(await couple.ada.ask(`{ support${fields} }`)),
    };
    expect(checkIn.resources).toEqual(support);
    expect(support.map(({ kind }: { kind: string }) => kind)).toContain('COUPLES_THERAPY');
  });

  it('of leaving', async () => {
    const couple = await adaAndSam();
    home = couple;
    const coupleId = (await couple.ada.look()).couple.id;
    const { leave } = await couple.ada.ask(
      `mutation ($coupleId: ID!) { leave(input: { coupleId: $coupleId }) { ... on LeaveSuccess { resources ${fields} } } }`,
      { coupleId },
    );
    expect(namesOf(leave.resources)).toEqual(inFear);
  });
});

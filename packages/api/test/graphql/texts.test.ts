import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

describe('a text', () => {
  it.each([
    ['281 code points', 'n'.repeat(281)],
    ['a direction override', '\u202eem ewo uoy'],
  ])('with %s is rejected with the path', async (_content, note) => {
    home = await adaAndSam();
    await home.ada.act('setDial', { dial: 4 });
    const moment = await home.ada.moment();
    const { body } = await home.ada.send(
      'mutation ($input: InviteInput!) { invite(input: $input) { __typename } }',
      { input: { moment, note } },
    );
    expect(body.data).toBeNull();
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', 'note'],
    });
    expect((await home.ada.look()).couple.invitation).toBeNull();
  });

  it('with harmless characters reaches the partner clean', async () => {
    home = await adaAndSam();
    await home.ada.act('setDial', { dial: 4 });
    await home.ada.give('invite', { note: 'a walk\u000blater\u0085\u0000 \u2068tea\u2069\ud83d' });
    expect((await home.sam.look()).couple.invitation.note).toBe('a walk\nlater\n tea');
  });

  it('that is private is stored clean, and shared as it is stored', async () => {
    home = await adaAndSam();
    const sent = 'first\u000bsecond\rthird\u0085\u202efourth\u0000';
    const clean = 'first\nsecond\nthird\nfourth';
    expect((await home.ada.act('setDial', { dial: 4, note: sent })).me.own.reading.note).toBe(clean);
    await home.ada.act('writeReflection', { promptId: 'prompt:littleSparks', text: sent });
    await home.ada.give('shareReflection', { promptId: 'prompt:littleSparks' });
    expect((await home.sam.look()).couple.partnerReflections[0].text).toBe(clean);
  });

  it('of 280 code points arrives unchanged', async () => {
    home = await adaAndSam();
    await home.ada.act('setDial', { dial: 4 });
    const note = '🌙'.repeat(280);
    await home.ada.give('invite', { note });
    expect((await home.sam.look()).couple.invitation.note).toBe(note);
  });

  it.each(['\u200b\u200b', '\u3164', '\u2800 \u2800'])(
    'that displays nothing (%j) counts as no note',
    async (note) => {
      home = await adaAndSam();
      await home.ada.act('setDial', { dial: 4 });
      await home.ada.give('invite', { note });
      expect((await home.sam.look()).couple.invitation.note).toBeNull();
    },
  );

  it.each(['', ' ', '\u200b', '\u3164', '\u2800', 'Ada\u202eBob', '\n', '\ufffe', '\ufb2c'.repeat(40)])(
    'that is not a valid name (%j) is rejected with the path',
    async (displayName) => {
      home = await adaAndSam();
      const moment = await home.ada.moment();
      const { body } = await home.ada.send(
        'mutation ($input: RenameInput!) { rename(input: $input) { __typename } }',
        { input: { moment, displayName } },
      );
      expect(body.errors?.[0].extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        inputPath: ['input', 'displayName'],
      });
    },
  );

  it('that is a name with a line break becomes one line', async () => {
    home = await adaAndSam();
    expect((await home.ada.give('rename', { displayName: 'Ada\u2028Bob' })).me.displayName).toBe('Ada Bob');
  });

  it.each(['Zoë', '👩‍❤️‍👩', 'Ада', 'محمد', 'O’Neill'])(
    'that is a valid name (%s) is accepted',
    async (displayName) => {
      home = await adaAndSam();
      expect((await home.ada.give('rename', { displayName })).me.displayName).toBe(displayName);
    },
  );

  it('without the confirmation of an adult does not join', async () => {
    home = await adaAndSam();
    const { body } = await home.ada.send(
      'mutation { join(input: { displayName: "Kit", adult: false }) { __typename } }',
    );
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', 'adult'],
    });
  });
});

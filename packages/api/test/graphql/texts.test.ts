import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

describe('words', () => {
  it.each([
    ['a note of 281 code points', 'n'.repeat(281)],
    ['a NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['an override that shows other words', '\u202eem ewo uoy'],
  ])('that hold %s are refused with where they were', async (_what, note) => {
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

  it('of 280 code points arrive as they were sent', async () => {
    home = await adaAndSam();
    await home.ada.act('setDial', { dial: 4 });
    const note = '🌙'.repeat(280);
    await home.ada.give('invite', { note });
    expect((await home.sam.look()).couple.invitation.note).toBe(note);
  });

  it.each(['\u200b\u200b', '\u3164', '\u2800 \u2800'])('that show nothing (%j) are no note', async (note) => {
    home = await adaAndSam();
    await home.ada.act('setDial', { dial: 4 });
    await home.ada.give('invite', { note });
    expect((await home.sam.look()).couple.invitation.note).toBeNull();
  });

  it.each(['', ' ', '\u200b', '\u3164', '\u2800', 'Ada\u2028Bob', 'Ada\nBob', '\ufffe', '\ufb2c'.repeat(40)])(
    'that are no name (%j) are refused as one',
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

  it.each(['Zoë', '👩‍❤️‍👩', 'Ада', 'محمد', 'O’Neill'])(
    'that are a name (%s) are kept',
    async (displayName) => {
      home = await adaAndSam();
      expect((await home.ada.give('rename', { displayName })).me.displayName).toBe(displayName);
    },
  );

  it('are asked of adults only', async () => {
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

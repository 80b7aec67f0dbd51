import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, hour, household, minute, pairUp } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const setDial = 'mutation ($input: SetDialInput!) { setDial(input: $input) { __typename } }';
const literal = (dial: string) => `mutation { setDial(input: { dial: ${dial} }) { __typename } }`;
const moments = {
  encode: (at: number, mark: string) => Buffer.from(`${at.toString(36)}.${mark}`).toString('base64url'),
  mark: (moment: string) => Buffer.from(moment, 'base64url').toString().split('.')[1] ?? '',
};

describe('a dial', () => {
  it.each([11, -11, 1.5, '3', null, true, [], {}, Number.MAX_SAFE_INTEGER])(
    'that is %j is refused, with a sentence and where it was',
    async (dial) => {
      home = await adaAndSam();
      const { status, body } = await home.ada.send(setDial, { input: { dial } });
      expect(status).toBe(400);
      expect(body.data).toBeUndefined();
      expect(body.errors?.[0].extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        inputPath: ['input', 'dial'],
      });
      if (dial !== null)
        expect(body.errors?.[0].message).toContain('A dial is a whole number from -10 to 10.');
      expect((await home.ada.look()).own.reading).toBeNull();
    },
  );

  it.each(['11', '-11', '1.5', '"3"', 'null'])('written as %s is refused as well', async (dial) => {
    home = await adaAndSam();
    const { status, body } = await home.ada.send(literal(dial));
    expect(status).toBe(400);
    expect(body.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await home.ada.look()).own.reading).toBeNull();
  });

  it('of −0 is 0, and unknown is not 0', async () => {
    home = await adaAndSam();
    expect((await home.ada.look()).own.guidance.band).toBe('UNKNOWN');
    for (const query of [literal('-0'), literal('0')]) await home.ada.ask(query);
    expect((await home.ada.act('setDial', { dial: -0 })).me.own.reading.dial).toBe(0);
    expect((await home.ada.look()).own.guidance.band).toBe('AT');
  });

  it.each([-1, 11, 0.5, '0', null])('has a floor that is never %j', async (floor) => {
    home = await adaAndSam();
    const { body } = await home.ada.send(
      'mutation ($input: SetFloorInput!) { setFloor(input: $input) { __typename } }',
      {
        input: { floor },
      },
    );
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', 'floor'],
    });
    expect((await home.ada.look()).own.floor).toBe(0);
  });
});

describe('an id', () => {
  it('that is unknown, foreign, closed or malformed is not open, with the very same answer', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    await sam.act('setDial', { dial: 4 });
    const own = (await ada.give('invite')).me.couple.invitation.id;
    const foreign = await household();
    const [kim, lou] = [await foreign.person('Kim'), await foreign.person('Lou')];
    await pairUp(kim, lou);
    await kim.act('setDial', { dial: 4 });
    const elsewhere = (await kim.give('invite')).me.couple.invitation.id;
    await foreign.close();

    const moment = await ada.moment();
    const answers = [];
    for (const invitationId of [own, elsewhere, `invitation:${randomUUID()}`, 'idea:walk', 'nonsense', '']) {
      const query =
        'mutation ($input: SayYesInput!) { sayYes(input: $input) { __typename ... on Refusal { code message { key text } } } }';
      answers.push(JSON.stringify(await ada.send(query, { input: { moment, invitationId } })));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('NOT_OPEN');
    for (const id of [
      elsewhere,
      `couple:${randomUUID()}`,
      'me:1',
      'message:1',
      '__proto__:x',
      'nonsense',
      '',
    ]) {
      expect(await ada.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
        node: null,
      });
      expect((await ada.act('sayNo', { invitationId: id })).__typename).toBe('SayNoSuccess');
    }
    expect((await ada.look()).couple.invitation).toMatchObject({ id: own, state: 'OPEN' });
  });

  it('of what one may see finds it again, and of nothing else', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    const { me } = await ada.give('invite');
    const ask = (person: Couple['ada'], id: string) =>
      person.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
    for (const id of [me.id, me.couple.id, me.couple.invitation.id])
      expect((await ask(ada, id)).node.id).toBe(id);
    expect((await ask(sam, me.id)).node).toBeNull();
    expect((await ask(sam, me.couple.invitation.id)).node.id).toBe(me.couple.invitation.id);
    await sam.act('sayNo', { invitationId: me.couple.invitation.id });
    expect((await ask(sam, me.couple.invitation.id)).node).toBeNull();
  });
});

describe('a moment', () => {
  const refused = { __typename: 'Refused', code: 'MOMENT_PASSED' };

  it('that is too old, or from the future, has passed', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    await ada.act('setDial', { dial: 4 });
    const moment = await ada.moment();
    const ahead = moments.encode(clock.now + 1, moments.mark(moment));
    expect(await ada.act('invite', { moment: ahead })).toMatchObject(refused);
    clock.now += 15 * minute + 1;
    expect(await ada.act('invite', { moment })).toMatchObject(refused);
    expect((await ada.give('invite')).__typename).toBe('InviteSuccess');
  });

  it('from before an exit has passed, though the exit had nothing to close', async () => {
    home = await adaAndSam();
    const { ada } = home;
    await ada.act('setDial', { dial: 4 });
    for (const [exit, input] of [
      ['closeDoor', undefined],
      ['sayNo', { invitationId: 'invitation:none' }],
      ['pause', undefined],
    ] as const) {
      const moment = await ada.moment();
      await ada.act(exit, input);
      expect(await ada.act('invite', { moment })).toMatchObject(refused);
      expect(await ada.act('openDoor', { moment })).toMatchObject(refused);
    }
  });

  it('from an earlier couple, or of the other, has passed', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    await ada.act('setDial', { dial: 4 });
    const before = await ada.moment();
    const ofSam = await sam.moment();
    expect(await ada.act('invite', { moment: ofSam })).toMatchObject(refused);
    const { couple } = await ada.look();
    await ada.act('leave', { coupleId: couple.id });
    const between = await ada.moment();
    await pairUp(sam, ada);
    for (const moment of [before, between])
      expect(await ada.act('invite', { moment })).toMatchObject(refused);
    clock.now += hour;
    expect((await ada.give('invite')).__typename).toBe('InviteSuccess');
  });

  it.each(['', 'x', 'bm9uc2Vuc2U', 'é'])('that is no moment at all (%j) is malformed', async (moment) => {
    home = await adaAndSam();
    const { status, body } = await home.ada.send(
      'mutation ($input: ResumeInput!) { resume(input: $input) { __typename } }',
      { input: { moment } },
    );
    expect(status).toBe(400);
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', 'moment'],
    });
  });
});

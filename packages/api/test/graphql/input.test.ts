import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, hour, minute, openTestServer, pairUp } from '../support/test-server.ts';

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
    'of %j is rejected with a message and the path',
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

  it.each(['11', '-11', '1.5', '"3"', 'null'])('written as the literal %s is rejected', async (dial) => {
    home = await adaAndSam();
    const { status, body } = await home.ada.send(literal(dial));
    expect(status).toBe(400);
    expect(body.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await home.ada.look()).own.reading).toBeNull();
  });

  it('of −0 is stored as 0, and an unknown dial is not 0', async () => {
    home = await adaAndSam();
    expect((await home.ada.look()).own.guidance.band).toBe('UNKNOWN');
    for (const query of [literal('-0'), literal('0')]) await home.ada.ask(query);
    expect((await home.ada.act('setDial', { dial: -0 })).me.own.reading.dial).toBe(0);
    expect((await home.ada.look()).own.guidance.band).toBe('AT');
  });
});

describe('an instant', () => {
  it.each(['2026-11-23T20:15:00', '2026-11-23', '2026', 'Mon, 23 Nov 2026 20:15:00 GMT'])(
    'written as %s is rejected, because it is not RFC 3339',
    async (at) => {
      home = await adaAndSam();
      const { status, body } = await home.ada.send(setDial, { input: { dial: 3, at } });
      expect(status).toBe(400);
      expect(body.errors?.[0]).toMatchObject({
        message: expect.stringContaining('An instant is an RFC 3339 date and time'),
        extensions: { code: 'BAD_USER_INPUT', inputPath: ['input', 'at'] },
      });
    },
  );
});

describe('a floor', () => {
  it.each([-1, 11, 0.5, '0', null])('rejects %j', async (floor) => {
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
  it('that is unknown, foreign, closed or malformed gets the identical NOT_OPEN response', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    await sam.act('setDial', { dial: 4 });
    const own = (await ada.give('invite')).me.couple.invitation.id;
    const foreign = await openTestServer();
    const [kim, lou] = [await foreign.person('Kim'), await foreign.person('Lou')];
    await pairUp(kim, lou);
    await kim.act('setDial', { dial: 4 });
    const elsewhere = (await kim.give('invite')).me.couple.invitation.id;
    await foreign.close();

    const moment = await ada.moment();
    const responses = [];
    for (const invitationId of [own, elsewhere, `invitation:${randomUUID()}`, 'idea:walk', 'nonsense', '']) {
      const query =
        'mutation ($input: SayYesInput!) { sayYes(input: $input) { __typename ... on Refusal { code message { key text } } } }';
      responses.push(JSON.stringify(await ada.send(query, { input: { moment, invitationId } })));
    }
    expect(new Set(responses).size).toBe(1);
    expect(responses[0]).toContain('NOT_OPEN');
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

  it('finds an object only for a viewer who may see it', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('setDial', { dial: 4 });
    const { me } = await ada.give('invite');
    const findNode = (person: Couple['ada'], id: string) =>
      person.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
    for (const id of [me.id, me.couple.id, me.couple.invitation.id])
      expect((await findNode(ada, id)).node.id).toBe(id);
    expect((await findNode(sam, me.id)).node).toBeNull();
    expect((await findNode(sam, me.couple.invitation.id)).node.id).toBe(me.couple.invitation.id);
    await sam.act('sayNo', { invitationId: me.couple.invitation.id });
    expect((await findNode(sam, me.couple.invitation.id)).node).toBeNull();
  });
});

describe('a moment', () => {
  const refused = { __typename: 'Refused', code: 'MOMENT_PASSED' };

  it('that is too old or in the future is refused', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    await ada.act('setDial', { dial: 4 });
    const moment = await ada.moment();
    const future = moments.encode(clock.now + 1, moments.mark(moment));
    expect(await ada.act('invite', { moment: future })).toMatchObject(refused);
    clock.now += 15 * minute + 1;
    expect(await ada.act('invite', { moment })).toMatchObject(refused);
    expect((await ada.give('invite')).__typename).toBe('InviteSuccess');
  });

  it('from before an exit is refused, even if the exit had no effect', async () => {
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

  it('from an earlier couple, or of the partner, is refused', async () => {
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

  it.each(['', 'x', 'bm9uc2Vuc2U', 'é'])(
    'that is malformed (%j) is rejected with the path',
    async (moment) => {
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
    },
  );
});

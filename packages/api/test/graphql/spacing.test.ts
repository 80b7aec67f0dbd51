import { afterEach, describe, expect, it } from 'vitest';
import type { TestPerson } from '../../src/testing/index.ts';
import { hour, openTestServer, pairUp, type TestServer } from '../support/test-server.ts';

let server: TestServer;
afterEach(() => server.close());

/** Ada and Sam, each with a dial of 4, after both invited, or opened their door. Kim has joined, too. */
async function afterReachingOut(): Promise<{ ada: TestPerson; sam: TestPerson; kim: TestPerson }> {
  server = await openTestServer();
  const [ada, sam, kim] = [
    await server.person('Ada'),
    await server.person('Sam'),
    await server.person('Kim'),
  ];
  await pairUp(ada, sam);
  for (const person of [ada, sam, kim]) await person.act('setDial', { dial: 4 });
  await ada.give('invite');
  await sam.give('openDoor');
  return { ada, sam, kim };
}
const leave = async (person: TestPerson) =>
  person.act('leave', { coupleId: (await person.look()).couple.id });
const spacingsOf = async (person: TestPerson) => {
  const { spacedUntil, doorSpacedUntil } = (await person.look()).couple.mine;
  return { spacedUntil, doorSpacedUntil };
};

describe('a running spacing', () => {
  it('stays with the person in their next couple, and starts nothing for the new partner', async () => {
    const { ada, sam, kim } = await afterReachingOut();
    const [adas, sams] = [await spacingsOf(ada), await spacingsOf(sam)];
    expect([adas.spacedUntil, sams.doorSpacedUntil]).toEqual([expect.any(String), expect.any(String)]);
    await leave(sam);
    await pairUp(ada, kim);
    expect(await spacingsOf(ada)).toEqual(adas);
    expect(await spacingsOf(kim)).toEqual({ spacedUntil: null, doorSpacedUntil: null });
    expect(await ada.give('invite')).toMatchObject({ code: 'SPACING' });
    expect(await kim.give('invite')).toMatchObject({ __typename: 'InviteSuccess' });
    server.clock.now += 20 * hour;
    await ada.act('setDial', { dial: 4 });
    expect(await ada.give('invite')).toMatchObject({ __typename: 'InviteSuccess' });
  });

  it('stays with both people if they pair again, also after a couple without an invitation', async () => {
    const { ada, sam } = await afterReachingOut();
    const [adas, sams] = [await spacingsOf(ada), await spacingsOf(sam)];
    for (const leaver of [ada, sam]) {
      await leave(leaver);
      await pairUp(sam, ada);
      expect([await spacingsOf(ada), await spacingsOf(sam)]).toEqual([adas, sams]);
    }
  });

  it('is not in an export once it has expired, in the couple and after it', async () => {
    const { ada, sam } = await afterReachingOut();
    const exported = async (person: TestPerson) => {
      const { document } = await person.act('exportMe');
      return JSON.parse(document).me.spacings;
    };
    expect(await exported(sam)).toEqual({ invitation: null, door: expect.any(String) });
    server.clock.now += 21 * hour;
    expect(await exported(sam)).toEqual({ invitation: null, door: null });
    await leave(sam);
    expect([await exported(ada), await exported(sam)]).toEqual([
      { invitation: null, door: null },
      { invitation: null, door: null },
    ]);
  });

  it('stays with a person whose partner is erased', async () => {
    const { ada, sam, kim } = await afterReachingOut();
    const sams = await spacingsOf(sam);
    await ada.act('eraseMe');
    await pairUp(kim, sam);
    expect(await spacingsOf(sam)).toEqual(sams);
  });
});

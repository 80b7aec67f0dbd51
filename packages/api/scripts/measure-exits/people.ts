import { commandDocument, type TestIssuer, type TestPerson, testPerson } from '../../src/testing/index.ts';

export type SignedIn = TestPerson & { readonly token: string };

/** Lets a new person join. */
async function newPerson(issuer: TestIssuer, url: string, subject: string): Promise<SignedIn> {
  const token = await issuer.token(subject);
  const person = testPerson(fetch, token, url);
  await person.act('join', { displayName: 'Someone', adult: true });
  return { ...person, token };
}

/** Pairs two new people. */
export async function newCouple(
  issuer: TestIssuer,
  url: string,
  name: string,
): Promise<readonly [SignedIn, SignedIn]> {
  const [maker, asker] = [
    await newPerson(issuer, url, `${name} a`),
    await newPerson(issuer, url, `${name} b`),
  ];
  const { code } = (await maker.give('makePairingCode')).me.own.pairing;
  await asker.give('redeemPairingCode', { code });
  await maker.give('confirmPairing', { requestId: (await maker.look()).own.pairing.id });
  return [maker, asker];
}

export const pauseBody = JSON.stringify({ query: 'mutation { pause { __typename } }' });
export const setDialBody = JSON.stringify({
  query: commandDocument('setDial', true, true),
  variables: { input: { dial: 3 } },
});

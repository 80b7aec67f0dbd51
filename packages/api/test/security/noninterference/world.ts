import { type Data, meView } from '../../../src/testing/index.ts';
import { idNormalizer } from './compare.ts';
import { type Phone, phone } from './phone.ts';
import type { Stream } from './stream.ts';
import type { WorldServer } from './world-server.ts';

/** One of two worlds: Ada with her secrets, Sam who observes, and Kim, whom Sam does not know. */
export interface World {
  readonly ada: Phone;
  readonly sam: Phone;
  /** Sam's phone without a recent unlock. */
  readonly locked: Phone;
  readonly kim: Phone;
  /** Ada's streams. */
  readonly adaStreams: Stream[];
  /** Replaces the ids that Sam receives. */
  readonly normalize: (text: string) => string;
  /** Ada's display name. */
  name: string;
  /** Ids that Sam can try: Ada's id, her last invitation, and a code of hers that he redeemed. */
  readonly known: { ada: string; sent: string; code: string };
  /** An old moment of each person, which is invalid by now. */
  readonly stale: { ada: string; sam: string };
  /** How many ideas Ada newly answered with yes in the turn that ends at this instant. */
  yeses: { turn: string; count: number };
}

export async function newWorld(server: WorldServer, name: string): Promise<World> {
  const [ada, sam, locked, kim] = await Promise.all([
    phone(server, `ada-${name}`, true),
    phone(server, `sam-${name}`, true),
    phone(server, `sam-${name}`, false),
    phone(server, `kim-${name}`, true),
  ]);
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  return {
    ada,
    sam,
    locked,
    kim,
    adaStreams: [],
    normalize: idNormalizer(sam.subject),
    name: 'Ada',
    known: { ada: 'me:none', sent: 'invitation:none', code: '00000000' },
    stale: { ada: await momentOf(ada), sam: await momentOf(sam) },
    yeses: { turn: '', count: 0 },
  };
}

export const momentOf = async (person: Phone): Promise<string> =>
  (await person.ask('{ me { own { moment } } }')).me.own.moment;

const adasView = `{ me {
  id
  own { moment pairing { __typename ... on PairingCode { code } ... on PairingRequest { id } } }
  couple {
    id
    invitation { id state fromMe }
    match { until }
    ideasInCommon { idea { id } stands }
    mine { paused ideas { idea { id } answer } turnEndsAt }
  }
} }`;

/** Reads the parts of Ada's or Kim's view that the test needs. */
export const look = async (person: Phone): Promise<Data> => (await person.ask(adasView)).me;

/** Selects everything that Sam can see: the streamed view and the rest. */
export const samsView = /* GraphQL */ `
  {
    signedIn
    me { ...MeView }
    more: me {
      own {
        journal {
          readings { edges { cursor node { floor reading { dial at brakes accelerators note } } } pageInfo { hasNextPage } }
          checkIns { edges { cursor node { at felt wanted } } }
          brakesByBand { band brakes { brake count } }
        }
      }
      couple { leaving { key text } arrival { text } ideasInCommon { idea { words { text } } } }
    }
  }
  ${meView}
`;

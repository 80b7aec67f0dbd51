import type { Data } from '../../../src/testing/index.ts';
import { meView } from '../../../src/testing/index.ts';
import { renaming } from './compare.ts';
import { type Phone, phone } from './phone.ts';
import type { Stage } from './stage.ts';
import type { Stream } from './stream.ts';

/** One of two worlds: Ada with her secrets, Sam who is not to learn them, and Kim, whom Sam knows nothing of. */
export interface World {
  readonly ada: Phone;
  readonly sam: Phone;
  /** Sam's phone, not unlocked lately. */
  readonly locked: Phone;
  readonly kim: Phone;
  /** What Ada follows. */
  readonly adas: Stream[];
  readonly rename: (text: string) => string;
  /** What Ada goes by. */
  name: string;
  /** Ids that Sam may try: of Ada, of what she sent last, of a code of hers that he has used. */
  readonly known: { ada: string; sent: string; code: string };
  /** A moment of each that an exit or time has passed over by now. */
  readonly stale: { ada: string; sam: string };
  /** How many ideas Ada newly answered with yes in the turn that ends then. */
  yeses: { turn: string; count: number };
}

export async function newWorld(stage: Stage, name: string): Promise<World> {
  const [ada, sam, locked, kim] = await Promise.all([
    phone(stage, `ada-${name}`, true),
    phone(stage, `sam-${name}`, true),
    phone(stage, `sam-${name}`, false),
    phone(stage, `kim-${name}`, true),
  ]);
  await ada.act('join', { displayName: 'Ada', adult: true });
  await sam.act('join', { displayName: 'Sam', adult: true });
  return {
    ada,
    sam,
    locked,
    kim,
    adas: [],
    rename: renaming(sam.subject),
    name: 'Ada',
    known: { ada: 'me:nobody', sent: 'invitation:none', code: '00000000' },
    stale: { ada: await momentOf(ada), sam: await momentOf(sam) },
    yeses: { turn: '', count: 0 },
  };
}

export const momentOf = async (one: Phone): Promise<string> =>
  (await one.ask('{ me { own { moment } } }')).me.own.moment;

const adasView = `{ me {
  id
  own { moment pairing { __typename ... on PairingCode { code } ... on PairingRequest { id } } }
  couple {
    id
    invitation { id state fromMe }
    match { until }
    ideasInCommon { id }
    mine { paused ideas { idea { id } answer } turnEndsAt }
  }
} }`;

/** What Ada, or Kim, sees, as far as they act by it. */
export const look = async (one: Phone): Promise<Data> => (await one.ask(adasView)).me;

/** All that Sam can ask for of what he sees: what he follows, and the rest. */
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
      couple { leaving { key text } arrival { text } ideasInCommon { words { text } } }
    }
  }
  ${meView}
`;

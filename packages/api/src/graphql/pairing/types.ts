import type { HomePairing } from '../../use-cases/home.ts';
import { builder } from '../builder.ts';
import { globalIdOf } from '../global-id.ts';

const until = 'When it expires.';

const PairingCodeType = builder.objectRef<Extract<HomePairing, { type: 'code' }>>('PairingCode').implement({
  description: 'A code that the viewer made. Anyone who learns it can redeem it, once.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Eight characters to read aloud or type.' }),
    until: t.expose('until', { type: 'Instant', description: until }),
  }),
});

const PairingRequestType = builder
  .objectRef<Extract<HomePairing, { type: 'request' }>>('PairingRequest')
  .implement({
    description: "Another person redeemed the viewer's code and asks to pair.",
    fields: (t) => ({
      id: t.id({
        description: 'The id to confirm or decline.',
        resolve: ({ id }) => globalIdOf('PairingRequest', id),
      }),
      displayName: t.exposeString('name', { description: 'Their name at the time of the request.' }),
      until: t.expose('until', { type: 'Instant', description: until }),
    }),
  });

const PairingAskedType = builder
  .objectRef<Extract<HomePairing, { type: 'asking' }>>('PairingAsked')
  .implement({
    description: 'The viewer redeemed a code. Unless the maker confirms, it looks the same until it expires.',
    fields: (t) => ({
      until: t.expose('until', { type: 'Instant', description: until }),
    }),
  });

const types: Readonly<Record<HomePairing['type'], string>> = {
  code: 'PairingCode',
  request: 'PairingRequest',
  asking: 'PairingAsked',
};

export const PairingType = builder.unionType('Pairing', {
  description: 'The current step of the viewer on the way to a couple.',
  types: [PairingCodeType, PairingRequestType, PairingAskedType],
  resolveType: (pairing) => types[pairing.type],
});

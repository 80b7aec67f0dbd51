import type { HomePairing } from '../../use-cases/home.ts';
import { builder } from '../builder.ts';
import { globalIdOf } from '../global-id.ts';

const until = 'When it runs out.';

const PairingCodeType = builder.objectRef<Extract<HomePairing, { type: 'code' }>>('PairingCode').implement({
  description: 'A code I made, for the other to redeem once. Whoever holds an unlocked phone can use it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Eight characters, to read aloud or type.' }),
    until: t.expose('until', { type: 'Instant', description: until }),
  }),
});

const PairingRequestType = builder
  .objectRef<Extract<HomePairing, { type: 'request' }>>('PairingRequest')
  .implement({
    description: 'Somebody redeemed my code and asks to pair.',
    fields: (t) => ({
      id: t.id({
        description: 'What to confirm or decline.',
        resolve: ({ id }) => globalIdOf('PairingRequest', id),
      }),
      displayName: t.exposeString('name', { description: 'Their name, as it was when they asked.' }),
      until: t.expose('until', { type: 'Instant', description: until }),
    }),
  });

const PairingAskedType = builder
  .objectRef<Extract<HomePairing, { type: 'asking' }>>('PairingAsked')
  .implement({
    description: 'I redeemed a code. It looks the same until it runs out, whatever the other does.',
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
  description: 'On the way to becoming a couple.',
  types: [PairingCodeType, PairingRequestType, PairingAskedType],
  resolveType: (pairing) => types[pairing.type],
});

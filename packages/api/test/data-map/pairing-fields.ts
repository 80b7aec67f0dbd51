import { privateField, ruleField } from './field-note.ts';
import type { PersonNotes, PersonPath } from './person-note.ts';

const shared = { in: 'shared' } as const;
const kept = 'until the next step of pairing; it counts for `policy.pairingLasts`';

/** What is stored of a person's step of pairing. */
export const pairingFields: PersonNotes<Extract<PersonPath, `pairing.${string}`>> = {
  'pairing.type': {
    ...shared,
    ...ruleField({ purpose: 'the step of pairing', changesMine: true, mine: ['Own.pairing'], kept }),
  },
  'pairing.code': {
    ...shared,
    ...privateField({
      purpose: 'the code that the partner redeems',
      special: false,
      mine: ['PairingCode.code'],
      kept,
      plain: 'person.code',
    }),
  },
  'pairing.madeAt': {
    ...shared,
    ...ruleField({ purpose: 'recognises a repeated request for a code', kept }),
  },
  'pairing.until': {
    ...shared,
    ...privateField({
      purpose: 'when the step expires',
      special: false,
      mine: ['PairingCode.until', 'PairingRequest.until', 'PairingAsked.until'],
      kept,
    }),
  },
  'pairing.id': {
    ...shared,
    ...ruleField({
      purpose: 'the request that the maker of the code confirms',
      partner: { when: 'they made the code, while it stands', fields: ['PairingRequest.id'] },
      changesMine: true,
      mine: ['PairingRequest.id'],
      kept,
    }),
  },
  'pairing.asker': {
    ...shared,
    ...ruleField({
      purpose: 'who asks, as a random id',
      changesMine: true,
      kept,
      plain: 'person.counterpart',
    }),
  },
  'pairing.name': {
    ...shared,
    ...ruleField({
      purpose: 'the name of the person who asks, as it was then',
      changesMine: true,
      mine: ['PairingRequest.displayName'],
      kept: `${kept}; the asker’s erasure removes it while they ask`,
    }),
  },
  'pairing.maker': {
    ...shared,
    ...ruleField({ purpose: 'whose code it was, as a random id', kept, plain: 'person.counterpart' }),
  },
};

import type { Reading } from '@attune/core';
import type { Home, Own } from '../application/home.ts';
import { builder, idDescription } from './builder.ts';
import { CoupleType } from './couple.ts';
import { AcceleratorEnum, BrakeEnum } from './enums.ts';
import { GuidanceType } from './guidance.ts';
import { PairingType } from './pairing.ts';

const ReadingType = builder.objectRef<Reading>('Reading').implement({
  description: 'A dial at an instant, with what surrounded it. Private, whole; only the latest is kept.',
  fields: (t) => ({
    dial: t.expose('dial', { type: 'Dial', description: 'The dial.' }),
    at: t.expose('at', { type: 'Instant', description: 'When it was set.' }),
    brakes: t.expose('brakes', { type: [BrakeEnum], description: 'What pressed on desire.' }),
    accelerators: t.expose('accelerators', { type: [AcceleratorEnum], description: 'What helped it along.' }),
    note: t.exposeString('note', { nullable: true, description: 'A note to oneself.' }),
  }),
});

const OwnType = builder.objectRef<Own>('Own').implement({
  description: 'What is mine alone. A partner can see, count or infer none of it.',
  fields: (t) => ({
    moment: t.expose('moment', {
      type: 'Moment',
      description: 'Hand it back with what opens something: a yes belongs to its moment.',
    }),
    guidance: t.expose('guidance', {
      type: GuidanceType,
      description: 'What my dial suggests where I stand.',
    }),
    reading: t.expose('reading', {
      type: ReadingType,
      nullable: true,
      description: 'My dial, while it is fresh; null while it is unknown.',
    }),
    floor: t.expose('floor', { type: 'Floor', description: 'My own threshold for a yes.' }),
    pairing: t.expose('pairing', {
      type: PairingType,
      nullable: true,
      description: 'My code, who asks me, or what I asked; null for none.',
    }),
  }),
});

export const MeType = builder.node(builder.objectRef<Home>('Me'), {
  description: 'Me, and all that I may see.',
  id: { description: idDescription, resolve: (home) => home.id },
  fields: (t) => ({
    displayName: t.exposeString('name', { description: 'The name I go by; a partner sees it.' }),
    own: t.expose('own', { type: OwnType, nullable: true, description: 'What is mine alone.' }),
    couple: t.expose('couple', {
      type: CoupleType,
      nullable: true,
      description: 'The couple I am in; null while unpaired.',
    }),
  }),
});

builder.queryField('signedIn', (t) =>
  t.boolean({
    description: 'Whether this request carries a sign-in.',
    resolve: (_root, _args, { signedIn }) => signedIn !== null,
  }),
);

builder.queryField('me', (t) =>
  t.field({
    type: MeType,
    nullable: true,
    description: 'My view now; null before joining, or without a sign-in.',
    resolve: (_root, _args, context) => context.home(),
  }),
);

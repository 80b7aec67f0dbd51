import type { Home, Own } from '../../use-cases/home.ts';
import { type KeptJournal, keptJournal } from '../../use-cases/journal/journal.ts';
import { builder, idDescription } from '../builder.ts';
import { type Context, viewerOf } from '../context.ts';
import { CoupleType } from '../couple/types.ts';
import { JournalType } from '../journal/types.ts';
import { PairingType } from '../pairing/types.ts';
import { ReflectionType } from '../reflections/types.ts';
import { GuidanceType } from './guidance.ts';
import { ReadingType } from './reading.ts';

const journals = new WeakMap<Own, Promise<KeptJournal>>();

/** A journal is opened line by line, so it is read once for each view, however often an operation asks for it. */
function journalOf(own: Own, context: Context): Promise<KeptJournal> {
  const journal = journals.get(own) ?? keptJournal(context.attune, viewerOf(context));
  journals.set(own, journal);
  return journal;
}

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
    reflections: t.expose('reflections', {
      type: [ReflectionType],
      description: 'My current answers to prompts, one a prompt, in the order in which they are offered.',
    }),
    journal: t.field({
      type: JournalType,
      nullable: true,
      description: 'My journal; null without my consent to one.',
      resolve: (own, _args, context) => (own.journaling ? journalOf(own, context) : null),
    }),
  }),
});

export const MeType = builder.node(builder.objectRef<Home>('Me'), {
  description: 'Me, and all that I may see.',
  id: { description: idDescription, resolve: (home) => home.id },
  fields: (t) => ({
    displayName: t.exposeString('name', { description: 'The name I go by; a partner sees it.' }),
    locked: t.exposeBoolean('locked', {
      description:
        'Whether a recent unlock is wanting: only what both see alike is here then, and exits work.',
    }),
    own: t.expose('own', {
      type: OwnType,
      nullable: true,
      description: 'What is mine alone; null while locked.',
    }),
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

import type { Home, Own } from '../../use-cases/home.ts';
import { type JournalReader, openJournal } from '../../use-cases/journal/journal-reader.ts';
import { builder, idDescription } from '../builder.ts';
import { type Context, viewerOf } from '../context.ts';
import { CoupleType } from '../couple/types.ts';
import { JournalType } from '../journal/types.ts';
import { PairingType } from '../pairing/types.ts';
import { ReflectionType } from '../reflections/types.ts';
import { ConsentType } from './consent.ts';
import { GuidanceType } from './guidance.ts';
import { ReadingType } from './reading.ts';

const journals = new WeakMap<Own, Promise<JournalReader>>();

/** One reader for each home, so that a page that is selected many times is read once. */
function journalOf(own: Own, context: Context): Promise<JournalReader> {
  const journal = journals.get(own) ?? openJournal(context.attune, viewerOf(context));
  journals.set(own, journal);
  return journal;
}

const OwnType = builder.objectRef<Own>('Own').implement({
  description: "The viewer's private data. The partner can see, count or infer none of it.",
  fields: (t) => ({
    moment: t.expose('moment', {
      type: 'Moment',
      description: 'The moment of this view. Send it with a command that starts something.',
    }),
    guidance: t.expose('guidance', {
      type: GuidanceType,
      description: 'What the dial suggests now.',
    }),
    reading: t.expose('reading', {
      type: ReadingType,
      nullable: true,
      description: 'The latest reading. Null while the dial is unknown.',
    }),
    floor: t.expose('floor', { type: 'Floor', description: 'The threshold for a yes.' }),
    pairing: t.expose('pairing', {
      type: PairingType,
      nullable: true,
      description: "The viewer's code, a request to them, or a request by them. Null otherwise.",
    }),
    reflections: t.expose('reflections', {
      type: [ReflectionType],
      description: "The viewer's reflections, at most one per prompt, in the order of `prompts`.",
    }),
    consents: t.expose('consents', {
      type: [ConsentType],
      description: 'The consents that stand, each with the version of its text.',
    }),
    journal: t.field({
      type: JournalType,
      nullable: true,
      description: 'The journal. Null without consent to one.',
      resolve: (own, _args, context) => (own.journaling ? journalOf(own, context) : null),
    }),
  }),
});

export const MeType = builder.node(builder.objectRef<Home>('Me'), {
  description: 'The viewer (the person who is signed in) and everything that they may see.',
  id: { description: idDescription, resolve: (home) => home.id },
  fields: (t) => ({
    displayName: t.exposeString('name', { description: 'The display name. A partner sees it.' }),
    locked: t.exposeBoolean('locked', {
      description:
        'Whether a recent unlock is missing. Then `me` has only what both people see alike, and only the exits of the couple work.',
    }),
    own: t.expose('own', {
      type: OwnType,
      nullable: true,
      description: "The viewer's private data. Null while locked.",
    }),
    couple: t.expose('couple', {
      type: CoupleType,
      nullable: true,
      description: "The viewer's couple. Null while unpaired.",
    }),
  }),
});

builder.queryField('signedIn', (t) =>
  t.boolean({
    description: 'Whether this request carries a valid sign-in.',
    resolve: (_root, _args, { session }) => session !== null,
  }),
);

builder.queryField('me', (t) =>
  t.field({
    type: MeType,
    nullable: true,
    description:
      'What the viewer sees now. Null before they join. Without a sign-in, it fails with `UNAUTHENTICATED`; `signedIn` does not.',
    resolve: (_root, _args, context) => {
      viewerOf(context);
      return context.home();
    },
  }),
);

import fc from 'fast-check';
import { commandDocument, type Data } from '../../../src/testing/index.ts';
import { openIdeas, prompts, quietIdeas } from './secrets.ts';
import { samsView, type World } from './world.ts';

/** What Sam sends, as a body: it is the same in both worlds but for ids and moments. */
export interface Sent {
  readonly type: string;
  /** What he sends from what he sees. */
  body(world: World, sees: Data): string;
  /** The dial he has set first, over a floor of 0. */
  readonly dial: number | null;
  /** Whether he sends it from a phone that was not unlocked lately. */
  readonly locked?: true;
  [fc.toStringMethod](): string;
}

const sent = (type: string, told: unknown, body: Sent['body'], dial: number | null = null): Sent => ({
  type,
  body,
  dial,
  [fc.toStringMethod]: () => `Sam: ${type} ${JSON.stringify(told)}`,
});

const query = (text: string, variables: Record<string, unknown> = {}): string =>
  JSON.stringify({ query: text, variables });

type Input = Record<string, unknown> | ((world: World, sees: Data) => Record<string, unknown>);

export function commandBody(command: string, input?: Record<string, unknown>): string {
  return query(commandDocument(command, input !== undefined), input ? { input } : {});
}

const command = (name: string, input?: Input, dial: number | null = null): Sent =>
  sent(
    name,
    typeof input === 'function' ? 'from what he sees' : input,
    (world, sees) => commandBody(name, typeof input === 'function' ? input(world, sees) : input),
    dial,
  );
/** A command that names a moment: that of what he sees, or one that has passed. */
const opening = (name: string, input: Input = {}, { old = false, dial = null as number | null } = {}): Sent =>
  command(
    name,
    (world, sees) => ({
      moment: old ? world.stale.sam : sees.own.moment,
      ...(typeof input === 'function' ? input(world, sees) : input),
    }),
    dial,
  );

const malformed: readonly [string, string][] = [
  ['a dial outside', query('mutation { setDial(input: { dial: 11 }) { __typename } }')],
  ['a moment that is none', commandBody('openDoor', { moment: 'yesterday' })],
  ['no such field', query('{ me { couple { partner { dial } } } }')],
  ['no query', query('mutation {')],
  ['no JSON', '{"query":'],
  ['too deep', query(`{ ${'me { couple { '.repeat(9)} id ${'} }'.repeat(9)} }`)],
  ['too long a note', commandBody('setDial', { dial: 1, note: 'y'.repeat(281) })],
];

const nodes: readonly [string, (world: World, sees: Data) => string][] = [
  ['of Ada', ({ known }) => known.ada],
  ['of what Ada sent', ({ known }) => known.sent],
  ['of nobody', () => 'me:0b9c0b9c-0b9c-4b9c-8b9c-0b9c0b9c0b9c'],
  ['of no kind', () => 'reading:1'],
  ['of his own', (_, sees) => sees.id],
  ['of the couple', (_, sees) => sees.couple?.id ?? 'couple:none'],
];

const asked: readonly Sent[] = nodes.map(([whose, id]) =>
  sent('node', whose, (world, sees) =>
    query('query ($id: ID!) { node(id: $id) { __typename id ... on Couple { partner { displayName } } } }', {
      id: id(world, sees),
    }),
  ),
);
const wrong: readonly Sent[] = malformed.map(([what, body]) => sent('malformed', what, () => body));

const theirs = ({ known }: World, sees: Data): Record<string, unknown> => ({
  invitationId: sees.couple?.invitation?.id ?? known.sent,
});

export const invitationOfSam = fc
  .constantFrom(null, 'A bath, later?')
  .map((note) => opening('invite', { note }, { dial: 6 }));
export const invitation = opening('invite', {}, { dial: 6 });
export const pressing = opening('invite', { note: 'You owe me this.' }, { dial: 6 });
export const namingAnIdea = opening(
  'invite',
  (_, sees) => ({ ideaId: sees.couple?.ideasInCommon[0]?.id ?? 'idea:walk' }),
  { dial: 6 },
);
export const yesOfSam = fc.constantFrom(6, 6, null).map((dial) => opening('sayYes', theirs, { dial }));
const yesToWhatWas = opening('sayYes', ({ known }) => ({ invitationId: known.sent }), { dial: 6 });
export const noOfSam = fc
  .constantFrom(null, 'NOT_ABOUT_YOU')
  .map((kindness) => command('sayNo', (world, sees) => ({ ...theirs(world, sees), kindness })));
export const doorOfSam = fc.constant(opening('openDoor', {}, { dial: 6 }));
export const leavingOfSam = fc.constant(
  command('leave', (_, sees) => ({ coupleId: sees.couple?.id ?? 'couple:none' })),
);

/** On a quiet idea he never says yes: what Ada says there stays hers. */
export const answerIdea = (idea: string, wished: string): Sent => {
  const answer = quietIdeas.includes(idea) && wished === 'YES' ? 'MAYBE' : wished;
  const input = { ideaId: `idea:${idea}`, answer };
  return answer === 'NO' ? command('answerIdea', input) : opening('answerIdea', input);
};

const inCouple: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 3, arbitrary: invitationOfSam },
  { weight: 3, arbitrary: fc.constant(namingAnIdea) },
  { weight: 5, arbitrary: yesOfSam },
  { weight: 1, arbitrary: fc.constant(yesToWhatWas) },
  { weight: 3, arbitrary: noOfSam },
  { weight: 4, arbitrary: doorOfSam },
  { weight: 1, arbitrary: fc.constant(command('closeDoor')) },
  { weight: 2, arbitrary: fc.constant(command('pause')) },
  { weight: 3, arbitrary: fc.constant(opening('resume')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...openIdeas, ...quietIdeas), fc.constantFrom('YES', 'YES', 'MAYBE', 'NO'))
      .map(([idea, answer]) => answerIdea(idea, answer)),
  },
  { weight: 1, arbitrary: leavingOfSam },
);

const beside: fc.Arbitrary<Sent> = fc.oneof(
  fc
    .integer({ min: -10, max: 10 })
    .map((dial) => command('setDial', { dial, brakes: ['WORK'], note: 'mine' })),
  fc.constant(command('clearDial')),
  fc.integer({ min: 0, max: 10 }).map((floor) => command('setFloor', { floor })),
  fc.constantFrom('Sam', 'Sammy').map((displayName) => opening('rename', { displayName })),
  fc.constantFrom(...prompts).map((prompt) =>
    command('writeReflection', {
      promptId: `prompt:${prompt}`,
      ...(prompt === 'arrival' ? { arrival: 'BOTH' } : { text: 'Calm.' }),
    }),
  ),
  fc
    .tuple(fc.constantFrom('unshareReflection', 'eraseReflection'), fc.constantFrom(...prompts))
    .map(([name, prompt]) => command(name, { promptId: `prompt:${prompt}` })),
  fc.constantFrom(...prompts).map((prompt) => opening('shareReflection', { promptId: `prompt:${prompt}` })),
  fc.constantFrom('FULLY', 'PARTLY', 'NO').map((wanted) => command('checkIn', { felt: 3, wanted })),
  fc.constant(opening('startJournal')),
  fc.constant(command('eraseJournal')),
  fc.constant(command('exportMe')),
  fc.constant(command('join', { displayName: 'Sam again', adult: true })),
  fc.constant(command('cancelPairingCode')),
  fc.constantFrom(...wrong),
  fc.constantFrom(...asked),
);

/** Refused, or done already, each for another reason. */
const refused: readonly Sent[] = [
  opening('invite', {}, { old: true, dial: 6 }),
  opening('invite', { motives: ['AFRAID'] }),
  opening('invite', { motives: ['DUTY'] }, { dial: 6 }),
  pressing,
  opening('openDoor', {}, { old: true }),
  opening('sayYes', { invitationId: 'invitation:none' }, { dial: 6 }),
  opening('confirmPairing', { requestId: 'none' }),
  opening('makePairingCode'),
  opening('redeemPairingCode', { code: '7Z7Z7Z7Z' }),
  opening('redeemPairingCode', ({ known }) => ({ code: known.code })),

  opening('invite', {}, { dial: -3 }),
  opening('openDoor', {}, { dial: 6 }),
  command('sayNo', theirs),
  opening('invite', { ideaId: 'idea:nap' }, { dial: 6 }),
  invitation,
];

/** From a locked phone: exits of the couple are done, and all else is refused before anything is looked at. */
const fromLocked: fc.Arbitrary<Sent> = fc
  .oneof(
    noOfSam,
    doorOfSam,
    yesOfSam,
    fc.constantFrom(
      command('pause'),
      command('closeDoor'),
      command('exportMe'),
      command('checkIn', { felt: 1, wanted: 'FULLY' }),
      opening('invite'),
      opening('redeemPairingCode', ({ known }) => ({ code: known.code })),
      opening('rename', { displayName: 'Nobody' }),
    ),
    fc.constantFrom(...asked),
  )
  .map((one) => ({ ...one, dial: null, locked: true }));

/** What Sam sends of his own accord. */
export const samsDeeds: fc.Arbitrary<Sent> = fc.oneof(
  { weight: 3, arbitrary: inCouple },
  { weight: 2, arbitrary: beside },
  { weight: 2, arbitrary: fc.constantFrom(...refused) },
  { weight: 2, arbitrary: fromLocked },
);

/** All that is refused to Sam, and all ids he may try: each once. */
export const eachOfSam: readonly Sent[] = [...refused, ...asked, ...wrong];

export const lookBody = query(samsView);

import fc from 'fast-check';
import { commandDocument, type Data } from '../../../src/testing/index.ts';
import { privateIdeas, prompts, sharedIdeas } from './secrets.ts';
import { samsView, type World } from './world.ts';

/** A request of Sam's. Its body is the same in both worlds, except ids and moments. */
export interface SamRequest {
  readonly type: string;
  /** Builds the body from what he sees. */
  body(world: World, view: Data): string;
  /** The dial that he sets first, with a floor of 0. Null: as it is. */
  readonly dial: number | null;
  /** Whether he sends it from the locked phone. */
  readonly locked?: true;
  [fc.toStringMethod](): string;
}

const samRequest = (
  type: string,
  input: unknown,
  body: SamRequest['body'],
  dial: number | null = null,
): SamRequest => ({
  type,
  body,
  dial,
  [fc.toStringMethod]: () => `Sam: ${type} ${JSON.stringify(input)}`,
});

const query = (text: string, variables: Record<string, unknown> = {}): string =>
  JSON.stringify({ query: text, variables });

type Input = Record<string, unknown> | ((world: World, view: Data) => Record<string, unknown>);

export function commandBody(command: string, input?: Record<string, unknown>): string {
  return query(commandDocument(command, input !== undefined), input ? { input } : {});
}

const command = (name: string, input?: Input, dial: number | null = null): SamRequest =>
  samRequest(
    name,
    typeof input === 'function' ? 'from his view' : input,
    (world, view) => commandBody(name, typeof input === 'function' ? input(world, view) : input),
    dial,
  );
/** A command with the moment of his view, or with an old one. */
const opening = (
  name: string,
  input: Input = {},
  { old = false, dial = null as number | null } = {},
): SamRequest =>
  command(
    name,
    (world, view) => ({
      moment: old ? world.stale.sam : view.own.moment,
      ...(typeof input === 'function' ? input(world, view) : input),
    }),
    dial,
  );

const malformed: readonly [string, string][] = [
  ['a dial out of range', query('mutation { setDial(input: { dial: 11 }) { __typename } }')],
  ['a malformed moment', commandBody('openDoor', { moment: 'yesterday' })],
  ['an unknown field', query('{ me { couple { partner { dial } } } }')],
  ['invalid GraphQL', query('mutation {')],
  ['invalid JSON', '{"query":'],
  ['a query that is too deep', query(`{ ${'me { couple { '.repeat(9)} id ${'} }'.repeat(9)} }`)],
  ['a note that is too long', commandBody('setDial', { dial: 1, note: 'y'.repeat(281) })],
];

const nodes: readonly [string, (world: World, view: Data) => string][] = [
  ['Ada', ({ known }) => known.ada],
  ['an invitation of Ada', ({ known }) => known.sent],
  ['an unknown person', () => 'me:0b9c0b9c-0b9c-4b9c-8b9c-0b9c0b9c0b9c'],
  ['an unknown type', () => 'reading:1'],
  ['himself', (_, view) => view.id],
  ['the couple', (_, view) => view.couple?.id ?? 'couple:none'],
];

const nodeRequests: readonly SamRequest[] = nodes.map(([object, id]) =>
  samRequest('node', object, (world, view) =>
    query('query ($id: ID!) { node(id: $id) { __typename id ... on Couple { partner { displayName } } } }', {
      id: id(world, view),
    }),
  ),
);
const malformedRequests: readonly SamRequest[] = malformed.map(([problem, body]) =>
  samRequest('malformed', problem, () => body),
);

const currentInvitation = ({ known }: World, view: Data): Record<string, unknown> => ({
  invitationId: view.couple?.invitation?.id ?? known.sent,
});

export const samInvites = fc
  .constantFrom(null, 'A bath, later?')
  .map((note) => opening('invite', { note }, { dial: 6 }));
export const invitation = opening('invite', {}, { dial: 6 });
export const pressingInvitation = opening('invite', { note: 'You owe me this.' }, { dial: 6 });
export const invitationWithIdea = opening(
  'invite',
  (_, view) => ({ ideaId: view.couple?.ideasInCommon[0]?.idea.id ?? 'idea:walk' }),
  { dial: 6 },
);
export const samSaysYes = fc
  .constantFrom(6, 6, null)
  .map((dial) => opening('sayYes', currentInvitation, { dial }));
const yesToOldInvitation = opening('sayYes', ({ known }) => ({ invitationId: known.sent }), { dial: 6 });
export const samSaysNo = fc
  .constantFrom(null, 'NOT_ABOUT_YOU')
  .map((kindness) => command('sayNo', (world, view) => ({ ...currentInvitation(world, view), kindness })));
export const samOpensDoor = fc.constant(opening('openDoor', {}, { dial: 6 }));
export const samLeaves = fc.constant(
  command('leave', (_, view) => ({ coupleId: view.couple?.id ?? 'couple:none' })),
);

/** Never says yes to a private idea, so that Ada's answers stay private. */
export const samAnswersIdea = (idea: string, choice: string): SamRequest => {
  const answer = privateIdeas.includes(idea) && choice === 'YES' ? 'MAYBE' : choice;
  const input = { ideaId: `idea:${idea}`, answer };
  return answer === 'NO' ? command('answerIdea', input) : opening('answerIdea', input);
};

const coupleRequests: fc.Arbitrary<SamRequest> = fc.oneof(
  { weight: 3, arbitrary: samInvites },
  { weight: 3, arbitrary: fc.constant(invitationWithIdea) },
  { weight: 5, arbitrary: samSaysYes },
  { weight: 1, arbitrary: fc.constant(yesToOldInvitation) },
  { weight: 3, arbitrary: samSaysNo },
  { weight: 4, arbitrary: samOpensDoor },
  { weight: 1, arbitrary: fc.constant(command('closeDoor')) },
  { weight: 2, arbitrary: fc.constant(command('pause')) },
  { weight: 3, arbitrary: fc.constant(opening('resume')) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...sharedIdeas, ...privateIdeas), fc.constantFrom('YES', 'YES', 'MAYBE', 'NO'))
      .map(([idea, answer]) => samAnswersIdea(idea, answer)),
  },
  { weight: 1, arbitrary: samLeaves },
);

const otherRequests: fc.Arbitrary<SamRequest> = fc.oneof(
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
  fc.constant(command('eraseEntry', { entryId: 'checkIn:none' })),
  fc.constant(command('exportMe')),
  fc.constant(command('join', { displayName: 'Sam again', adult: true })),
  fc.constant(command('cancelPairingCode')),
  fc.constantFrom(...malformedRequests),
  fc.constantFrom(...nodeRequests),
);

/** Requests that are refused or have taken effect before, each for another reason. */
const refusedRequests: readonly SamRequest[] = [
  opening('invite', {}, { old: true, dial: 6 }),
  opening('invite', { motives: ['AFRAID'] }),
  opening('invite', { motives: ['DUTY'] }, { dial: 6 }),
  pressingInvitation,
  opening('openDoor', {}, { old: true }),
  opening('sayYes', { invitationId: 'invitation:none' }, { dial: 6 }),
  opening('confirmPairing', { requestId: 'none' }),
  opening('makePairingCode'),
  opening('redeemPairingCode', { code: '7Z7Z7Z7Z' }),
  opening('redeemPairingCode', ({ known }) => ({ code: known.code })),
  opening('invite', {}, { dial: -3 }),
  opening('openDoor', {}, { dial: 6 }),
  command('sayNo', currentInvitation),
  opening('invite', { ideaId: 'idea:nap' }, { dial: 6 }),
  invitation,
];

/** Requests from the locked phone. The exits of the couple succeed, and everything else is refused. */
const lockedRequests: fc.Arbitrary<SamRequest> = fc
  .oneof(
    samSaysNo,
    samOpensDoor,
    samSaysYes,
    fc.constantFrom(
      command('pause'),
      command('closeDoor'),
      command('exportMe'),
      command('checkIn', { felt: 1, wanted: 'FULLY' }),
      opening('invite'),
      opening('redeemPairingCode', ({ known }) => ({ code: known.code })),
      opening('rename', { displayName: 'Locked' }),
    ),
    fc.constantFrom(...nodeRequests),
  )
  .map((request) => ({ ...request, dial: null, locked: true }));

/** Everything that Sam may send. */
export const samRequests: fc.Arbitrary<SamRequest> = fc.oneof(
  { weight: 3, arbitrary: coupleRequests },
  { weight: 2, arbitrary: otherRequests },
  { weight: 2, arbitrary: fc.constantFrom(...refusedRequests) },
  { weight: 2, arbitrary: lockedRequests },
);

/** Every refused or malformed request, and every id that Sam can try, once each. */
export const everyRefusedRequest: readonly SamRequest[] = [
  ...refusedRequests,
  ...nodeRequests,
  ...malformedRequests,
];

export const viewBody = query(samsView);

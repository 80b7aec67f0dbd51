import { schema } from '../../../src/graphql/schema.ts';
import { allOfMe, commandsOf, documentOf, everythingOf } from '../../scenarios/all-fields.ts';
import type { Scene } from '../../scenarios/evening.ts';
import type { Name } from '../../scenarios/viewers.ts';
import { commandCases } from '../authorization/command-inputs.ts';

/** How a foreign or invalid value is sent to one input of the schema. */
export interface IdCase {
  readonly place: string;
  readonly scene: Scene;
  readonly viewer: Name;
  readonly kind: 'id' | 'moment' | 'malformedMoment' | 'code' | 'cursor';
  readonly document: string;
  readonly variables: (value: string, moment: string) => Record<string, unknown>;
  /** What every response contains: a code, or the name of a success. */
  readonly answer: string;
}

type Input = (value: string, moment: string) => Record<string, unknown>;

function command(
  place: string,
  name: string,
  [scene, viewer]: readonly [Scene, Name],
  answer: string,
  input: Input,
  kind: IdCase['kind'] = 'id',
): IdCase {
  const found = commandsOf(schema).find((field) => field.name === name);
  if (!found) throw new Error(`The schema has no command ${name}.`);
  const variables: Input = (value, moment) => ({ input: input(value, moment) });
  return { place, scene, viewer, kind, document: documentOf(schema, found), variables, answer };
}

const node = `query ($id: ID!) { node(id: $id) ${everythingOf(schema, schema.getType('Node'))} } ${allOfMe(schema)}`;
const nodeReaders: readonly (readonly [Scene, Name])[] = [
  ['request', 'ada'],
  ['inviting', 'sam'],
  ['mutual', 'ada'],
  ['mutual', 'kit'],
  ['mutual', 'eve'],
  ['mutual', 'adaAway'],
];
const nodes: readonly IdCase[] = nodeReaders.map(([scene, viewer]) => ({
  place: 'Query.node(id)',
  scene,
  viewer,
  kind: 'id',
  document: node,
  variables: (id) => ({ id }),
  answer: '{"data":{"node":null}}',
}));

const ids: readonly IdCase[] = [
  command('SayYesInput.invitationId', 'sayYes', ['inviting', 'sam'], 'NOT_OPEN', (invitationId, moment) => ({
    invitationId,
    moment,
  })),
  command('SayYesInput.invitationId', 'sayYes', ['mutual', 'ada'], 'NOT_OPEN', (invitationId, moment) => ({
    invitationId,
    moment,
  })),
  command('SayNoInput.invitationId', 'sayNo', ['inviting', 'ada'], 'SayNoSuccess', (invitationId) => ({
    invitationId,
    kindness: 'THANKS',
  })),
  command('SayNoInput.invitationId', 'sayNo', ['mutual', 'sam'], 'SayNoSuccess', (invitationId) => ({
    invitationId,
  })),
  command('LeaveInput.coupleId', 'leave', ['inviting', 'ada'], 'LeaveSuccess', (coupleId) => ({ coupleId })),
  command('LeaveInput.coupleId', 'leave', ['request', 'ada'], 'LeaveSuccess', (coupleId) => ({ coupleId })),
  command(
    'ConfirmPairingInput.requestId',
    'confirmPairing',
    ['request', 'ada'],
    'REQUEST_GONE',
    (requestId, moment) => ({
      requestId,
      moment,
    }),
  ),
  command(
    'ConfirmPairingInput.requestId',
    'confirmPairing',
    ['mutual', 'sam'],
    'ALREADY_PAIRED',
    (requestId, moment) => ({
      requestId,
      moment,
    }),
  ),
  command(
    'DeclinePairingInput.requestId',
    'declinePairing',
    ['request', 'ada'],
    'DeclinePairingSuccess',
    (requestId) => ({
      requestId,
    }),
  ),
  command('InviteInput.ideaId', 'invite', ['declined', 'sam'], 'IDEA_NOT_IN_COMMON', (ideaId, moment) => ({
    ideaId,
    moment,
  })),
  command(
    'AnswerIdeaInput.ideaId',
    'answerIdea',
    ['inviting', 'ada'],
    'BAD_USER_INPUT',
    (ideaId, moment) => ({
      ideaId,
      moment,
      answer: 'YES',
    }),
  ),
  command('AnswerIdeaInput.ideaId', 'answerIdea', ['inviting', 'sam'], 'AnswerIdeaSuccess', (ideaId) => ({
    ideaId,
    answer: 'NO',
  })),
  command(
    'WriteReflectionInput.promptId',
    'writeReflection',
    ['inviting', 'ada'],
    'BAD_USER_INPUT',
    (promptId) => ({
      promptId,
      text: 'Words',
    }),
  ),
  command(
    'ShareReflectionInput.promptId',
    'shareReflection',
    ['inviting', 'ada'],
    'ShareReflectionSuccess',
    (promptId, moment) => ({
      promptId,
      moment,
    }),
  ),
  command(
    'UnshareReflectionInput.promptId',
    'unshareReflection',
    ['inviting', 'ada'],
    'UnshareReflectionSuccess',
    (promptId) => ({
      promptId,
    }),
  ),
  command(
    'EraseReflectionInput.promptId',
    'eraseReflection',
    ['inviting', 'ada'],
    'EraseReflectionSuccess',
    (promptId) => ({
      promptId,
    }),
  ),
];

const entries: readonly IdCase[] = [
  command(
    'CorrectEntryInput.entryId',
    'correctEntry',
    ['inviting', 'ada'],
    '"corrected":false',
    (entryId) => ({
      entryId,
      note: 'Another note',
    }),
  ),
  command('EraseEntryInput.entryId', 'eraseEntry', ['inviting', 'ada'], 'EraseEntrySuccess', (entryId) => ({
    entryId,
  })),
];

const codes: readonly IdCase[] = [
  command(
    'RedeemPairingCodeInput.code',
    'redeemPairingCode',
    ['request', 'ada'],
    'CODE_NOT_GOOD',
    (code, moment) => ({ code, moment }),
    'code',
  ),
];

/** Who sends each opening, and at which scene, so that only its moment decides. */
const senders: Readonly<Record<string, readonly [Scene, Name]>> = {
  answerIdea: ['inviting', 'ada'],
  confirmPairing: ['request', 'ada'],
  importMe: ['inviting', 'ada'],
  invite: ['declined', 'sam'],
  makePairingCode: ['code', 'sam'],
  openDoor: ['declined', 'sam'],
  redeemPairingCode: ['code', 'sam'],
  rename: ['inviting', 'ada'],
  resume: ['resting', 'ada'],
  sayYes: ['inviting', 'sam'],
  shareReflection: ['inviting', 'ada'],
  startJournal: ['inviting', 'max'],
};
/** The other values of the input. The moment is checked first, so they need not exist. */
const adas = {
  me: {
    own: { pairing: { id: 'pairingRequest:1', code: 'ZZZZZZZZ' } },
    couple: { invitation: { id: 'invitation:1' } },
  },
};

const moments: readonly IdCase[] = Object.entries(senders).flatMap(([name, at]) => {
  const place = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input.moment`;
  const input: Input = (value) => commandCases[name]?.input?.({ ...adas, moment: value }, value) ?? {};
  return [
    command(place, name, at, 'MOMENT_PASSED', input, 'moment'),
    command(place, name, at, 'BAD_USER_INPUT', input, 'malformedMoment'),
  ];
});

const cursors: readonly IdCase[] = (['readings', 'checkIns'] as const).flatMap((series) =>
  (['after', 'before'] as const).map((arg) => ({
    place: `Journal.${series}(${arg})`,
    scene: 'inviting',
    viewer: 'ada',
    kind: 'cursor',
    document: `query ($cursor: String) { me { own { journal { ${series}(${arg}: $cursor) { edges { cursor } } } } } }`,
    variables: (cursor) => ({ cursor }),
    answer: 'BAD_USER_INPUT',
  })),
);

/** Every input that takes an id, a moment, a code or a cursor. */
export const idCases: readonly IdCase[] = [...nodes, ...ids, ...entries, ...codes, ...moments, ...cursors];

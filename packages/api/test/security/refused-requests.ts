import type { OpenOptions, ServingOptions } from '../../src/index.ts';
import type { Data, TestPerson } from '../../src/testing/index.ts';
import type { Scene } from '../scenarios/evening.ts';
import { act, give, hour } from '../scenarios/story.ts';
import type { Name, World } from '../scenarios/viewers.ts';

/** A request that is refused: who sends it, at which scene, and after which preparation (`first`). */
export interface RefusedRequest {
  readonly code: string;
  readonly scene: Scene;
  readonly who: Name;
  readonly command: string;
  readonly input?: (moment: string, me: Data) => Record<string, unknown>;
  readonly first?: (person: TestPerson, world: World) => Promise<unknown>;
  readonly options?: Partial<OpenOptions & ServingOptions>;
  /** Checks the fields of the result other than code, message and home. */
  readonly also?: (answer: Data) => unknown;
}

const pressing = 'You owe me after all I did for you.';
const invitationId = (me: Data): string => me.couple.invitation.id;
const foreign = Buffer.from(`0.00000000-0000-4000-8000-${'9'.repeat(12)}`).toString('base64url');
const yesTo =
  (motives: readonly string[] = []): NonNullable<RefusedRequest['input']> =>
  (moment, me) => ({ moment, motives, invitationId: invitationId(me) });
const now: NonNullable<RefusedRequest['input']> = (moment) => ({ moment });

/** At least one request per refusal code, mostly by a person whose partner has much private data. */
export const refusedRequests: readonly RefusedRequest[] = [
  {
    code: 'NOT_JOINED',
    scene: 'inviting',
    who: 'ada',
    command: 'setDial',
    input: () => ({ dial: 1 }),
    first: (ada) => act(ada, 'eraseMe'),
  },
  { code: 'NOT_PAIRED', scene: 'inviting', who: 'kit', command: 'invite', input: now },
  { code: 'ALREADY_PAIRED', scene: 'inviting', who: 'sam', command: 'makePairingCode', input: now },
  {
    code: 'LOCKED',
    scene: 'inviting',
    who: 'sam',
    command: 'setFloor',
    input: () => ({ floor: 2 }),
    options: { unlockWithin: hour },
  },
  { code: 'LOCKED', scene: 'mutual', who: 'sam', command: 'exportMe', options: { unlockWithin: hour } },
  {
    code: 'SUPPORT_FIRST',
    scene: 'inviting',
    who: 'sam',
    command: 'sayYes',
    input: yesTo(['AFRAID', 'PLAY']),
    also: ({ resources }) => resources.length > 5,
  },
  {
    code: 'SUPPORT_FIRST',
    scene: 'declined',
    who: 'sam',
    command: 'openDoor',
    input: (moment) => ({ moment, motives: ['AFRAID'] }),
    also: ({ resources }) => resources.length > 5,
  },
  {
    code: 'DIAL_UNKNOWN',
    scene: 'inviting',
    who: 'sam',
    command: 'sayYes',
    input: yesTo(),
    first: (sam) => act(sam, 'clearDial'),
  },
  {
    code: 'BELOW_FLOOR',
    scene: 'inviting',
    who: 'sam',
    command: 'sayYes',
    input: yesTo(),
    first: (sam) => act(sam, 'setDial', { dial: -3 }),
  },
  { code: 'DUTY_MOTIVE', scene: 'inviting', who: 'sam', command: 'sayYes', input: yesTo(['DUTY', 'GUILT']) },
  {
    code: 'MOMENT_PASSED',
    scene: 'inviting',
    who: 'sam',
    command: 'sayYes',
    input: (_moment, me) => ({ moment: foreign, invitationId: invitationId(me) }),
  },
  {
    code: 'CONSENT_TEXT_CHANGED',
    scene: 'inviting',
    who: 'sam',
    command: 'startJournal',
    input: (moment) => ({ moment, textVersion: 'old' }),
  },
  {
    code: 'CONSENT_TEXT_CHANGED',
    scene: 'inviting',
    who: 'sam',
    command: 'join',
    input: () => ({ displayName: 'Sam', adult: true, textVersion: 'old' }),
  },
  { code: 'INVITATION_STANDING', scene: 'inviting', who: 'sam', command: 'invite', input: now },
  { code: 'SPACING', scene: 'declined', who: 'ada', command: 'invite', input: now },
  {
    code: 'NOT_OPEN',
    scene: 'declined',
    who: 'sam',
    command: 'sayYes',
    input: (moment) => ({ moment, invitationId: 'invitation:none' }),
  },
  {
    code: 'DOOR_SPACING',
    scene: 'inviting',
    who: 'ada',
    command: 'openDoor',
    input: now,
    first: (ada) => act(ada, 'closeDoor'),
  },
  {
    code: 'IDEA_NOT_IN_COMMON',
    scene: 'declined',
    who: 'sam',
    command: 'invite',
    input: (moment) => ({ moment, ideaId: 'idea:film' }),
  },
  {
    code: 'TEXT_PRESSURING',
    scene: 'declined',
    who: 'sam',
    command: 'invite',
    input: (moment) => ({ moment, note: pressing }),
    also: ({ cues }) => cues.length > 0,
  },
  {
    code: 'TEXT_PRESSURING',
    scene: 'inviting',
    who: 'sam',
    command: 'rename',
    input: (moment) => ({ moment, displayName: 'You owe me' }),
    also: ({ cues }) => cues.length > 0,
  },
  {
    code: 'TURN_FULL',
    scene: 'inviting',
    who: 'sam',
    command: 'answerIdea',
    input: (moment) => ({ moment, ideaId: 'idea:film', answer: 'YES' }),
    first: async (sam) => {
      for (const idea of ['massage', 'music', 'kissing'])
        await give(sam, 'answerIdea', { ideaId: `idea:${idea}`, answer: 'YES' });
    },
  },
  {
    code: 'CODE_NOT_GOOD',
    scene: 'code',
    who: 'sam',
    command: 'redeemPairingCode',
    input: (moment) => ({ moment, code: 'ZZZZZZZZ' }),
  },
  {
    code: 'REQUEST_GONE',
    scene: 'request',
    who: 'ada',
    command: 'confirmPairing',
    input: (moment) => ({ moment, requestId: 'pairingRequest:none' }),
  },
  {
    code: 'NO_CONSENT',
    scene: 'inviting',
    who: 'sam',
    command: 'checkIn',
    input: () => ({ felt: 1, wanted: 'NO', keep: true }),
    first: (sam) => act(sam, 'eraseJournal'),
  },
  {
    code: 'RATE_LIMITED',
    scene: 'inviting',
    who: 'sam',
    command: 'setFloor',
    input: () => ({ floor: 2 }),
    options: { limits: { commandsPerMinute: 1 } },
    first: (sam) => act(sam, 'clearDial'),
  },
];

import fc from 'fast-check';
import { look, momentOf, type World } from './world.ts';

/** Ideas on which Ada's answers stay hers, for Sam never says yes to one of them. */
export const quietIdeas = ['massage', 'nap', 'film'];
/** Ideas on which both answer. */
export const openIdeas = ['walk', 'bath', 'cuddle', 'music'];
/** Prompts that Ada writes about. */
export const prompts = ['value', 'hope', 'arrival'];

/** Something of Ada's that tells Sam nothing, by the rules. It is done only where it does tell nothing. */
export interface Secret {
  readonly type: string;
  /** Answers how it went; null where it would show, and was not done. */
  keep(world: World): Promise<string | null>;
  [fc.toStringMethod](): string;
}

const secret = (type: string, keep: Secret['keep'], input: unknown = ''): Secret => ({
  type,
  keep,
  // How fast-check tells of it.
  [fc.toStringMethod]: () => `${type} ${JSON.stringify(input)}`,
});
const plain = (command: string, input?: Record<string, unknown>): Secret =>
  secret(command, ({ ada }) => ada.act(command, input), input);
/** A command that names a moment, spoken from now or from an old one. */
const from = (type: string, command: string, input: Record<string, unknown>, old = false): Secret =>
  secret(type, async ({ ada, stale }) =>
    ada.act(command, { moment: old ? stale.ada : await momentOf(ada), ...input }),
  );
const able = async ({ ada }: World, dial: number): Promise<void> => {
  await ada.act('setFloor', { floor: 0 });
  await ada.act('setDial', { dial });
};

/** A pause takes nothing back where no yes of Ada's stands; else it shows, and is no secret. */
async function pause({ ada }: World): Promise<string | null> {
  const standing = (await look(ada)).couple?.invitation;
  const yes = standing?.state === 'MUTUAL' || (standing?.state === 'OPEN' && standing.fromMe);
  return yes ? null : ada.act('pause');
}

/** An open door shows where it meets Sam's; while his is closed, it is a secret. */
async function openDoor(world: World): Promise<string | null> {
  const sams = await world.sam.ask('{ me { couple { mine { door } } } }');
  if (!sams.me.couple || sams.me.couple.mine.door !== null) return null;
  await able(world, 4);
  return world.ada.act('openDoor', { moment: await momentOf(world.ada) });
}

/** Any answer on a quiet idea; on an open one a no or a maybe, while no yes of Ada's stands there. */
const answer = (idea: string, given: string): Secret =>
  secret(`answer ${given}`, async (world) => {
    const { ada, yeses } = world;
    const { couple, own } = await look(ada);
    const before = couple?.mine.ideas.find((one: { idea: { id: string } }) => one.idea.id === `idea:${idea}`);
    if (openIdeas.includes(idea) && (given === 'YES' || before?.answer === 'YES')) return null;
    const counts = given === 'YES' && before?.answer !== 'YES' && couple;
    if (counts && yeses.turn === couple.mine.turnEndsAt && yeses.count >= 2) return null;
    const answered = await ada.act('answerIdea', {
      ideaId: `idea:${idea}`,
      answer: given,
      ...(given !== 'NO' && { moment: own.moment }),
    });
    if (counts && answered === 'AnswerIdeaSuccess') countYes(world, couple.mine.turnEndsAt);
    return answered;
  });

export function countYes(world: World, turn: string): void {
  world.yeses = { turn, count: (world.yeses.turn === turn ? world.yeses.count : 0) + 1 };
}

/** What is taken back or erased is a secret while no copy of it is shared. */
const ifUnshared = (command: string, prompt: string): Secret =>
  secret(command, async ({ ada }) => {
    const { me } = await ada.ask('{ me { own { reflections { prompt { id } sharedText sharedArrival } } } }');
    const shared = me.own.reflections.some(
      (one: { prompt: { id: string }; sharedText: unknown; sharedArrival: unknown }) =>
        one.prompt.id === `prompt:${prompt}` && (one.sharedText !== null || one.sharedArrival !== null),
    );
    return shared ? null : ada.act(command, { promptId: `prompt:${prompt}` });
  });

const dials = fc.record({
  dial: fc.integer({ min: -10, max: 10 }),
  brakes: fc.subarray(['WORK', 'KIDS', 'PAIN', 'CONFLICT']),
  accelerators: fc.subarray(['TOUCH', 'LAUGHTER']),
  note: fc.constantFrom(null, 'Tired, and not only of work.', 'x'.repeat(280)),
});
const texts = fc.constantFrom('Slow mornings.', 'To be asked, and free to say no. '.repeat(25));
const pressing = 'You owe me this.';

const anySecret: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 5, arbitrary: dials.map((dial) => plain('setDial', dial)) },
  fc.constant(plain('clearDial')),
  fc.integer({ min: 0, max: 10 }).map((floor) => plain('setFloor', { floor })),
  fc.constant(plain('closeDoor')),
  fc.constant(from('resume', 'resume', {})),
  fc.constant(secret('sayNo to nothing', ({ ada }) => ada.act('sayNo', { invitationId: 'invitation:none' }))),
  fc.constant(secret('openDoor', openDoor)),
  fc.constant(secret('openDoor', openDoor)),
  fc.constant(secret('pause', pause)),
  fc.constant(secret('pause', pause)),
  fc
    .tuple(fc.constantFrom(...quietIdeas, ...openIdeas), fc.constantFrom('YES', 'MAYBE', 'NO'))
    .map(([idea, given]) => answer(idea, given)),
  fc
    .tuple(fc.constantFrom(...prompts), texts, fc.constantFrom('SPONTANEOUS', 'BOTH'))
    .map(([prompt, text, arrival]) =>
      plain('writeReflection', {
        promptId: `prompt:${prompt}`,
        ...(prompt === 'arrival' ? { arrival } : { text }),
      }),
    ),
  fc
    .tuple(fc.constantFrom('eraseReflection', 'unshareReflection'), fc.constantFrom(...prompts))
    .map(([command, prompt]) => ifUnshared(command, prompt)),
  fc
    .record({
      felt: fc.integer({ min: -10, max: 10 }),
      wanted: fc.constantFrom('FULLY', 'NO'),
      keep: fc.constantFrom(null, true),
    })
    .map((input) => plain('checkIn', input)),
  fc.constant(from('startJournal', 'startJournal', {})),
  fc.constant(plain('eraseJournal')),
  fc.constant(plain('exportMe')),
  fc.constant(plain('join', { displayName: 'Somebody else', adult: true })),
  fc.constant(plain('leave', { coupleId: 'couple:another' })),
  fc.constant(plain('declinePairing', { requestId: 'none' })),
  // Refused, whatever else is so.
  fc.constantFrom(
    secret('invite below the floor', async (world) => {
      await able(world, -4);
      return world.ada.act('invite', { moment: await momentOf(world.ada) });
    }),
    from('invite, afraid', 'invite', { motives: ['AFRAID', 'PLAY'] }),
    from('invite from duty', 'invite', { motives: ['DUTY', 'KEEPING_PEACE'] }),
    from('invite with words that press', 'invite', { note: pressing }),
    from('invite from the past', 'invite', {}, true),
    from('sayYes to nothing', 'sayYes', { invitationId: 'invitation:none' }),
    from('rename with words that press', 'rename', { displayName: 'You owe me' }),
    from('confirm nobody', 'confirmPairing', { requestId: 'none' }),
    from('try a code', 'redeemPairingCode', { code: '7Z7Z7Z7Z' }),
  ),
  fc.constant(
    secret(
      'malformed',
      async ({ ada }) =>
        `${(await ada.send('mutation { setDial(input: { dial: 11 }) { __typename } }')).status}`,
    ),
  ),
  fc.constant(secret('look', async ({ ada }) => (await look(ada)).id && 'looked')),
  fc.constant(
    secret('follow', async ({ ada, adas }) => {
      adas.push(...(await ada.follow()));
      return 'followed';
    }),
  ),
  fc.constant(
    secret('unfollow', async ({ adas }) => {
      await adas.pop()?.stop();
      return 'unfollowed';
    }),
  ),
);

/** What Ada keeps to herself in either world, between two things that are the same in both. */
export const secretPairs: fc.Arbitrary<readonly [readonly Secret[], readonly Secret[]]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.array(anySecret, { minLength: 1, maxLength: 2 }), fc.constant([])) },
  { weight: 3, arbitrary: fc.tuple(fc.constant([]), fc.array(anySecret, { minLength: 1, maxLength: 2 })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.array(anySecret, { maxLength: 1 }), fc.array(anySecret, { maxLength: 1 })),
  },
);

import fc from 'fast-check';
import { importable } from '../../scenarios/importable.ts';
import { look, momentOf, type World } from './world.ts';

/** Ideas to which Sam never says yes, so that Ada's answers stay private. */
export const privateIdeas = ['massage', 'nap', 'film'];
/** Ideas that both people answer. */
export const sharedIdeas = ['walk', 'bath', 'cuddle', 'music'];
/** Prompts that Ada writes about. */
export const prompts = ['value', 'hope', 'arrival'];

/** An action of Ada's that Sam cannot observe, by the rules. It runs only where the rules keep it private. */
export interface Secret {
  readonly type: string;
  /** Returns the result. Null if it would be visible and so did not run. */
  run(world: World): Promise<string | null>;
  [fc.toStringMethod](): string;
}

const secret = (type: string, run: Secret['run'], input: unknown = ''): Secret => ({
  type,
  run,
  // How fast-check prints it.
  [fc.toStringMethod]: () => `${type} ${JSON.stringify(input)}`,
});
const command = (name: string, input?: Record<string, unknown>): Secret =>
  secret(name, ({ ada }) => ada.act(name, input), input);
/** A command with a current or an old moment. */
const opening = (type: string, name: string, input: Record<string, unknown>, old = false): Secret =>
  secret(type, async ({ ada, stale }) =>
    ada.act(name, { moment: old ? stale.ada : await momentOf(ada), ...input }),
  );
const setFloorAndDial = async ({ ada }: World, dial: number): Promise<void> => {
  await ada.act('setFloor', { floor: 0 });
  await ada.act('setDial', { dial });
};

/** A pause is a secret unless it ends a yes of Ada's, which Sam sees. */
async function pause({ ada }: World): Promise<string | null> {
  const invitation = (await look(ada)).couple?.invitation;
  const endsYes = invitation?.state === 'MUTUAL' || (invitation?.state === 'OPEN' && invitation.fromMe);
  return endsYes ? null : ada.act('pause');
}

/** An open door is a secret while Sam's door is closed. Otherwise it makes a match. */
async function openDoor(world: World): Promise<string | null> {
  const sams = await world.sam.ask('{ me { couple { mine { door } } } }');
  if (!sams.me.couple || sams.me.couple.mine.door !== null) return null;
  await setFloorAndDial(world, 4);
  return world.ada.act('openDoor', { moment: await momentOf(world.ada) });
}

/** Any answer to a private idea. For a shared idea, only a no or a maybe that replaces no yes. */
const answer = (idea: string, choice: string): Secret =>
  secret(`answer ${choice}`, async (world) => {
    const { ada, yeses } = world;
    const { couple, own } = await look(ada);
    const before = couple?.mine.ideas.find(
      (answered: { idea: { id: string } }) => answered.idea.id === `idea:${idea}`,
    );
    if (sharedIdeas.includes(idea) && (choice === 'YES' || before?.answer === 'YES')) return null;
    const isNewYes = choice === 'YES' && before?.answer !== 'YES' && couple;
    if (isNewYes && yeses.turn === couple.mine.turnEndsAt && yeses.count >= 2) return null;
    const result = await ada.act('answerIdea', {
      ideaId: `idea:${idea}`,
      answer: choice,
      ...(choice !== 'NO' && { moment: own.moment }),
    });
    if (isNewYes && result === 'AnswerIdeaSuccess') countYes(world, couple.mine.turnEndsAt);
    return result;
  });

export function countYes(world: World, turn: string): void {
  world.yeses = { turn, count: (world.yeses.turn === turn ? world.yeses.count : 0) + 1 };
}

/** Unsharing or erasing a reflection is a secret while no copy is shared. */
const ifNotShared = (name: string, prompt: string): Secret =>
  secret(name, async ({ ada }) => {
    const { me } = await ada.ask('{ me { own { reflections { prompt { id } sharedText sharedArrival } } } }');
    const shared = me.own.reflections.some(
      (reflection: { prompt: { id: string }; sharedText: unknown; sharedArrival: unknown }) =>
        reflection.prompt.id === `prompt:${prompt}` &&
        (reflection.sharedText !== null || reflection.sharedArrival !== null),
    );
    return shared ? null : ada.act(name, { promptId: `prompt:${prompt}` });
  });

/** The id of Ada's latest reading or check-in. An unknown one without a journal. */
async function lastEntry({ ada }: World): Promise<string> {
  const entry = 'edges { node { id } }';
  const { me } = await ada.ask(
    `{ me { own { journal { readings(last: 1) { ${entry} } checkIns(last: 1) { ${entry} } } } } }`,
  );
  const { readings, checkIns } = me.own.journal ?? {};
  return (readings?.edges[0] ?? checkIns?.edges[0])?.node.id ?? 'checkIn:none';
}

/** A check-in for the instant of the world's first view. */
const checkInEarlier: Secret['run'] = async ({ ada, stale }) => {
  const [at = ''] = Buffer.from(stale.ada, 'base64url').toString().split('.');
  return ada.act('checkIn', {
    felt: 1,
    wanted: 'FULLY',
    at: new Date(Number.parseInt(at, 36)).toISOString(),
    utcOffset: '+02:00',
  });
};

const readings = fc.record({
  dial: fc.integer({ min: -10, max: 10 }),
  brakes: fc.subarray(['WORK', 'KIDS', 'PAIN', 'CONFLICT']),
  accelerators: fc.subarray(['TOUCH', 'LAUGHTER']),
  note: fc.constantFrom(null, 'Tired, and not only of work.', 'x'.repeat(280)),
});
const texts = fc.constantFrom('Slow mornings.', 'To be asked, and free to say no. '.repeat(25));
const pressing = 'You owe me this.';

const anySecret: fc.Arbitrary<Secret> = fc.oneof(
  { weight: 5, arbitrary: readings.map((reading) => command('setDial', reading)) },
  fc.constant(command('clearDial')),
  fc.integer({ min: 0, max: 10 }).map((floor) => command('setFloor', { floor })),
  fc.constant(command('closeDoor')),
  fc.constant(opening('resume', 'resume', {})),
  fc.constant(secret('sayNo to nothing', ({ ada }) => ada.act('sayNo', { invitationId: 'invitation:none' }))),
  fc.constant(secret('openDoor', openDoor)),
  fc.constant(secret('openDoor', openDoor)),
  fc.constant(secret('pause', pause)),
  fc.constant(secret('pause', pause)),
  fc
    .tuple(fc.constantFrom(...privateIdeas, ...sharedIdeas), fc.constantFrom('YES', 'MAYBE', 'NO'))
    .map(([idea, choice]) => answer(idea, choice)),
  fc
    .tuple(fc.constantFrom(...prompts), texts, fc.constantFrom('SPONTANEOUS', 'BOTH'))
    .map(([prompt, text, arrival]) =>
      command('writeReflection', {
        promptId: `prompt:${prompt}`,
        ...(prompt === 'arrival' ? { arrival } : { text }),
      }),
    ),
  fc
    .tuple(fc.constantFrom('eraseReflection', 'unshareReflection'), fc.constantFrom(...prompts))
    .map(([name, prompt]) => ifNotShared(name, prompt)),
  fc
    .record({
      felt: fc.integer({ min: -10, max: 10 }),
      wanted: fc.constantFrom('FULLY', 'NO'),
      keep: fc.constantFrom(null, true),
    })
    .map((input) => command('checkIn', input)),
  fc.constant(opening('startJournal', 'startJournal', {})),
  fc.constant(command('eraseJournal')),
  fc.constant(secret('checkIn for an earlier time', checkInEarlier)),
  fc.constantFrom(
    secret('correctEntry', async (world) =>
      world.ada.act('correctEntry', { entryId: await lastEntry(world), utcOffset: '-05:00' }),
    ),
    secret('eraseEntry', async (world) => world.ada.act('eraseEntry', { entryId: await lastEntry(world) })),
    opening('importMe', 'importMe', { document: importable }),
  ),
  fc.constant(command('exportMe')),
  fc.constant(command('join', { displayName: 'Another name', adult: true })),
  fc.constant(command('leave', { coupleId: 'couple:another' })),
  fc.constant(command('declinePairing', { requestId: 'none' })),
  // Always refused.
  fc.constantFrom(
    secret('invite below the floor', async (world) => {
      await setFloorAndDial(world, -4);
      return world.ada.act('invite', { moment: await momentOf(world.ada) });
    }),
    opening('invite, afraid', 'invite', { motives: ['AFRAID', 'PLAY'] }),
    opening('invite from duty', 'invite', { motives: ['DUTY', 'KEEPING_PEACE'] }),
    opening('invite with a pressing note', 'invite', { note: pressing }),
    opening('invite from the past', 'invite', {}, true),
    opening('sayYes to nothing', 'sayYes', { invitationId: 'invitation:none' }),
    opening('rename with a pressing name', 'rename', { displayName: 'You owe me' }),
    opening('confirm an unknown request', 'confirmPairing', { requestId: 'none' }),
    opening('try a code', 'redeemPairingCode', { code: '7Z7Z7Z7Z' }),
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
    secret('follow', async ({ ada, adaStreams }) => {
      adaStreams.push(...(await ada.follow()));
      return 'followed';
    }),
  ),
  fc.constant(
    secret('unfollow', async ({ adaStreams }) => {
      await adaStreams.pop()?.stop();
      return 'unfollowed';
    }),
  ),
);

/** Ada's secrets in each world, between two events that are the same in both. */
export const secretPairs: fc.Arbitrary<readonly [readonly Secret[], readonly Secret[]]> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.array(anySecret, { minLength: 1, maxLength: 2 }), fc.constant([])) },
  { weight: 3, arbitrary: fc.tuple(fc.constant([]), fc.array(anySecret, { minLength: 1, maxLength: 2 })) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.array(anySecret, { maxLength: 1 }), fc.array(anySecret, { maxLength: 1 })),
  },
);

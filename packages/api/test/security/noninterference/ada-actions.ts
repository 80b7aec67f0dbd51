import fc from 'fast-check';
import { countYes, prompts, sharedIdeas } from './secrets.ts';
import { look, momentOf, type World } from './world.ts';

/** An action of Ada's that Sam may observe. It runs in both worlds, with the same effect for him. */
export interface AdaAction {
  readonly type: string;
  /** Whether it is possible in this world. It runs only if it is possible in both. */
  isPossible?(world: World): Promise<boolean>;
  /** Runs it in the first or the second world. The two runs may differ in private inputs. */
  run(world: World, which: 0 | 1): Promise<string>;
  /** Sam sees it the next time he looks, and receives no message. */
  readonly quiet?: true;
  [fc.toStringMethod](): string;
}

const adaAction = (
  type: string,
  input: unknown,
  rest: Omit<AdaAction, 'type' | typeof fc.toStringMethod>,
): AdaAction => ({
  type,
  ...rest,
  [fc.toStringMethod]: () => `Ada: ${type} ${JSON.stringify(input)}`,
});

/** Makes a yes possible in both worlds, and returns her view. Her secrets may differ before this. */
async function makeYesPossible({ ada }: World) {
  const { couple, own } = await look(ada);
  if (couple?.mine.paused) await ada.act('resume', { moment: own.moment });
  await ada.act('setFloor', { floor: 0 });
  await ada.act('setDial', { dial: 5 });
  return look(ada);
}

const motives = fc.tuple(
  fc.constantFrom([], ['CLOSENESS'], ['DUTY', 'PLAY']),
  fc.constantFrom([], ['CURIOSITY'], ['GUILT', 'OWING', 'COMFORT']),
);
const note = fc.constantFrom(null, 'A slow evening?', 'The river, and then what we like 🌿');

export const adaInvites = fc.tuple(motives, note, fc.boolean()).map(([reasons, words, withIdea]) =>
  adaAction(
    'invite',
    { reasons, words, withIdea },
    {
      async run(world, which) {
        const { couple, own } = await makeYesPossible(world);
        const idea = couple.ideasInCommon[0]?.idea.id;
        const { invite: result } = await world.ada.ask(
          'mutation ($input: InviteInput!) { invite(input: $input) { __typename ... on InviteSuccess { me { couple { invitation { id } } } } } }',
          {
            input: {
              moment: own.moment,
              motives: reasons[which],
              note: words,
              ...(withIdea && idea && { ideaId: idea }),
            },
          },
        );
        world.known.sent = result.me?.couple.invitation.id ?? world.known.sent;
        return result.__typename;
      },
    },
  ),
);

export const adaSaysYes = motives.map((reasons) =>
  adaAction(
    'sayYes',
    { reasons },
    {
      async run(world, which) {
        const { couple, own } = await makeYesPossible(world);
        const invitationId = couple.invitation?.id ?? 'invitation:none';
        return world.ada.act('sayYes', { moment: own.moment, invitationId, motives: reasons[which] });
      },
    },
  ),
);

export const adaSaysNo = fc
  .tuple(fc.constantFrom(null, 'THANKS', 'LOVE_YOU'), fc.constantFrom(null, 'CUDDLE', 'TALK'))
  .map(([kindness, alternative]) =>
    adaAction(
      'sayNo',
      { kindness, alternative },
      {
        async run(world) {
          const { couple } = await makeYesPossible(world);
          const invitationId = couple.invitation?.id ?? 'invitation:none';
          return world.ada.act('sayNo', { invitationId, kindness, alternative });
        },
      },
    ),
  );

const pause = adaAction('pause', '', { run: ({ ada }) => ada.act('pause') });

export const adaOpensDoor = fc.constant(
  adaAction('openDoor', '', {
    async run(world) {
      const { own } = await makeYesPossible(world);
      return world.ada.act('openDoor', { moment: own.moment });
    },
  }),
);

const rename = fc.constantFrom('Ada', 'Adi', 'Ada Maria').map((displayName) =>
  adaAction('rename', displayName, {
    quiet: true,
    async run(world) {
      const result = await world.ada.act('rename', { moment: await momentOf(world.ada), displayName });
      if (result === 'RenameSuccess') world.name = displayName;
      return result;
    },
  }),
);

/** Writes the reflection first, so that the same words are shared in both worlds. */
export const adaShares = (prompt: string): fc.Arbitrary<AdaAction> =>
  fc.constantFrom('Being listened to.', 'Time, and no plan.').map((text) =>
    adaAction(
      'shareReflection',
      { prompt, text },
      {
        quiet: true,
        async run({ ada }) {
          const promptId = `prompt:${prompt}`;
          const answer = prompt === 'arrival' ? { arrival: 'RESPONSIVE' } : { text };
          await ada.act('writeReflection', { promptId, ...answer });
          return ada.act('shareReflection', { promptId, moment: await momentOf(ada) });
        },
      },
    ),
  );

export const adaUnshares = (prompt: string): fc.Arbitrary<AdaAction> =>
  fc.constantFrom('unshareReflection', 'eraseReflection').map((command) =>
    adaAction(command, prompt, {
      quiet: true,
      run: ({ ada }) => ada.act(command, { promptId: `prompt:${prompt}` }),
    }),
  );

/** Says yes if the turn allows it in both worlds, or no, which takes back a yes. */
export const adaAnswersIdea = (idea: string, answer: string): AdaAction =>
  adaAction(`answer ${answer}`, idea, {
    quiet: true,
    async isPossible({ ada, yeses }) {
      const { couple } = await look(ada);
      return answer === 'NO' || yeses.turn !== couple.mine.turnEndsAt || yeses.count < 3;
    },
    async run(world) {
      const { couple, own } = await look(world.ada);
      const isYes = ({ idea: { id }, answer: choice }: { idea: { id: string }; answer: string }) =>
        id === `idea:${idea}` && choice === 'YES';
      if (answer === 'YES' && !couple.mine.ideas.some(isYes)) countYes(world, couple.mine.turnEndsAt);
      const moment = answer === 'NO' ? {} : { moment: own.moment };
      return world.ada.act('answerIdea', { ideaId: `idea:${idea}`, answer, ...moment });
    },
  });

const answerIdea = fc
  .tuple(fc.constantFrom(...sharedIdeas), fc.constantFrom('YES', 'YES', 'NO'))
  .map(([idea, answer]) => adaAnswersIdea(idea, answer));

/** Leaving and erasing look the same to Sam: the couple ended. */
const way = fc.constantFrom('leave', 'erase');
export const adaEndsCouple = fc.tuple(way, way).map((ways) =>
  adaAction('part', ways, {
    async run(world, which) {
      const { ada, name } = world;
      if (ways[which] === 'leave') return ada.act('leave', { coupleId: (await look(ada)).couple.id });
      await ada.act('eraseMe');
      world.yeses = { turn: '', count: 0 };
      return ada.act('join', { displayName: name, adult: true });
    },
  }),
);

/** Everything that Ada does in the couple and Sam may observe. */
export const adaActions: fc.Arbitrary<AdaAction> = fc.oneof(
  { weight: 5, arbitrary: adaInvites },
  { weight: 6, arbitrary: adaSaysYes },
  { weight: 3, arbitrary: adaSaysNo },
  { weight: 2, arbitrary: fc.constant(pause) },
  { weight: 4, arbitrary: adaOpensDoor },
  { weight: 2, arbitrary: rename },
  { weight: 3, arbitrary: fc.constantFrom(...prompts).chain(adaShares) },
  { weight: 2, arbitrary: fc.constantFrom(...prompts).chain(adaUnshares) },
  { weight: 6, arbitrary: answerIdea },
  { weight: 1, arbitrary: adaEndsCouple },
);

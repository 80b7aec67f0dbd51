import fc from 'fast-check';
import { countYes, openIdeas, prompts } from './secrets.ts';
import { look, momentOf, type World } from './world.ts';

/** Something of Ada's that Sam may learn of. It is done in both worlds, with the same effect for him. */
export interface Deed {
  readonly type: string;
  /** Whether it is possible here; it is done only where it is in both worlds. */
  possible?(world: World): Promise<boolean>;
  /** Does it, in the first or in the second world, which may differ in how it is done. */
  do(world: World, which: 0 | 1): Promise<string>;
  /** Sam sees it at his next look, and is not woken. */
  readonly quiet?: true;
  [fc.toStringMethod](): string;
}

const deed = (type: string, told: unknown, rest: Omit<Deed, 'type' | typeof fc.toStringMethod>): Deed => ({
  type,
  ...rest,
  [fc.toStringMethod]: () => `Ada: ${type} ${JSON.stringify(told)}`,
});

/** Whatever she keeps to herself, from here on she may say yes, in both worlds alike. */
async function enabled({ ada }: World) {
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
const note = fc.constantFrom(null, 'A slow evening?', 'The river, and then whatever we like 🌿');

export const invitations = fc.tuple(motives, note, fc.boolean()).map(([why, words, named]) =>
  deed(
    'invite',
    { why, words, named },
    {
      async do(world, which) {
        const { couple, own } = await enabled(world);
        const idea = couple.ideasInCommon[0]?.id;
        const { invite: answered } = await world.ada.ask(
          'mutation ($input: InviteInput!) { invite(input: $input) { __typename ... on InviteSuccess { me { couple { invitation { id } } } } } }',
          {
            input: {
              moment: own.moment,
              motives: why[which],
              note: words,
              ...(named && idea && { ideaId: idea }),
            },
          },
        );
        world.known.sent = answered.me?.couple.invitation.id ?? world.known.sent;
        return answered.__typename;
      },
    },
  ),
);

export const yeses = motives.map((why) =>
  deed(
    'sayYes',
    { why },
    {
      async do(world, which) {
        const { couple, own } = await enabled(world);
        const invitationId = couple.invitation?.id ?? 'invitation:none';
        return world.ada.act('sayYes', { moment: own.moment, invitationId, motives: why[which] });
      },
    },
  ),
);

export const noes = fc
  .tuple(fc.constantFrom(null, 'THANKS', 'LOVE_YOU'), fc.constantFrom(null, 'CUDDLE', 'TALK'))
  .map(([kindness, alternative]) =>
    deed(
      'sayNo',
      { kindness, alternative },
      {
        async do(world) {
          const { couple } = await enabled(world);
          const invitationId = couple.invitation?.id ?? 'invitation:none';
          return world.ada.act('sayNo', { invitationId, kindness, alternative });
        },
      },
    ),
  );

const pause = deed('pause', '', { do: ({ ada }) => ada.act('pause') });

export const doorOfAda = fc.constant(
  deed('openDoor', '', {
    async do(world) {
      const { own } = await enabled(world);
      return world.ada.act('openDoor', { moment: own.moment });
    },
  }),
);

const rename = fc.constantFrom('Ada', 'Adi', 'Ada Maria').map((displayName) =>
  deed('rename', displayName, {
    quiet: true,
    async do(world) {
      const answered = await world.ada.act('rename', { moment: await momentOf(world.ada), displayName });
      if (answered === 'RenameSuccess') world.name = displayName;
      return answered;
    },
  }),
);

/** What is shared is written anew first, so that the same words cross from both worlds. */
export const sharing = (prompt: string): fc.Arbitrary<Deed> =>
  fc.constantFrom('Being listened to.', 'Time, and no plan.').map((text) =>
    deed(
      'shareReflection',
      { prompt, text },
      {
        quiet: true,
        async do({ ada }) {
          const promptId = `prompt:${prompt}`;
          const answer = prompt === 'arrival' ? { arrival: 'RESPONSIVE' } : { text };
          await ada.act('writeReflection', { promptId, ...answer });
          return ada.act('shareReflection', { promptId, moment: await momentOf(ada) });
        },
      },
    ),
  );

export const takingBack = (prompt: string): fc.Arbitrary<Deed> =>
  fc.constantFrom('unshareReflection', 'eraseReflection').map((command) =>
    deed(command, prompt, {
      quiet: true,
      do: ({ ada }) => ada.act(command, { promptId: `prompt:${prompt}` }),
    }),
  );

/** A yes, where her turn has room for one in both worlds; a no, which takes one back. */
export const answersIdea = (idea: string, answer: string): Deed =>
  deed(`answer ${answer}`, idea, {
    quiet: true,
    async possible({ ada, yeses }) {
      const { couple } = await look(ada);
      return answer === 'NO' || yeses.turn !== couple.mine.turnEndsAt || yeses.count < 3;
    },
    async do(world) {
      const { couple, own } = await look(world.ada);
      const isYes = ({ idea: { id }, answer: said }: { idea: { id: string }; answer: string }) =>
        id === `idea:${idea}` && said === 'YES';
      if (answer === 'YES' && !couple.mine.ideas.some(isYes)) countYes(world, couple.mine.turnEndsAt);
      const moment = answer === 'NO' ? {} : { moment: own.moment };
      return world.ada.act('answerIdea', { ideaId: `idea:${idea}`, answer, ...moment });
    },
  });

const answerIdea = fc
  .tuple(fc.constantFrom(...openIdeas), fc.constantFrom('YES', 'YES', 'NO'))
  .map(([idea, answer]) => answersIdea(idea, answer));

/** Whether she leaves or erases herself, Sam sees that the couple ended. */
const way = fc.constantFrom('leave', 'erase');
export const endings = fc.tuple(way, way).map((ways) =>
  deed('part', ways, {
    async do(world, which) {
      const { ada, name } = world;
      if (ways[which] === 'leave') return ada.act('leave', { coupleId: (await look(ada)).couple.id });
      await ada.act('eraseMe');
      world.yeses = { turn: '', count: 0 };
      return ada.act('join', { displayName: name, adult: true });
    },
  }),
);

/** What Ada does within her couple for Sam to see, or that ends it. */
export const adasDeeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: invitations },
  { weight: 6, arbitrary: yeses },
  { weight: 3, arbitrary: noes },
  { weight: 2, arbitrary: fc.constant(pause) },
  { weight: 4, arbitrary: doorOfAda },
  { weight: 2, arbitrary: rename },
  { weight: 3, arbitrary: fc.constantFrom(...prompts).chain(sharing) },
  { weight: 2, arbitrary: fc.constantFrom(...prompts).chain(takingBack) },
  { weight: 6, arbitrary: answerIdea },
  { weight: 1, arbitrary: endings },
);

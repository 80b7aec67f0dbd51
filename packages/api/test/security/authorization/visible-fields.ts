import type { GraphQLSchema } from 'graphql';
import { allOfMe, everythingOf } from '../../scenarios/all-fields.ts';
import { evening, type Known, type Scene } from '../../scenarios/evening.ts';
import { shownIn } from '../../scenarios/shown-fields.ts';
import { type Viewer, viewers, type World } from '../../scenarios/viewers.ts';

/** What the six were answered over a whole evening. */
export interface Seen {
  /** Every value of a field, in the order in which it first showed. */
  readonly values: ReadonlyMap<string, ReadonlyMap<Viewer, ReadonlySet<string>>>;
  /** Every answer, as it came. */
  readonly answers: readonly Answered[];
}
export interface Answered {
  readonly scene: Scene;
  readonly viewer: Viewer;
  readonly text: string;
}

/** Lets the six look at every scene: at all there is, by every id that Ada ever saw, and at a stream's first view. */
export async function seenIn(world: World, schema: GraphQLSchema): Promise<Seen> {
  const values = new Map<string, Map<Viewer, Set<string>>>();
  const answers: Answered[] = [];
  const marks: string[] = [];
  /** Marks are numbered as they first show, for they are drawn more often than that. */
  const markNamed = (mark: string): string => {
    if (!marks.includes(mark)) marks.push(mark);
    return `mark ${marks.indexOf(mark) + 1}`;
  };
  const show = (viewer: Viewer, field: string, value: string): void => {
    const byViewer = values.get(field) ?? new Map(viewers.map((one) => [one, new Set<string>()]));
    values.set(field, byViewer);
    byViewer.get(viewer)?.add(value.replace(/^mark \d+$/, markNamed));
  };
  await evening(world, async (scene, known) => {
    for (const viewer of viewers) {
      const looked = await lookOf(world, schema, viewer);
      for (const [field, value] of shownIn(looked)) show(viewer, field, value);
      show(viewer, 'Subscription.me', await followed(world, viewer, looked.me));
      answers.push({ scene, viewer, text: JSON.stringify(looked) });
      for (const id of peoples(known)) {
        const node = await nodeOf(world, schema, viewer, id);
        answers.push({ scene, viewer, text: JSON.stringify(node) });
        show(viewer, 'Query.node', node === null ? 'null' : id);
        if (node !== null) expectPart(looked.me, node);
      }
    }
  });
  return { values, answers };
}

export const lookOf = ({ six }: World, schema: GraphQLSchema, viewer: Viewer) =>
  six[viewer].ask(`{ __typename signedIn me { ...AllOfMe } } ${allOfMe(schema)}`);

export async function nodeOf({ six }: World, schema: GraphQLSchema, viewer: Viewer, id: string) {
  const everything = everythingOf(schema, schema.getType('Node'));
  const asked = `query ($id: ID!) { node(id: $id) ${everything} } ${allOfMe(schema)}`;
  return (await six[viewer].ask(asked, { id })).node;
}

/** Ids of people's things; ideas and prompts are for everybody. */
export const peoples = (known: Known): readonly string[] =>
  [...known].filter((id) => !/^(?:idea|prompt):/.test(id));

/** The first view of a stream: it is the one that a look shows. */
async function followed({ six }: World, viewer: Viewer, me: { id: string } | null): Promise<string> {
  const following = await six[viewer].follow().catch(({ message }) => String(message));
  if (typeof following === 'string') return /\d{3}/.exec(following)?.[0] ?? following;
  await following.until(1);
  await following.stop();
  return following.seen[0]?.id === me?.id ? 'there' : 'of another';
}

/** What an id finds is what its viewer sees anyway. */
function expectPart(me: unknown, node: unknown): void {
  const part = JSON.stringify(node);
  if (!JSON.stringify(me).includes(part)) throw new Error(`An id finds what is not seen by looking: ${part}`);
}

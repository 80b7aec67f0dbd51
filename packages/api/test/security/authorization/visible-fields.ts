import type { GraphQLSchema } from 'graphql';
import { allOfMe, everythingOf } from '../../scenarios/all-fields.ts';
import { type KnownIds, playEvening, type Scene } from '../../scenarios/evening.ts';
import { shownFields } from '../../scenarios/shown-fields.ts';
import { type Viewer, viewers, type World } from '../../scenarios/viewers.ts';

/** The responses to the six viewers over a whole evening. */
export interface Seen {
  /** Every value of a field, in the order of its first appearance. */
  readonly values: ReadonlyMap<string, ReadonlyMap<Viewer, ReadonlySet<string>>>;
  /** Every response, as text. */
  readonly answers: readonly Answered[];
}
export interface Answered {
  readonly scene: Scene;
  readonly viewer: Viewer;
  readonly text: string;
}

/** At every scene, each viewer reads all fields, every id that Ada ever saw, and the first event of a stream. */
export async function recordViews(world: World, schema: GraphQLSchema): Promise<Seen> {
  const values = new Map<string, Map<Viewer, Set<string>>>();
  const answers: Answered[] = [];
  const marks: string[] = [];
  /** Numbers marks by their first appearance, because more marks are drawn than appear. */
  const markNamed = (mark: string): string => {
    if (!marks.includes(mark)) marks.push(mark);
    return `mark ${marks.indexOf(mark) + 1}`;
  };
  const show = (viewer: Viewer, field: string, value: string): void => {
    const byViewer = values.get(field) ?? new Map(viewers.map((one) => [one, new Set<string>()]));
    values.set(field, byViewer);
    byViewer.get(viewer)?.add(value.replace(/^mark \d+$/, markNamed));
  };
  await playEvening(world, async (scene, known) => {
    for (const viewer of viewers) {
      const home = await readMe(world, schema, viewer);
      for (const [field, value] of shownFields(home)) show(viewer, field, value);
      if (viewer === 'anonymous')
        show(viewer, 'Query.me', `${(await world.six.anonymous.send('{ me { id } }')).status}`);
      show(viewer, 'Subscription.me', await streamResult(world, viewer, home.me));
      answers.push({ scene, viewer, text: JSON.stringify(home) });
      for (const id of privateIds(known)) {
        const node = await readNode(world, schema, viewer, id);
        answers.push({ scene, viewer, text: JSON.stringify(node) });
        show(viewer, 'Query.node', node === null ? 'null' : id);
        if (node !== null) expectPart(home.me, node);
      }
    }
  });
  return { values, answers };
}

/** Without a sign-in, `me` fails, and the rest of the operation with it. */
export const readMe = ({ six }: World, schema: GraphQLSchema, viewer: Viewer) =>
  viewer === 'anonymous'
    ? six.anonymous.ask('{ __typename signedIn }')
    : six[viewer].ask(`{ __typename signedIn me { ...AllOfMe } } ${allOfMe(schema)}`);

export async function readNode({ six }: World, schema: GraphQLSchema, viewer: Viewer, id: string) {
  const everything = everythingOf(schema, schema.getType('Node'));
  const document = `query ($id: ID!) { node(id: $id) ${everything} } ${allOfMe(schema)}`;
  return (await six[viewer].ask(document, { id })).node;
}

/** The ids without ideas and prompts, which are public. */
export const privateIds = (known: KnownIds): readonly string[] =>
  [...known].filter((id) => !/^(?:idea|prompt):/.test(id));

/** Compares the first event of a stream with `me`. */
async function streamResult({ six }: World, viewer: Viewer, me?: { id: string } | null): Promise<string> {
  const stream = await six[viewer].follow().catch(({ message }) => String(message));
  if (typeof stream === 'string') return /\d{3}/.exec(stream)?.[0] ?? stream;
  await stream.until(1);
  await stream.stop();
  return stream.seen[0]?.id === me?.id ? 'there' : 'of another';
}

/** A node that a viewer finds by id is part of what they see anyway. */
function expectPart(me: unknown, node: unknown): void {
  const part = JSON.stringify(node);
  if (!JSON.stringify(me).includes(part)) throw new Error(`A node is not part of \`me\`: ${part}`);
}

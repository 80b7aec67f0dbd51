import type { GraphQLField } from 'graphql';
import { schema } from '../../../src/graphql/schema.ts';
import type { Answer } from '../../../src/testing/index.ts';
import { allOfMe, documentOf } from '../../scenarios/all-fields.ts';
import { evening, type Scene } from '../../scenarios/evening.ts';
import { minute } from '../../scenarios/story.ts';
import {
  copyOf,
  newFolder,
  type SignIns,
  type Viewer,
  viewers,
  type World,
  worldIn,
} from '../../scenarios/viewers.ts';
import { type Given, given } from './command-inputs.ts';
import { changesIn, type Stored, storedOfAda } from './stored-data.ts';

/** What is kept at each scene, for trying commands in copies of it. */
export type Kept = ReadonlyMap<Scene, { readonly folder: string; readonly now: number }>;

export async function keptScenes(known: SignIns): Promise<Kept> {
  const kept = new Map<Scene, { folder: string; now: number }>();
  const world = await worldIn(newFolder(), known);
  await evening(world, async (scene) => {
    kept.set(scene, { folder: copyOf(world.folder), now: world.clock.now + minute });
  });
  await world.close();
  return kept;
}

/** What came of a command. */
export interface Cell {
  readonly viewer: Viewer;
  /** Of whom the moment was that it was said from. */
  readonly moment: 'own' | 'hers';
  /** The outcome and, where something of Ada's became another, what. */
  readonly text: string;
  readonly answer: Answer;
}

/** The six give a command with Ada's ids, each in a copy of its scene in which nothing of hers is another yet. */
export async function cellsOf(
  known: SignIns,
  kept: Kept,
  command: GraphQLField<unknown, unknown>,
): Promise<readonly Cell[]> {
  const how = given[command.name];
  const at = how && kept.get(how.scene);
  if (!how || !at) throw new Error(`${command.name} has no way of being given.`);
  const anew = async (): Promise<Trial> => {
    const world = await worldIn(copyOf(at.folder), known, { now: at.now, next: 900 });
    return { world, before: await storedOfAda(world) };
  };
  let trial = await anew();
  const cells: Cell[] = [];
  for (const viewer of [...viewers].reverse()) {
    for (const moment of how.fromMoment ? (['hers', 'own'] as const) : (['own'] as const)) {
      const { answer, changes } = await tried(trial, command, how, viewer, moment);
      cells.push({ viewer, moment, text: [outcomeOf(answer), ...changes].join(' · '), answer });
      if (changes.length === 0) continue;
      await trial.world.close();
      trial = await anew();
    }
  }
  await trial.world.close();
  return cells;
}

interface Trial {
  readonly world: World;
  readonly before: Stored;
}

async function tried(
  { world, before }: Trial,
  command: GraphQLField<unknown, unknown>,
  { input }: Given,
  viewer: Viewer,
  whose: 'own' | 'hers',
): Promise<{ answer: Answer; changes: readonly string[] }> {
  const hers = { me: before.look, moment: before.look.own.moment };
  const anonymous = viewer === 'anonymous';
  const moment = whose === 'hers' || anonymous ? hers.moment : await world.six[viewer].moment();
  const variables = input ? { input: input(hers, moment) } : {};
  const answer = await world.six[viewer].send(documentOf(schema, command), variables);
  await expectOwnView(world, viewer, answer);
  return { answer, changes: changesIn(before, await storedOfAda(world)) };
}

function outcomeOf({ body }: Answer): string {
  const [answer] = Object.values<{ code?: string; __typename: string }>(body.data ?? {});
  if (!answer) return String(body.errors?.[0].extensions.code);
  return answer.code ?? answer.__typename.replace(/^.*Success$/, 'done');
}

/** Whatever the answer: the view in it is the one that its viewer sees anyway. */
async function expectOwnView({ six }: World, viewer: Viewer, { body }: Answer): Promise<void> {
  const [answer] = Object.values<{ me: unknown }>(body.data ?? {});
  if (!answer) return;
  const { me } = await six[viewer].ask(`{ me { ...AllOfMe } } ${allOfMe(schema)}`);
  if (JSON.stringify(answer.me) !== JSON.stringify(me))
    throw new Error(`Another view: ${JSON.stringify(answer)}`);
}

import type { GraphQLField } from 'graphql';
import { schema } from '../../../src/graphql/schema.ts';
import type { Answer } from '../../../src/testing/index.ts';
import { allOfMe, documentOf } from '../../scenarios/all-fields.ts';
import { playEvening, type Scene } from '../../scenarios/evening.ts';
import { minute } from '../../scenarios/story.ts';
import {
  copyFolder,
  newFolder,
  openWorld,
  type SignIns,
  type Viewer,
  viewers,
  type World,
} from '../../scenarios/viewers.ts';
import { type CommandCase, commandCases } from './command-inputs.ts';
import { changesIn, type Stored, storedOfAda } from './stored-data.ts';

/** The saved database of each scene. Commands run in copies of it. */
export type SavedScenes = ReadonlyMap<Scene, { readonly folder: string; readonly now: number }>;

export async function saveScenes(tokens: SignIns): Promise<SavedScenes> {
  const savedScenes = new Map<Scene, { folder: string; now: number }>();
  const world = await openWorld(newFolder(), tokens);
  await playEvening(world, async (scene) => {
    savedScenes.set(scene, { folder: copyFolder(world.folder), now: world.clock.now + minute });
  });
  await world.close();
  return savedScenes;
}

/** The effect of one command of one viewer. */
export interface Cell {
  readonly viewer: Viewer;
  /** Whose moment the command carried. */
  readonly moment: 'own' | 'adas';
  /** The outcome, and what changed of Ada's data. */
  readonly text: string;
  readonly answer: Answer;
}

/** The six viewers send a command with Ada's ids, each in a copy of its scene in which her data is unchanged. */
export async function cellsOf(
  tokens: SignIns,
  savedScenes: SavedScenes,
  command: GraphQLField<unknown, unknown>,
): Promise<readonly Cell[]> {
  const commandCase = commandCases[command.name];
  const at = commandCase && savedScenes.get(commandCase.scene);
  if (!commandCase || !at) throw new Error(`${command.name} has no case in command-inputs.ts. Add one.`);
  const newTrial = async (): Promise<Trial> => {
    const world = await openWorld(copyFolder(at.folder), tokens, { now: at.now, next: 900 });
    return { world, before: await storedOfAda(world) };
  };
  let trial = await newTrial();
  const cells: Cell[] = [];
  for (const viewer of [...viewers].reverse()) {
    for (const moment of commandCase.fromMoment ? (['adas', 'own'] as const) : (['own'] as const)) {
      const { answer, changes } = await runCommand(trial, command, commandCase, viewer, moment);
      cells.push({ viewer, moment, text: [outcomeOf(answer), ...changes].join(' · '), answer });
      if (changes.length === 0) continue;
      await trial.world.close();
      trial = await newTrial();
    }
  }
  await trial.world.close();
  return cells;
}

interface Trial {
  readonly world: World;
  readonly before: Stored;
}

async function runCommand(
  { world, before }: Trial,
  command: GraphQLField<unknown, unknown>,
  { input }: CommandCase,
  viewer: Viewer,
  whose: 'own' | 'adas',
): Promise<{ answer: Answer; changes: readonly string[] }> {
  const adas = { me: before.me, moment: before.me.own.moment };
  const anonymous = viewer === 'anonymous';
  const moment = whose === 'adas' || anonymous ? adas.moment : await world.six[viewer].moment();
  const variables = input ? { input: input(adas, moment) } : {};
  const answer = await world.six[viewer].send(documentOf(schema, command), variables);
  await expectOwnView(world, viewer, answer);
  return { answer, changes: changesIn(before, await storedOfAda(world)) };
}

function outcomeOf({ body }: Answer): string {
  const [answer] = Object.values<{ code?: string; __typename: string }>(body.data ?? {});
  if (!answer) return String(body.errors?.[0].extensions.code);
  return answer.code ?? answer.__typename.replace(/^.*Success$/, 'done');
}

/** In every result, the home is the one that its viewer sees anyway. */
async function expectOwnView({ six }: World, viewer: Viewer, { body }: Answer): Promise<void> {
  const [answer] = Object.values<{ me: unknown }>(body.data ?? {});
  if (!answer) return;
  const { me } = await six[viewer].ask(`{ me { ...AllOfMe } } ${allOfMe(schema)}`);
  if (JSON.stringify(answer.me) !== JSON.stringify(me))
    throw new Error(`The result has a different home than \`me\`: ${JSON.stringify(answer)}`);
}

import { ada } from '../../src/testing/store-people.ts';
import type { JournalEntry } from '../../src/use-cases/ports.ts';
import { coupleFields } from './couple-fields.ts';
import type { FieldNote } from './field-note.ts';
import { changedAt, pathsIn } from './field-path.ts';
import { observe } from './observe.ts';
import { personFields } from './person-fields.ts';
import { coupleScene, coupleScenes, pairingScene, pairingScenes, type Scene, write } from './scenes.ts';
import { sqliteTrial, type Trial } from './trial.ts';

/** What changes when one field changes. */
export interface Effect {
  readonly mine: boolean;
  readonly partner: boolean;
  readonly exported: boolean;
  readonly plain: boolean;
}
const parts = ['mine', 'partner', 'exported', 'plain'] as const;

/** What the notes say that changes. */
export const claimed = ({ changesMine, partner, exported, plain }: FieldNote): Effect => ({
  mine: changesMine,
  partner: partner !== null,
  exported,
  plain: plain !== undefined,
});

/** A document that names another person or couple than its row does not open, so these cannot change alone. */
export const boundToRow: readonly string[] = ['subject', 'pairing.type', 'people.a', 'people.b', 'ended'];

/** The other value of a field whose values are words of a list. Other texts get a letter more, and numbers one more. */
const otherWord: Readonly<Record<string, string>> = {
  walk: 'bath',
  bath: 'walk',
  nap: 'film',
  yes: 'maybe',
  maybe: 'no',
  hope: 'value',
  both: 'spontaneous',
  open: 'mutual',
  mutual: 'open',
  over: 'withdrawn',
  notNow: 'faded',
};
const otherValue = (value: string | number | boolean): unknown => {
  if (typeof value === 'number') return value + 1;
  return otherWord[String(value)] ?? `${value}x`;
};

/** Fields whose value no one sees, only that there is one. */
const shownByPresence: readonly string[] = ['side.pausedSince', 'side.door'];

/** Adds to `found` what differs from before, after each change alone. */
async function compare(
  trial: Trial,
  found: Map<string, Effect>,
  paths: readonly string[],
  change: (path: string) => Promise<unknown>,
): Promise<void> {
  const before = await observe(trial);
  for (const path of paths) {
    await change(path);
    const after = await observe(trial);
    const seen = found.get(path);
    const changed = parts.map((part) => [part, before[part] !== after[part] || seen?.[part] === true]);
    found.set(path, Object.fromEntries(changed) as unknown as Effect);
  }
}

/** Changes each field of each entry of Ada's journal alone, and collects what changes with it. */
export async function entryEffects(): Promise<ReadonlyMap<string, Effect>> {
  const found = new Map<string, Effect>();
  const { trial, entries } = await coupleScene(await sqliteTrial(), coupleScenes.inviting);
  const correct = (entry: JournalEntry) =>
    trial.context.store.transact(ada, null, () => ({ result: null, entriesCorrected: [entry] }));
  for (const entry of entries) {
    const paths = pathsIn(entry).filter((path) => path !== 'id' && path !== 'type');
    await compare(trial, found, paths, (path) => correct(changedAt(entry, path, otherValue) as JournalEntry));
    await correct(entry);
  }
  await trial.context.store.close();
  return found;
}

/** Changes each field of Ada and of her side alone, in every situation, and collects what changes with it. */
export async function effects(): Promise<ReadonlyMap<string, Effect>> {
  const found = new Map<string, Effect>();
  const collect = async (scene: Scene, paths: readonly string[]): Promise<void> => {
    await compare(scene.trial, found, paths, (path) => write(scene, withChange(scene, path)));
    await scene.trial.context.store.close();
  };
  for (const asks of Object.values(pairingScenes)) {
    const scene = await pairingScene(await sqliteTrial(), asks);
    // The rest is the same in a couple.
    const apart = pathsIn(scene.me).filter((path) => /^(?:pairing|spacings|mark\b)/.test(path));
    await collect(
      scene,
      apart.filter((path) => !boundToRow.includes(path)),
    );
  }
  for (const [name, change] of Object.entries(coupleScenes)) {
    const scene = await coupleScene(await sqliteTrial(), change);
    const own = Object.keys(personFields).filter((path) => pathsIn(scene.me).includes(path));
    const ofCouple = Object.keys(coupleFields).filter((path) => pathsIn(documentOf(scene)).includes(path));
    const paths = name.startsWith('inviting') ? [...own, ...ofCouple] : ofCouple;
    await collect(
      scene,
      paths.filter((path) => !boundToRow.includes(path)),
    );
  }
  return found;
}

/** The couple as the map names its fields: Ada's side as `side`. */
const documentOf = ({ couple, side }: Scene) => ({ match: couple?.state.match, side: couple?.state[side] });

function withChange(scene: Scene, path: string): Pick<Scene, 'me' | 'couple'> {
  const { me, couple, side } = scene;
  if (path in personFields && pathsIn(me).includes(path))
    return { me: changedAt(me, path, otherValue) as Scene['me'], couple };
  const { side: mine, ...rest } = changedAt(
    documentOf(scene),
    path,
    shownByPresence.includes(path) ? () => null : otherValue,
  ) as ReturnType<typeof documentOf>;
  return {
    me,
    couple: couple && { ...couple, state: { ...couple.state, ...rest, [side]: mine } as typeof couple.state },
  };
}

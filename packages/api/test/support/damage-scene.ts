import {
  answerIdea,
  cancelPairing,
  checkIn,
  closeDoor,
  confirmPairing,
  declinePairing,
  eraseEntry,
  eraseJournal,
  eraseMe,
  eraseReflection,
  getHome,
  getJournal,
  type Home,
  invite,
  join,
  leave,
  makePairingCode,
  type Outcome,
  pause,
  redeemPairingCode,
  sayNo,
  setDial,
  shareReflection,
  startJournal,
  type UseCaseContext,
  unshareReflection,
  type Viewer,
  writeReflection,
} from '../../src/use-cases.ts';
import type { DamageableDatabase } from './damaged-databases.ts';

/** Ada and Sam, a couple in a tenant of their own. Ada shares a reflection, keeps a journal, and invites. */
export interface Scene {
  readonly context: UseCaseContext;
  readonly ada: Viewer;
  readonly sam: Viewer;
  readonly couple: string;
  readonly invitation: string;
  readonly entry: string;
}

let tenants = 0;

const homeOf = async (context: UseCaseContext, viewer: Viewer): Promise<Home> => {
  const home = await getHome(context, viewer);
  if (!home) throw new Error(`${viewer.subject} has no home.`);
  return home;
};
export const momentOf = async (context: UseCaseContext, viewer: Viewer) => {
  const { own } = await homeOf(context, viewer);
  if (!own) throw new Error(`${viewer.subject} has no moment.`);
  return { moment: own.moment };
};
const accepted = async (outcome: Promise<Outcome>): Promise<Home> => {
  const { refusal, home } = await outcome;
  if (refusal || !home) throw new Error(`Refused: ${refusal?.code}`);
  return home;
};

/** Pairs two viewers, who have joined. */
export async function pairViewers(context: UseCaseContext, maker: Viewer, asker: Viewer): Promise<Home> {
  const made = await accepted(makePairingCode(context, maker, (await momentOf(context, maker)).moment));
  const code = made.own?.pairing?.type === 'code' ? made.own.pairing.code : '';
  await accepted(redeemPairingCode(context, asker, { ...(await momentOf(context, asker)), code }));
  const { own } = await homeOf(context, maker);
  if (own?.pairing?.type !== 'request') throw new Error('There is no request.');
  return accepted(confirmPairing(context, maker, { moment: own.moment, request: own.pairing.id }));
}

export async function openScene({ context }: DamageableDatabase): Promise<Scene> {
  tenants += 1;
  const [ada, sam] = ['ada', 'sam'].map((subject) => ({ tenant: `tenant-${tenants}`, subject }));
  if (!ada || !sam) throw new Error('There are two people.');
  for (const viewer of [ada, sam])
    await accepted(join(context, viewer, { displayName: viewer.subject, adult: true }));
  await pairViewers(context, sam, ada);
  await accepted(setDial(context, ada, { dial: 5 as never, brakes: [], accelerators: [], note: null }));
  await accepted(startJournal(context, ada, (await momentOf(context, ada)).moment));
  await accepted(checkIn(context, ada, { felt: 3 as never, wanted: 'fully', keep: true }));
  await accepted(
    writeReflection(context, ada, { prompt: 'hope' as never, text: 'a shared hope', arrival: null }),
  );
  await accepted(
    shareReflection(context, ada, { prompt: 'hope' as never, ...(await momentOf(context, ada)) }),
  );
  const { couple } = await accepted(
    invite(context, ada, { ...(await momentOf(context, ada)), motives: [], note: 'A walk?' }),
  );
  const [entry] = (await getJournal(context, ada)).entries;
  if (!couple?.invitation || !entry) throw new Error('The scene is incomplete.');
  return { context, ada, sam, couple: couple.id, invitation: couple.invitation.id, entry: entry.id };
}

/** The exits of the couple. */
export const coupleExits = {
  sayNo: ({ context, ada, invitation }) =>
    sayNo(context, ada, { invitation: invitation as never, kindness: null, alternative: null }),
  closeDoor: ({ context, ada }) => closeDoor(context, ada),
  pause: ({ context, ada }) => pause(context, ada),
  leave: ({ context, ada, couple }) => leave(context, ada, couple as never),
} satisfies Record<string, (scene: Scene) => Promise<Outcome>>;

/** All other exits. */
export const otherExits = {
  cancelPairing: ({ context, ada }) => cancelPairing(context, ada),
  declinePairing: ({ context, ada }) => declinePairing(context, ada, 'unknown' as never),
  declineIdea: ({ context, ada }) =>
    answerIdea(context, ada, { idea: 'walk' as never, answer: 'no', moment: null }),
  unshareReflection: ({ context, ada }) => unshareReflection(context, ada, 'hope' as never),
  eraseReflection: ({ context, ada }) => eraseReflection(context, ada, 'hope' as never),
  eraseEntry: ({ context, ada, entry }) => eraseEntry(context, ada, entry),
  eraseJournal: ({ context, ada }) => eraseJournal(context, ada),
  eraseMe: ({ context, ada }) => eraseMe(context, ada),
} satisfies Record<string, (scene: Scene) => Promise<Outcome>>;

/** Where a record is stored: a column of one row. */
export interface DamagedColumn {
  readonly table: string;
  readonly column: string;
  /** The condition that finds the row. */
  readonly where: string;
}

/** The columns around Ada that can be damaged, by name. */
export const columnsOf = ({ ada: { tenant }, couple, entry }: Scene) => {
  const idOf = (subject: string) =>
    `(select id from person where tenant = '${tenant}' and subject = '${subject}')`;
  const person = (subject: string, column: string): DamagedColumn => ({
    ...{ table: 'person', column },
    where: `tenant = '${tenant}' and subject = '${subject}'`,
  });
  const key = (id: string, column = 'wrapped'): DamagedColumn => ({
    ...{ table: 'attune_keys.data_key', column },
    where: `tenant = '${tenant}' and id = ${id}`,
  });
  return {
    'the couple’s document': { table: 'couple', column: 'state', where: `id = '${couple}'` },
    'the couple’s key': key(`'${couple}'`),
    'the partner’s shared document': person('sam', 'state'),
    'the partner’s private document': person('sam', 'own'),
    'the partner’s key': key(idOf('sam')),
    'the own shared document': person('ada', 'state'),
    'the own private document': person('ada', 'own'),
    'the own key': key(idOf('ada')),
    'the key of the journal': key(`${idOf('ada')} || ':journal'`),
    'an entry of the journal': { table: 'entry', column: 'state', where: `id = '${entry}'` },
    'the name of the key that wraps the couple’s key': key(`'${couple}'`, 'kek'),
    'the name of the key that wraps the partner’s key': key(idOf('sam'), 'kek'),
  } satisfies Record<string, DamagedColumn>;
};
export type DamageName = keyof ReturnType<typeof columnsOf>;

/** Changes four characters of a column. Returns a function that puts the old value back. */
export async function damage(
  { sql }: DamageableDatabase,
  { table, column, where }: DamagedColumn,
): Promise<() => Promise<void>> {
  const [[before] = []] = await sql(`select ${column} from ${table} where ${where}`);
  if (typeof before !== 'string') throw new Error('The row to damage is missing.');
  const at = Math.min(40, before.length - 4);
  const four = before.slice(at, at + 4) === 'aaaa' ? 'bbbb' : 'aaaa';
  const set = (value: string) => sql(`update ${table} set ${column} = '${value}' where ${where}`);
  // A row is found by its id later, because its person may be gone.
  await set(before.slice(0, at) + four + before.slice(at + 4));
  return async () => void (await set(before));
}

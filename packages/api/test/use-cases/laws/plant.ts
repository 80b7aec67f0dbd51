import { otherSide } from '@attune/core';
import { sideOf } from '../../../src/use-cases/couple/couple-side.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Snapshot } from '../../../src/use-cases/ports.ts';
import type { Outcome, UseCaseContext } from '../../../src/use-cases.ts';
import { type CommandName, commands, type Saying } from './commands.ts';
import type { Planted } from './world.ts';

/** What a change writes and whom it wakes, without what it answers. */
type Written = Omit<ChangeSet<unknown>, 'result'>;

/** One command that is answered otherwise. */
export const answering = (
  command: CommandName,
  otherwise: (outcome: Outcome, saying: Saying) => Outcome | Promise<Outcome>,
): Planted => {
  const { say, ...right } = commands[command];
  const wrong = async (saying: Saying) => otherwise(await say(saying), saying);
  return { commands: { [command]: { ...right, say: wrong } } };
};

/** One command that writes otherwise than was decided. */
export const writing = (
  command: CommandName,
  alter: (written: Written, held: LockedSnapshot) => Written,
): Planted => through(command, (held) => held, alter);

/** One command that is decided by something else than what is there. */
export const hearing = (command: CommandName, hear: (held: LockedSnapshot) => LockedSnapshot): Planted =>
  through(command, hear, (written) => written);

function through(
  command: CommandName,
  hear: (held: LockedSnapshot) => LockedSnapshot,
  alter: (written: Written, held: LockedSnapshot) => Written,
): Planted {
  const faulty = ({ store, ...attune }: UseCaseContext): UseCaseContext => ({
    ...attune,
    store: {
      ...store,
      transact: (viewer, code, decide) =>
        store.transact(viewer, code, (held) => {
          const { result, ...written } = decide(hear(held));
          return { ...alter(written, held), result };
        }),
    },
  });
  const { say, ...right } = commands[command];
  const wrong = (saying: Saying) => say({ ...saying, attune: faulty(saying.attune) });
  return { commands: { [command]: { ...right, say: wrong } } };
}

/** What anybody reads is not what is there. */
export const reading = (alter: (around: Snapshot) => Snapshot): Planted => ({
  attune: ({ store, ...attune }) => ({
    ...attune,
    store: {
      ...store,
      async readSnapshot(viewer) {
        const around = await store.readSnapshot(viewer);
        return around && alter(around);
      },
    },
  }),
});

type SideState = CoupleRecord['state']['a'];

/** A change that leaves something else on my side of the couple, or on the other. */
export function onSide(
  which: 'mine' | 'theirs',
  written: Written,
  held: LockedSnapshot,
  otherwise: (before: SideState) => Partial<SideState>,
): Written {
  const { couple } = written;
  if (!couple || !held.couple) return written;
  const mine = sideOf(couple, held.me.id);
  const side = which === 'mine' ? mine : otherSide(mine);
  const changed = { ...couple.state[side], ...otherwise(held.couple.state[side]) };
  return { ...written, couple: { ...couple, state: { ...couple.state, [side]: changed } } };
}

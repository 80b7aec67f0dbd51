import { otherSide, sideOf } from '@attune/core';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Snapshot } from '../../../src/use-cases/ports.ts';
import type { Outcome, UseCaseContext } from '../../../src/use-cases.ts';
import { type CommandInput, type CommandName, commands } from './commands.ts';
import type { Planted } from './world.ts';

/** A change set without its result. */
type Written = Omit<ChangeSet<unknown>, 'result'>;

/** Plants a fault: one command returns another outcome. */
export const withAnswer = (
  command: CommandName,
  change: (outcome: Outcome, input: CommandInput) => Outcome | Promise<Outcome>,
): Planted => {
  const { run, ...rest } = commands[command];
  const wrong = async (input: CommandInput) => change(await run(input), input);
  return { commands: { [command]: { ...rest, run: wrong } } };
};

/** Plants a fault: one command writes something else than it decided. */
export const withWrites = (
  command: CommandName,
  change: (written: Written, snapshot: LockedSnapshot) => Written,
): Planted => plantIn(command, (snapshot) => snapshot, change);

/** Plants a fault: one command decides on a wrong snapshot. */
export const withSnapshot = (
  command: CommandName,
  read: (snapshot: LockedSnapshot) => LockedSnapshot,
): Planted => plantIn(command, read, (written) => written);

function plantIn(
  command: CommandName,
  read: (snapshot: LockedSnapshot) => LockedSnapshot,
  change: (written: Written, snapshot: LockedSnapshot) => Written,
): Planted {
  const faulty = ({ store, ...context }: UseCaseContext): UseCaseContext => ({
    ...context,
    store: {
      ...store,
      transact: (viewer, code, decide, options) =>
        store.transact(
          viewer,
          code,
          (snapshot) => {
            const { result, ...written } = decide(read(snapshot));
            return { ...change(written, snapshot), result };
          },
          options,
        ),
    },
  });
  const { run, ...rest } = commands[command];
  const wrong = (input: CommandInput) => run({ ...input, context: faulty(input.context) });
  return { commands: { [command]: { ...rest, run: wrong } } };
}

/** Plants a fault: every read returns a wrong snapshot. */
export const withReads = (change: (snapshot: Snapshot) => Snapshot): Planted => ({
  context: ({ store, ...context }) => ({
    ...context,
    store: {
      ...store,
      async readSnapshot(viewer) {
        const snapshot = await store.readSnapshot(viewer);
        return snapshot && change(snapshot);
      },
    },
  }),
});

type SideState = CoupleRecord['state']['a'];

/** Changes the viewer's side of the couple that is written, or the partner's. */
export function onSide(
  which: 'mine' | 'theirs',
  written: Written,
  snapshot: LockedSnapshot,
  changeSide: (before: SideState) => Partial<SideState>,
): Written {
  const { couple } = written;
  if (!couple || !snapshot.couple) return written;
  const mine = sideOf(couple, snapshot.me.id);
  const side = which === 'mine' ? mine : otherSide(mine);
  const changed = { ...couple.state[side], ...changeSide(snapshot.couple.state[side]) };
  return { ...written, couple: { ...couple, state: { ...couple.state, [side]: changed } } };
}

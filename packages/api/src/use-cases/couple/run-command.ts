import {
  type Command,
  type CommandContext,
  type CoupleId,
  decide,
  type EndedCouple,
  type Exit,
  type InvitationId,
  type Mark,
  type Motive,
  type Opening,
  sameView,
  settle,
  sides,
  view,
  wholehearted,
  type YesResult,
  type YesScope,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { withoutCouple } from '../person.ts';
import type { ChangeSet, CoupleRecord, LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase, type UseCase } from '../run-use-case.ts';
import { commonIdeas } from './common-ideas.ts';
import { sideOf } from './couple-side.ts';

/** Whoever opens something: the ids it may use up, and the yes it needs, asked of their own reading. */
export interface YesFactory {
  readonly newIds: CommandContext['newIds'];
  yes(command: YesScope['command'], id: InvitationId | null, motives: readonly Motive[]): YesResult;
}

/** Puts what opens to the rules, while everything around the viewer is held. */
export async function runOpening(
  attune: UseCaseContext,
  viewer: Viewer,
  asking: UseCase & Opening['type'],
  say: (speaker: YesFactory) => Opening,
): Promise<Outcome> {
  const fresh = freshIds(attune);
  return runUseCase(attune, viewer, asking, (held) => {
    const yes: YesFactory['yes'] = (command, id, motives) => {
      const { reading, floor } = held.me;
      return wholehearted(
        { by: held.me.id, command, id, at: held.at },
        { policy: attune.policy, reading, floor, motives },
      );
    };
    return applyCommand(attune, viewer, held, fresh, say({ newIds: fresh, yes }));
  });
}

/** Puts an exit to the rules. It is never refused: where there is nothing to close, it is done all the same. */
export async function runExit(attune: UseCaseContext, viewer: Viewer, exit: Exit): Promise<Outcome> {
  const fresh = freshIds(attune);
  return runUseCase(attune, viewer, exit.type, (held) => applyCommand(attune, viewer, held, fresh, exit));
}

const freshIds = ({ ids }: UseCaseContext): CommandContext['newIds'] => ({
  id: ids.invitation(),
  mark: ids.mark(),
});

/** The couple of somebody who has none: exits are done, and nothing opens. */
const nobody: EndedCouple = { ended: true };
const noCouple = '' as CoupleId;

function applyCommand(
  attune: UseCaseContext,
  viewer: Viewer,
  held: LockedSnapshot,
  fresh: CommandContext['newIds'],
  command: Command,
): ChangeSet<Outcome> {
  const { policy } = attune;
  const { at, me, couple: pair } = held;
  const by = pair ? sideOf(pair, me.id) : 'a';
  const common = command.type === 'invite' ? commonIdeas(attune, held) : [];
  const act: CommandContext = {
    by,
    person: me.id,
    couple: pair?.id ?? noCouple,
    at,
    newIds: fresh,
    ideasInCommon: common,
  };
  const before = settle(policy, pair?.state ?? nobody, at);
  const decision = decide(policy, before, act, command);
  if (!decision.ok) return outcome(attune, viewer, held, { refusal: decision.refusal });
  const after = decision.value;
  if (!pair) return exitWhileUnpaired(attune, viewer, held, command, fresh.mark);
  if (after === before) return outcome(attune, viewer, held);
  if (after.ended) return afterLeave(attune, viewer, held, pair);
  const couple: CoupleRecord = { ...pair, state: after };
  const notify = sides
    .filter((side) => !sameView(view(policy, before, side, at), view(policy, after, side, at)))
    .map((side) => pair.people[side]);
  return outcome(attune, viewer, { ...held, couple }, { couple, notify: notify });
}

/** An exit of somebody unpaired closes nothing, and still nothing said before it takes effect after it. */
function exitWhileUnpaired(
  attune: UseCaseContext,
  viewer: Viewer,
  held: LockedSnapshot,
  command: Command,
  mark: Mark,
): ChangeSet<Outcome> {
  if (command.type === 'leave') return outcome(attune, viewer, held);
  const me = { ...held.me, mark };
  return outcome(attune, viewer, { ...held, me }, { people: [me] });
}

/** One has left: nothing of the couple stays with either. */
function afterLeave(
  attune: UseCaseContext,
  viewer: Viewer,
  held: LockedSnapshot,
  pair: CoupleRecord,
): ChangeSet<Outcome> {
  const me = withoutCouple(held.me);
  const notify = sides.map((side) => pair.people[side]);
  const after = { ...held, me, couple: null, partner: null };
  return outcome(attune, viewer, after, { people: [me], ended: pair.id, notify: notify });
}

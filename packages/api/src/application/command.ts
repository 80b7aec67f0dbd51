import {
  type Act,
  type Command,
  type CoupleId,
  decide,
  type Ended,
  type Exit,
  type InvitationId,
  type Mark,
  type Motive,
  type Opening,
  type OwnYes,
  sameView,
  settle,
  sides,
  view,
  wholehearted,
  type Yes,
} from '@attune/core';
import type { Attune } from './attune.ts';
import { sideOf } from './home.ts';
import { nothingToLeave, notJoined, type Outcome, outcome } from './outcome.ts';
import type { Person } from './person.ts';
import type { Change, Held, Pair, Viewer } from './ports.ts';

/** Whoever opens something: the ids it may use up, and the yes it needs, asked of their own reading. */
export interface Speaker {
  readonly fresh: Act['fresh'];
  yes(command: Yes['command'], id: InvitationId | null, motives: readonly Motive[]): OwnYes;
}

/** Puts what opens to the rules, while everything around the viewer is held. */
export async function opening(
  attune: Attune,
  viewer: Viewer,
  say: (speaker: Speaker) => Opening,
): Promise<Outcome> {
  const fresh = freshIds(attune);
  const answer = await attune.store.change(viewer, null, (held) => {
    const yes: Speaker['yes'] = (command, id, motives) => {
      const { reading, floor } = held.me;
      return wholehearted(
        { by: held.me.id, command, id, at: held.at },
        { policy: attune.policy, reading, floor, motives },
      );
    };
    return heard(attune, held, fresh, say({ fresh, yes }));
  });
  return answer ?? notJoined;
}

/** Puts an exit to the rules. It is never refused: where there is nothing to close, it is done all the same. */
export async function closing(attune: Attune, viewer: Viewer, exit: Exit): Promise<Outcome> {
  const fresh = freshIds(attune);
  const answer = await attune.store.change(viewer, null, (held) => heard(attune, held, fresh, exit));
  return answer ?? nothingToLeave;
}

const freshIds = ({ ids }: Attune): Act['fresh'] => ({ id: ids.invitation(), mark: ids.mark() });

/** The couple of somebody who has none: exits are done, and nothing opens. */
const nobody: Ended = { ended: true };
const noCouple = '' as CoupleId;

function heard(attune: Attune, held: Held, fresh: Act['fresh'], command: Command): Change<Outcome> {
  const { policy } = attune;
  const { at, me, couple: pair } = held;
  const by = pair ? sideOf(pair, me.id) : 'a';
  const act: Act = { by, person: me.id, couple: pair?.id ?? noCouple, at, fresh, ideasInCommon: [] };
  const before = settle(policy, pair?.state ?? nobody, at);
  const decision = decide(policy, before, act, command);
  if (!decision.ok) return outcome(attune, held, decision.refusal);
  const after = decision.value;
  if (!pair) return closedAlone(attune, held, command, fresh.mark);
  if (after === before) return outcome(attune, held, null);
  if (after.ended) return parted(attune, held, pair);
  const couple: Pair = { ...pair, state: after };
  const wake = sides
    .filter((side) => !sameView(view(policy, before, side, at), view(policy, after, side, at)))
    .map((side) => pair.people[side]);
  return outcome(attune, { ...held, couple }, null, { couple, wake });
}

/** An exit of somebody unpaired closes nothing, and still nothing said before it takes effect after it. */
function closedAlone(attune: Attune, held: Held, command: Command, mark: Mark): Change<Outcome> {
  if (command.is === 'leave') return outcome(attune, held, null);
  const me = { ...held.me, mark };
  return outcome(attune, { ...held, me }, null, { people: [me] });
}

/** One has left: nothing of the couple stays with either. */
function parted(attune: Attune, held: Held, pair: Pair): Change<Outcome> {
  const single = (person: Person): Person => ({ ...person, couple: null, crossed: null });
  const me = single(held.me);
  const people = held.partner ? [me, single(held.partner)] : [me];
  const wake = sides.map((side) => pair.people[side]);
  return outcome(attune, { ...held, me, couple: null, partner: null }, null, {
    people,
    ended: pair.id,
    wake,
  });
}

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
import type { Attune } from '../context.ts';
import { commonIdeas } from './common-ideas.ts';
import { hear, type UseCase } from '../run-use-case.ts';
import { sideOf } from './couple-side.ts';
import { type Outcome, outcome } from '../outcome.ts';
import { parted } from '../person.ts';
import type { Change, Held, Pair, Viewer } from '../ports.ts';

/** Whoever opens something: the ids it may use up, and the yes it needs, asked of their own reading. */
export interface Speaker {
  readonly fresh: Act['fresh'];
  yes(command: Yes['command'], id: InvitationId | null, motives: readonly Motive[]): OwnYes;
}

/** Puts what opens to the rules, while everything around the viewer is held. */
export async function opening(
  attune: Attune,
  viewer: Viewer,
  asking: UseCase & Opening['is'],
  say: (speaker: Speaker) => Opening,
): Promise<Outcome> {
  const fresh = freshIds(attune);
  return hear(attune, viewer, asking, (held) => {
    const yes: Speaker['yes'] = (command, id, motives) => {
      const { reading, floor } = held.me;
      return wholehearted(
        { by: held.me.id, command, id, at: held.at },
        { policy: attune.policy, reading, floor, motives },
      );
    };
    return heard(attune, viewer, held, fresh, say({ fresh, yes }));
  });
}

/** Puts an exit to the rules. It is never refused: where there is nothing to close, it is done all the same. */
export async function closing(attune: Attune, viewer: Viewer, exit: Exit): Promise<Outcome> {
  const fresh = freshIds(attune);
  return hear(attune, viewer, exit.is, (held) => heard(attune, viewer, held, fresh, exit));
}

const freshIds = ({ ids }: Attune): Act['fresh'] => ({ id: ids.invitation(), mark: ids.mark() });

/** The couple of somebody who has none: exits are done, and nothing opens. */
const nobody: Ended = { ended: true };
const noCouple = '' as CoupleId;

function heard(
  attune: Attune,
  viewer: Viewer,
  held: Held,
  fresh: Act['fresh'],
  command: Command,
): Change<Outcome> {
  const { policy } = attune;
  const { at, me, couple: pair } = held;
  const by = pair ? sideOf(pair, me.id) : 'a';
  const common = command.is === 'invite' ? commonIdeas(attune, held) : [];
  const act: Act = { by, person: me.id, couple: pair?.id ?? noCouple, at, fresh, ideasInCommon: common };
  const before = settle(policy, pair?.state ?? nobody, at);
  const decision = decide(policy, before, act, command);
  if (!decision.ok) return outcome(attune, viewer, held, { refusal: decision.refusal });
  const after = decision.value;
  if (!pair) return closedAlone(attune, viewer, held, command, fresh.mark);
  if (after === before) return outcome(attune, viewer, held);
  if (after.ended) return left(attune, viewer, held, pair);
  const couple: Pair = { ...pair, state: after };
  const wake = sides
    .filter((side) => !sameView(view(policy, before, side, at), view(policy, after, side, at)))
    .map((side) => pair.people[side]);
  return outcome(attune, viewer, { ...held, couple }, { couple, wake });
}

/** An exit of somebody unpaired closes nothing, and still nothing said before it takes effect after it. */
function closedAlone(
  attune: Attune,
  viewer: Viewer,
  held: Held,
  command: Command,
  mark: Mark,
): Change<Outcome> {
  if (command.is === 'leave') return outcome(attune, viewer, held);
  const me = { ...held.me, mark };
  return outcome(attune, viewer, { ...held, me }, { people: [me] });
}

/** One has left: nothing of the couple stays with either. */
function left(attune: Attune, viewer: Viewer, held: Held, pair: Pair): Change<Outcome> {
  const me = parted(held.me);
  const wake = sides.map((side) => pair.people[side]);
  const after = { ...held, me, couple: null, partner: null };
  return outcome(attune, viewer, after, { people: [me], ended: pair.id, wake });
}

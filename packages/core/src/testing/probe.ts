import type { CommandContext, CommandName, Decision } from '../couple/command.ts';
import type { Couple, Side } from '../couple/state.ts';
import { type Dial, highestDial } from '../dial/dial.ts';
import { defaultFloor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { CoupleId, InvitationId, Mark } from '../ids.ts';
import type { Instant } from '../time.ts';
import { sentInvitations } from './couple-queries.ts';
import { commandOf, people } from './request.ts';
import { copyUnlessTrusted, type World } from './rules.ts';

const thisCouple = 'c-probe' as CoupleId;
/** An id that no invitation has. */
export const unknownId = 'i-unknown' as InvitationId;

/** Something a law tries out on a couple, beside the story: said now, from a fresh look, without motives or words. */
export interface Probe {
  readonly by: Side;
  readonly name: CommandName;
  readonly at: Instant;
  /** Names an invitation; an unknown one unless told. */
  readonly id?: InvitationId;
  /** My dial as it is now, null while unknown; the highest unless told. The floor is 0. */
  readonly dial?: Dial | null;
  /** From when it was said, and with which mark, if not from now. */
  readonly moment?: { readonly at: Instant; readonly mark: Mark };
}

/** What the rules decide on a probe. The couple itself stays as it is, even under rules that change in place. */
export function probe(world: World, couple: Couple, what: Probe): Decision {
  const { by, name, at, id = unknownId, dial = highestDial as Dial } = what;
  const mark = couple.ended ? ('m-none' as Mark) : couple[by].mark;
  const act: CommandContext = {
    by,
    person: people[by],
    couple: thisCouple,
    at,
    newIds: { id: 'i-probe' as InvitationId, mark: 'm-probe' as Mark },
    ideasInCommon: [],
  };
  const request = {
    by,
    name,
    moment: what.moment ?? { at, mark },
    viewedAt: 0,
    id,
    motives: [],
    words: 'none',
    reply: { kindness: null, alternative: null },
    couple: thisCouple,
  } as const;
  const reading: Reading | null =
    dial === null ? null : { dial, at, brakes: [], accelerators: [], note: null };
  const command = commandOf(world, request, act, { reading, floor: defaultFloor });
  return world.rules.decide(world.policy, copyUnlessTrusted(world, couple), act, command);
}

/** The couple after a probe: as before when it is refused. */
export function coupleAfterProbe(world: World, couple: Couple, what: Probe): Couple {
  const decision = probe(world, couple, what);
  return decision.ok ? decision.value : couple;
}

/** Every id that a person might name: all the couple holds, and one it does not. */
const idsIn = (couple: Couple): readonly InvitationId[] => [
  ...sentInvitations(couple).map(({ invitation }) => invitation.id),
  unknownId,
];

/** The ids worth trying with a command: every one for a yes or a no, and any one where none is asked for. */
export const idsFor = (name: CommandName, couple: Couple): readonly InvitationId[] =>
  name === 'sayYes' || name === 'sayNo' ? idsIn(couple) : [unknownId];

import {
  type Command,
  type CommandContext,
  type CommandName,
  commandNames,
  type Decision,
} from '../couple/command.ts';
import type { Reply } from '../couple/invitation.ts';
import type { Moment } from '../couple/moment.ts';
import type { Couple, Side } from '../couple/state.ts';
import { type Dial, highestDial } from '../dial/dial.ts';
import { defaultFloor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { CoupleId, InvitationId, Mark } from '../ids.ts';
import type { Instant } from '../time.ts';
import { sentInvitations } from './couple-queries.ts';
import { commandOf, noReply, people } from './request.ts';
import { copyUnlessTrusted, type World } from './rules.ts';

const thisCouple = 'c-probe' as CoupleId;
/** An id that no invitation has. */
export const unknownId = 'i-unknown' as InvitationId;

/** A command that a law tries on a couple without changing the trace. It has no motives, and invitations have no content. */
export interface Probe {
  /** The person who acts. */
  readonly by: Side;
  /** The command to try. */
  readonly name: CommandName;
  /** When to try it. */
  readonly at: Instant;
  /** The invitation that the command names. The default is an unknown id. */
  readonly id?: InvitationId;
  /** The author's dial, or null if unknown. The default is the highest dial. The floor is 0. */
  readonly dial?: Dial | null;
  /** The moment of the view from which the author acts. The default is now, with the current mark. */
  readonly moment?: Moment;
  /** The words of a no. The default is no words. */
  readonly reply?: Reply;
}

/** Returns what the rules decide on a probe. The rules receive a copy of the couple, unless they are trusted. */
export function probe(world: World, couple: Couple, what: Probe): Decision {
  const mark = couple.ended ? ('m-none' as Mark) : couple[what.by].mark;
  const { act, command } = world.trusted ? knownAttempt(world, what, mark) : attemptOf(world, what, mark);
  return world.rules.decide(world.policy, copyUnlessTrusted(world, couple), act, command);
}

interface Attempt {
  readonly mark: Mark;
  readonly act: CommandContext;
  readonly command: Command;
}

/** The latest attempts of each search, by the id that they name. A search tries the same ones on every couple. */
const attempts = new WeakMap<World, Map<InvitationId, Attempt[]>>();

function knownAttempt(world: World, what: Probe, mark: Mark): Attempt {
  const { by, name, at, id = unknownId, dial = highestDial as Dial, moment, reply } = what;
  if (moment || reply) return attemptOf(world, what, mark);
  const ofWorld = attempts.get(world) ?? new Map<InvitationId, Attempt[]>();
  const ofId = ofWorld.get(id) ?? [];
  const number = commandNames.indexOf(name) * 2 + (by === 'a' ? 0 : 1);
  const index = number * 64 + (dial === null ? 0 : dial + 20);
  const known = ofId[index];
  if (known?.mark === mark && known.act.at === at) return known;
  const made = attemptOf(world, what, mark);
  ofId[index] = made;
  ofWorld.set(id, ofId);
  attempts.set(world, ofWorld);
  return made;
}

function attemptOf(world: World, what: Probe, mark: Mark): Attempt {
  const { by, name, at, id = unknownId, dial = highestDial as Dial } = what;
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
    reply: what.reply ?? noReply,
    couple: thisCouple,
  } as const;
  const reading: Reading | null =
    dial === null ? null : { dial, at, brakes: [], accelerators: [], note: null };
  return { mark, act, command: commandOf(world, request, act, { reading, floor: defaultFloor }) };
}

/** Returns the couple after a probe, unchanged when the rules refuse it. */
export function coupleAfterProbe(world: World, couple: Couple, what: Probe): Couple {
  const decision = probe(world, couple, what);
  return decision.ok ? decision.value : couple;
}

/** Every id that a person might name: those that the couple has, and an unknown one. */
const idsIn = (couple: Couple): readonly InvitationId[] => [
  ...sentInvitations(couple).map(({ invitation }) => invitation.id),
  unknownId,
];

/** The ids to try with a command: all for a yes or a no, and any single one for the rest. */
export const idsFor = (name: CommandName, couple: Couple): readonly InvitationId[] =>
  name === 'sayYes' || name === 'sayNo' ? idsIn(couple) : [unknownId];

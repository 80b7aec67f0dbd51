import type { Command, CommandContext, CommandName } from '../../couple/command.ts';
import type { Moment } from '../../couple/moment.ts';
import { type Couple, type Side, sides } from '../../couple/state.ts';
import type { Dial } from '../../dial/dial.ts';
import { defaultFloor } from '../../dial/floor.ts';
import type { CoupleId, InvitationId, Mark } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import { unknownId } from '../probe.ts';
import { commandOf, people } from '../request.ts';
import type { World } from '../rules.ts';
import type { Given, Request } from '../transition.ts';
import { invitationOf, markOf, now } from './canonical.ts';

/** Something a person may do in any couple of a search: said just now, a tick ago, or before an exit. */
export interface Move {
  readonly by: Side;
  readonly request: Request;
  readonly act: CommandContext;
  readonly command: Command;
  readonly given: Given;
  /** Whether an exit came between the view that it was said from and now. */
  readonly outdated: boolean;
}

/** The id of an invitation on the edge that sends it; a couple further on knows it as its sender's. */
export const freshId = 'i-new' as InvitationId;
const thisCouple = 'c-this' as CoupleId;
const earlierCouple = 'c-earlier' as CoupleId;

interface Telling {
  readonly said?: Moment;
  readonly id?: InvitationId;
  readonly dial?: Dial;
  readonly couple?: CoupleId;
}

/**
 * Every move of both people. A dial below the floor, where a yes is refused whatever the couple is like, is
 * told once and not for every moment.
 */
export function movesIn(world: World): readonly Move[] {
  return sides.flatMap((by) => {
    const mark = markOf[by];
    const current: Moment[] = [now, (now - 1) as Instant].map((at) => ({ at, mark }));
    const early: Moment = { at: now, mark: 'm-earlier' as Mark };
    const moments = [...current, early];
    const ids = [invitationOf.a, invitationOf.b, unknownId];
    const move = (name: CommandName, telling: Telling = {}): Move => moveOf(world, by, name, telling);
    const opening = (name: CommandName, telling: Telling = {}): readonly Move[] => [
      ...moments.map((said) => move(name, { ...telling, said })),
      move(name, { ...telling, dial: -1 as Dial }),
    ];
    return [
      ...opening('invite'),
      ...ids.flatMap((id) => opening('sayYes', { id })),
      ...opening('openDoor'),
      ...moments.map((said) => move('resume', { said })),
      ...ids.map((id) => move('sayNo', { id })),
      move('closeDoor'),
      move('pause'),
      move('leave', { couple: thisCouple }),
      move('leave', { couple: earlierCouple }),
    ];
  });
}

function moveOf(world: World, by: Side, name: CommandName, telling: Telling): Move {
  const {
    said = { at: now, mark: markOf[by] },
    id = unknownId,
    dial = 1 as Dial,
    couple = thisCouple,
  } = telling;
  const fresh = { id: freshId, mark: 'm-new' as Mark };
  const act: CommandContext = {
    by,
    person: people[by],
    couple: thisCouple,
    at: now,
    newIds: fresh,
    ideasInCommon: [],
  };
  const reply = { kindness: null, alternative: null };
  const request: Request = {
    by,
    name,
    moment: said,
    lookedAt: 0,
    id,
    motives: [],
    words: 'none',
    reply,
    couple,
  };
  const reading = { dial, at: (now - 1) as Instant, brakes: [], accelerators: [], note: null };
  const command = commandOf(world, request, act, { reading, floor: defaultFloor });
  const outdated = 'moment' in command && said.mark !== markOf[by];
  return { by, request, act, command, given: { dial, floor: defaultFloor }, outdated };
}

/** Whether a move says something of its own here: an id that this couple does not hold is unknown to it. */
export function applies({ command }: Move, couple: Couple): boolean {
  if (couple.ended || !('id' in command)) return true;
  return sides.every((side) => command.id !== invitationOf[side] || couple[side].invitation !== null);
}

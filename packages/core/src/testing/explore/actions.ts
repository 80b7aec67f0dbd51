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
import type { KnownDesire, Request } from '../transition.ts';
import { invitationOf, markOf, now } from './canonical.ts';

/** A command that a person may give in any couple of a search: from now, from a tick ago, or from before an exit. */
export interface Action {
  readonly by: Side;
  readonly request: Request;
  readonly act: CommandContext;
  readonly command: Command;
  readonly desire: KnownDesire;
  /** Whether the author exited after the view from which they act. */
  readonly outdated: boolean;
}

/** The id of an invitation in the transition that sends it. Later states name the invitation after its sender. */
export const newInvitationId = 'i-new' as InvitationId;
const thisCouple = 'c-this' as CoupleId;
const earlierCouple = 'c-earlier' as CoupleId;

interface ActionOptions {
  readonly moment?: Moment;
  readonly id?: InvitationId;
  readonly dial?: Dial;
  readonly couple?: CoupleId;
}

/**
 * Returns every action of both people. A dial below the floor is tried with one moment only, because the rules refuse
 * a yes there in any couple.
 */
export function actionsOf(world: World): readonly Action[] {
  return sides.flatMap((by) => {
    const mark = markOf[by];
    const current: Moment[] = [now, (now - 1) as Instant].map((at) => ({ at, mark }));
    const early: Moment = { at: now, mark: 'm-earlier' as Mark };
    const moments = [...current, early];
    const ids = [invitationOf.a, invitationOf.b, unknownId];
    const action = (name: CommandName, options: ActionOptions = {}): Action =>
      actionOf(world, by, name, options);
    const opening = (name: CommandName, options: ActionOptions = {}): readonly Action[] => [
      ...moments.map((moment) => action(name, { ...options, moment })),
      action(name, { ...options, dial: -1 as Dial }),
    ];
    return [
      ...opening('invite'),
      ...ids.flatMap((id) => opening('sayYes', { id })),
      ...opening('openDoor'),
      ...moments.map((moment) => action('resume', { moment })),
      ...ids.map((id) => action('sayNo', { id })),
      action('closeDoor'),
      action('pause'),
      action('leave', { couple: thisCouple }),
      action('leave', { couple: earlierCouple }),
    ];
  });
}

function actionOf(world: World, by: Side, name: CommandName, options: ActionOptions): Action {
  const {
    moment = { at: now, mark: markOf[by] },
    id = unknownId,
    dial = 1 as Dial,
    couple = thisCouple,
  } = options;
  const newIds = { id: newInvitationId, mark: 'm-new' as Mark };
  const act: CommandContext = {
    by,
    person: people[by],
    couple: thisCouple,
    at: now,
    newIds,
    ideasInCommon: [],
  };
  const reply = { kindness: null, alternative: null };
  const request: Request = {
    by,
    name,
    moment,
    viewedAt: 0,
    id,
    motives: [],
    words: 'none',
    reply,
    couple,
  };
  const reading = { dial, at: (now - 1) as Instant, brakes: [], accelerators: [], note: null };
  const command = commandOf(world, request, act, { reading, floor: defaultFloor });
  const outdated = 'moment' in command && moment.mark !== markOf[by];
  return { by, request, act, command, desire: { dial, floor: defaultFloor }, outdated };
}

/** Whether an action is worth trying on a couple. An id that the couple does not have equals the unknown id. */
export function isApplicable({ command }: Action, couple: Couple): boolean {
  if (couple.ended || !('id' in command)) return true;
  return sides.every((side) => command.id !== invitationOf[side] || couple[side].invitation !== null);
}

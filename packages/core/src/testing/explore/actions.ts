import type { Command, CommandContext, CommandName } from '../../couple/command.ts';
import type { Reply } from '../../couple/invitation.ts';
import type { Moment } from '../../couple/moment.ts';
import { type Couple, otherSide, type Side, sides } from '../../couple/state.ts';
import type { Dial } from '../../dial/dial.ts';
import { defaultFloor } from '../../dial/floor.ts';
import type { CoupleId, InvitationId, Mark } from '../../ids.ts';
import type { Instant } from '../../time.ts';
import type { Motive } from '../../yes/motives.ts';
import { unknownId } from '../probe.ts';
import { commandOf, commonIdea, noReply, people } from '../request.ts';
import type { World } from '../rules.ts';
import type { KnownDesire, Request } from '../transition.ts';
import { invitationOf, markOf, now } from './canonical.ts';
import { someReply } from './content.ts';

/** A command that a person may give in any couple of a search. */
export interface Action {
  readonly by: Side;
  readonly request: Request;
  readonly act: CommandContext;
  readonly command: Command;
  readonly desire: KnownDesire;
}

/**
 * Which moves a search tries: all, or those of invitations or of doors only. Either of the two reaches far fewer couples.
 * Pauses and leaving are always among them.
 */
export type Moves = 'all' | 'invitations' | 'doors';

/** The id of an invitation in the transition that sends it. Later states name the invitation after its sender. */
export const newInvitationId = 'i-new' as InvitationId;
/** The mark of a view from before an exit. */
export const earlierMark = 'm-earlier' as Mark;
const thisCouple = 'c-this' as CoupleId;
const earlierCouple = 'c-earlier' as CoupleId;

interface ActionOptions {
  readonly moment?: Moment;
  readonly id?: InvitationId;
  readonly dial?: Dial;
  readonly motives?: readonly Motive[];
  readonly words?: Request['words'];
  readonly reply?: Reply;
  readonly couple?: CoupleId;
}

/**
 * Returns every action of both people: first those of Ada, then the same ones of Sam in the same order.
 *
 * An opening is tried from now, from a tick ago, from before an exit, from too long ago and from ahead. It is also tried
 * below the floor, and with each kind of motives: approach, avoidance only, and afraid. Content, dials and motives are
 * tried with the current moment only: the rules check them before the moment, or not at all.
 */
export function actionsOf(world: World, moves: Moves): readonly Action[] {
  return sides.flatMap((by) => {
    const action = (name: CommandName, options: ActionOptions = {}): Action =>
      actionOf(world, by, name, options);
    const mark = markOf[by];
    const ago = (span: number, by = mark): Moment => ({ at: (now - span) as Instant, mark: by });
    const moments = [ago(0), ago(1), ago(0, earlierMark), ago(world.policy.moment + 1), ago(-1)];
    const desires: readonly ActionOptions[] = [
      { dial: -1 as Dial },
      { motives: ['play'] },
      { motives: ['duty', 'guilt'] },
      { motives: ['play', 'afraid'] },
    ];
    const opening = (name: CommandName, options: ActionOptions = {}): readonly Action[] => [
      ...moments.map((moment) => action(name, { ...options, moment })),
      ...(name === 'resume' ? [] : desires.map((desire) => action(name, { ...options, ...desire }))),
    ];
    const [mine, theirs] = [invitationOf[by], invitationOf[otherSide(by)]];
    const content: readonly Request['words'][] = ['both', 'strangeIdea', 'pressing'];
    const invitations = [
      ...opening('invite'),
      ...content.map((words) => action('invite', { words })),
      ...opening('sayYes', { id: theirs }),
      ...[mine, unknownId].flatMap((id) =>
        moments.slice(0, 3).map((moment) => action('sayYes', { id, moment })),
      ),
      ...[theirs, mine, unknownId].map((id) => action('sayNo', { id })),
      ...[theirs, mine].map((id) => action('sayNo', { id, reply: someReply })),
    ];
    const doors = [...opening('openDoor'), action('closeDoor')];
    return [
      ...(moves === 'doors' ? [] : invitations),
      ...(moves === 'invitations' ? [] : doors),
      ...opening('resume'),
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
    motives = [],
    words = 'none',
    reply = noReply,
    couple = thisCouple,
  } = options;
  const act: CommandContext = {
    by,
    person: people[by],
    couple: thisCouple,
    at: now,
    newIds: { id: newInvitationId, mark: 'm-new' as Mark },
    ideasInCommon: [commonIdea],
  };
  const request: Request = { by, name, moment, viewedAt: 0, id, motives, words, reply, couple };
  const reading = { dial, at: (now - 1) as Instant, brakes: [], accelerators: [], note: null };
  const command = commandOf(world, request, act, { reading, floor: defaultFloor });
  return { by, request, act, command, desire: { dial, floor: defaultFloor } };
}

/** Whether an action is worth trying on a couple. An id that the couple does not have equals the unknown id. */
export function isApplicable({ command }: Action, couple: Couple): boolean {
  if (couple.ended || !('id' in command)) return true;
  return sides.every((side) => command.id !== invitationOf[side] || couple[side].invitation !== null);
}

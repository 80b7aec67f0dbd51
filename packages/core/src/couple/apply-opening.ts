import type { Policy } from '../policy.ts';
import { accept, refuse } from '../result.ts';
import { addSpan } from '../time.ts';
import { isTokenFor, type YesRefusal, type YesScope } from '../yes/wholehearted.ts';
import type {
  CommandContext,
  CommandRefusal,
  Decision,
  Invite,
  OpenDoor,
  Opening,
  SayYes,
  YesResult,
} from './command.ts';
import { type Invitation, ifStanding } from './invitation.ts';
import { momentPassed } from './moment.ts';
import { type ActiveCouple, type Couple, otherSide, type Side, standingInvitation } from './state.ts';

/**
 * Applies an opening, or refuses it. The order of the checks is fixed: `supportFirst`, `notPaired`, repetition, the
 * other refusals of the yes, `momentPassed`, and then the checks of each command.
 */
export function applyOpening(
  policy: Policy,
  couple: Couple,
  context: CommandContext,
  command: Opening,
): Decision {
  const refusal = yesRefusal(command);
  if (couple.ended || refusal?.code === 'supportFirst') return refuse(refusalUnpaired(command));
  if (repeats(couple, context.by, command)) return accept(couple);
  if (refusal) return refuse(refusal);
  if (momentPassed(policy, command.moment, couple[context.by].mark, context.at)) {
    return refuse({ code: 'momentPassed' });
  }
  switch (command.type) {
    case 'invite':
      return invite(policy, couple, context, command);
    case 'sayYes':
      return sayYes(policy, couple, context, command);
    case 'openDoor':
      return openDoor(policy, couple, context, command);
    case 'resume':
      return accept({ ...couple, [context.by]: { ...couple[context.by], pausedSince: null } });
  }
}

const yesRefusal = (command: Opening): YesRefusal | null =>
  'yes' in command && !command.yes.ok ? command.yes.refusal : null;

/** Why an opening without a couple is refused. Support comes first for a person who is afraid. */
export function refusalUnpaired(command: Opening): CommandRefusal {
  const refusal = yesRefusal(command);
  return refusal?.code === 'supportFirst' ? refusal : { code: 'notPaired' };
}

/** Whether a command repeats what is already so. It then changes nothing, however old its moment is. */
function repeats(couple: ActiveCouple, by: Side, command: Opening): boolean {
  const mine = couple[by];
  switch (command.type) {
    case 'invite': {
      const sent = ifStanding(mine.invitation);
      return sent !== null && command.moment.at <= sent.sentAt;
    }
    case 'sayYes': {
      const theirs = couple[otherSide(by)].invitation;
      return theirs?.id === command.id && theirs.state === 'mutual';
    }
    case 'openDoor':
      return mine.door !== null || couple.match !== null;
    case 'resume':
      return mine.pausedSince === null;
  }
}

/**
 * Opens an invitation. The author's own facts are checked before the standing invitation, which a pause may hide: a
 * paused person cannot find out for free whether one stands.
 */
function invite(policy: Policy, couple: ActiveCouple, context: CommandContext, command: Invite): Decision {
  const { by, at, newIds } = context;
  const { idea, note } = command;
  if (couple[by].spacing !== null) return refuse({ code: 'spacing' });
  if (idea !== null && !context.ideasInCommon.includes(idea)) return refuse({ code: 'ideaNotInCommon' });
  if (note && !note.ok) return note;
  if (standingInvitation(couple)) return refuse({ code: 'invitationStanding' });
  consume(command.yes, { by: context.person, command: 'invite', id: newIds.id, at });
  const invitation: Invitation = {
    id: newIds.id,
    state: 'open',
    sentAt: at,
    fadesAt: addSpan(at, policy.fades),
    idea,
    note: note?.value ?? null,
  };
  return accept({ ...couple, [by]: { ...couple[by], invitation, spacing: addSpan(at, policy.spacing) } });
}

/**
 * Makes the partner's invitation mutual, and removes my own earlier one. Otherwise my closed invitation would hide the
 * end of this one in my view, and the two people would not see the same.
 */
function sayYes(policy: Policy, couple: ActiveCouple, context: CommandContext, command: SayYes): Decision {
  const { by, at } = context;
  const mine = couple[by];
  const theirs = couple[otherSide(by)];
  const offered = theirs.invitation;
  if (offered?.state !== 'open' || offered.id !== command.id || mine.pausedSince !== null)
    return refuse({ code: 'notOpen' });
  consume(command.yes, { by: context.person, command: 'sayYes', id: offered.id, at });
  const { id, sentAt, idea, note } = offered;
  const mutual: Invitation = { id, state: 'mutual', sentAt, until: addSpan(at, policy.lasts), idea, note };
  return accept({
    ...couple,
    [by]: { ...mine, invitation: null },
    [otherSide(by)]: { ...theirs, invitation: mutual },
  });
}

function openDoor(
  policy: Policy,
  couple: ActiveCouple,
  context: CommandContext,
  command: OpenDoor,
): Decision {
  const { by, at } = context;
  const mine = couple[by];
  const theirs = couple[otherSide(by)];
  if (mine.doorSpacing !== null) return refuse({ code: 'doorSpacing' });
  consume(command.yes, { by: context.person, command: 'openDoor', id: null, at });
  const doorSpacing = addSpan(at, policy.doorSpacing);
  if (theirs.door === null) {
    return accept({ ...couple, [by]: { ...mine, door: addSpan(at, policy.doorLasts), doorSpacing } });
  }
  return accept({
    ...couple,
    [by]: { ...mine, door: null, doorSpacing },
    [otherSide(by)]: { ...theirs, door: null },
    match: addSpan(at, policy.matchLasts),
  });
}

/** Checks that the yes token was made for this command. */
function consume(yes: YesResult, scope: YesScope): void {
  if (!yes.ok || !isTokenFor(yes.value, scope)) {
    throw new TypeError(
      `The yes token is not valid for this ${scope.command} command: call wholehearted() for each command.`,
    );
  }
}

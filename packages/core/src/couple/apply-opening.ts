import type { Policy } from '../policy.ts';
import { accept, refuse } from '../result.ts';
import { addSpan } from '../time.ts';
import { isTokenFor, type YesScope } from '../yes/wholehearted.ts';
import type { CommandContext, Decision, Invite, OpenDoor, Opening, SayYes, YesResult } from './command.ts';
import { type Invitation, ifStanding } from './invitation.ts';
import { momentPassed } from './moment.ts';
import { type ActiveCouple, type Couple, otherSide, type Side, standingInvitation } from './state.ts';

/** What opens, in the one order: support, the couple's end, a repetition, one's own refusals, the moment, the table. */
export function applyOpening(
  policy: Policy,
  couple: Couple,
  act: CommandContext,
  command: Opening,
): Decision {
  const refusal = 'yes' in command && !command.yes.ok ? command.yes.refusal : null;
  if (refusal?.code === 'supportFirst') return refuse(refusal);
  if (couple.ended) return refuse({ code: 'notPaired' });
  if (repeats(couple, act.by, command)) return accept(couple);
  if (refusal) return refuse(refusal);
  if (momentPassed(policy, command.moment, couple[act.by].mark, act.at)) {
    return refuse({ code: 'momentPassed' });
  }
  switch (command.type) {
    case 'invite':
      return invite(policy, couple, act, command);
    case 'sayYes':
      return sayYes(policy, couple, act, command);
    case 'openDoor':
      return openDoor(policy, couple, act, command);
    case 'resume':
      return accept({ ...couple, [act.by]: { ...couple[act.by], paused: false } });
  }
}

/** Whether a command says again what already stands: it changes nothing, however old it is. */
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
      return !mine.paused;
  }
}

function invite(policy: Policy, couple: ActiveCouple, act: CommandContext, command: Invite): Decision {
  const { by, at, newIds } = act;
  const { idea, note } = command;
  if (standingInvitation(couple)) return refuse({ code: 'invitationStanding' });
  if (couple[by].spacing !== null) return refuse({ code: 'spacing' });
  if (idea !== null && !act.ideasInCommon.includes(idea)) return refuse({ code: 'ideaNotInCommon' });
  if (note && !note.ok) return note;
  consume(command.yes, { by: act.person, command: 'invite', id: newIds.id, at });
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
 * Makes theirs mutual. What I sent before is forgotten then: otherwise my older, closed invitation would
 * cover the end of this one in my view, and the two would not see alike that it is over.
 */
function sayYes(policy: Policy, couple: ActiveCouple, act: CommandContext, command: SayYes): Decision {
  const { by, at } = act;
  const mine = couple[by];
  const theirs = couple[otherSide(by)];
  const offered = theirs.invitation;
  if (offered?.state !== 'open' || offered.id !== command.id || mine.paused)
    return refuse({ code: 'notOpen' });
  consume(command.yes, { by: act.person, command: 'sayYes', id: offered.id, at });
  const { id, sentAt, idea, note } = offered;
  const mutual: Invitation = { id, state: 'mutual', sentAt, until: addSpan(at, policy.lasts), idea, note };
  return accept({
    ...couple,
    [by]: { ...mine, invitation: null },
    [otherSide(by)]: { ...theirs, invitation: mutual },
  });
}

function openDoor(policy: Policy, couple: ActiveCouple, act: CommandContext, command: OpenDoor): Decision {
  const { by, at } = act;
  const mine = couple[by];
  const theirs = couple[otherSide(by)];
  if (mine.doorSpacing !== null) return refuse({ code: 'doorSpacing' });
  consume(command.yes, { by: act.person, command: 'openDoor', id: null, at });
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

/** Spends a yes on the act it was given for. */
function consume(yes: YesResult, act: YesScope): void {
  if (!yes.ok || !isTokenFor(yes.value, act)) {
    throw new TypeError(
      `This yes was not given for this act (${act.command}): wholehearted() gives one for each.`,
    );
  }
}

import { covers, type Yes } from '../yes/wholehearted.ts';
import type { Policy } from '../policy.ts';
import { accept, type Refused, refuse } from '../result.ts';
import { after } from '../time.ts';
import type {
  Act,
  Decision,
  Invite,
  OpenDoor,
  Opening,
  OwnYes,
  PlainRefusalCode,
  Refusal,
  SayYes,
} from './command.ts';
import { type Invitation, standing } from './invitation.ts';
import { momentPassed } from './moment.ts';
import { type Couple, other, type Side, standingIn, type Together } from './state.ts';

/** What opens, in the one order: support, the couple's end, a repetition, one's own refusals, the moment, the table. */
export function open(policy: Policy, couple: Couple, act: Act, command: Opening): Decision {
  const refusal = 'yes' in command && !command.yes.ok ? command.yes.refusal : null;
  if (refusal === 'supportFirst') return refused(refusal);
  if (couple.ended) return refused('notPaired');
  if (repeats(couple, act.by, command)) return accept(couple);
  if (refusal) return refused(refusal);
  if (momentPassed(policy, command.said, couple[act.by].mark, act.at)) return refused('momentPassed');
  switch (command.is) {
    case 'invite':
      return invite(policy, couple, act, command);
    case 'yes':
      return sayYes(policy, couple, act, command);
    case 'openDoor':
      return openDoor(policy, couple, act, command);
    case 'resume':
      return accept({ ...couple, [act.by]: { ...couple[act.by], paused: false } });
  }
}

const refused = (code: PlainRefusalCode): Refused<Refusal> => refuse({ code });

/** Whether a command says again what already stands: it changes nothing, however old it is. */
function repeats(couple: Together, by: Side, command: Opening): boolean {
  const mine = couple[by];
  switch (command.is) {
    case 'invite': {
      const sent = standing(mine.invitation);
      return sent !== null && command.said.at <= sent.sentAt;
    }
    case 'yes': {
      const theirs = couple[other(by)].invitation;
      return theirs?.id === command.id && theirs.state === 'mutual';
    }
    case 'openDoor':
      return mine.door !== null || couple.match !== null;
    case 'resume':
      return !mine.paused;
  }
}

function invite(policy: Policy, couple: Together, act: Act, command: Invite): Decision {
  const { by, at, fresh } = act;
  const { idea, note } = command;
  if (standingIn(couple)) return refused('invitationStanding');
  if (couple[by].spacing !== null) return refused('spacing');
  if (idea !== null && !act.ideasInCommon.includes(idea)) return refused('ideaNotInCommon');
  if (note && !note.ok) return refuse({ code: 'textPressuring', cues: note.refusal });
  consume(command.yes, { by: act.person, command: 'invite', id: fresh.id, at });
  const invitation: Invitation = {
    id: fresh.id,
    state: 'open',
    sentAt: at,
    fadesAt: after(at, policy.fades),
    idea,
    note: note?.value ?? null,
  };
  return accept({ ...couple, [by]: { ...couple[by], invitation, spacing: after(at, policy.spacing) } });
}

/**
 * Makes theirs mutual. What I sent before is forgotten then: otherwise my older, closed invitation would
 * cover the end of this one in my view, and the two would not see alike that it is over.
 */
function sayYes(policy: Policy, couple: Together, act: Act, command: SayYes): Decision {
  const { by, at } = act;
  const mine = couple[by];
  const theirs = couple[other(by)];
  const offered = theirs.invitation;
  if (offered?.state !== 'open' || offered.id !== command.id || mine.paused) return refused('notOpen');
  consume(command.yes, { by: act.person, command: 'yes', id: offered.id, at });
  const { id, sentAt, idea, note } = offered;
  const mutual: Invitation = { id, state: 'mutual', sentAt, until: after(at, policy.lasts), idea, note };
  return accept({
    ...couple,
    [by]: { ...mine, invitation: null },
    [other(by)]: { ...theirs, invitation: mutual },
  });
}

function openDoor(policy: Policy, couple: Together, act: Act, command: OpenDoor): Decision {
  const { by, at } = act;
  const mine = couple[by];
  const theirs = couple[other(by)];
  if (mine.doorSpacing !== null) return refused('doorSpacing');
  consume(command.yes, { by: act.person, command: 'openDoor', id: null, at });
  const doorSpacing = after(at, policy.doorSpacing);
  if (theirs.door === null) {
    return accept({ ...couple, [by]: { ...mine, door: after(at, policy.doorLasts), doorSpacing } });
  }
  return accept({
    ...couple,
    [by]: { ...mine, door: null, doorSpacing },
    [other(by)]: { ...theirs, door: null },
    match: after(at, policy.matchLasts),
  });
}

/** Spends a yes on the act it was given for. */
function consume(yes: OwnYes, act: Yes): void {
  if (!yes.ok || !covers(yes.value, act)) {
    throw new TypeError(
      `This yes was not given for this act (${act.command}): wholehearted() gives one for each.`,
    );
  }
}

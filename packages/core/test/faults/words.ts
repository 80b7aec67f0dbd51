import { accept, addSpan, decide, otherSide, refuse, settle, view, wholehearted } from '@attune/core';
import type { Fault } from './fault.ts';
import { shippedExcept, withAccepted, withDecision, withSide } from './plant.ts';

/** Faults of what invitations and answers contain: ideas, notes, the words of a no, motives and ids. */
export const wordFaults: readonly Fault[] = [
  {
    law: 'L12',
    name: 'a no with kindness turns mutual into notNow',
    rules: withDecision(({ couple, act, command, policy }) => {
      const theirs = couple[otherSide(act.by)].invitation;
      if (command.type !== 'sayNo' || !command.kindness || theirs?.state !== 'mutual') return null;
      if (command.id !== theirs.id) return null;
      const { kindness, alternative } = command;
      const shownUntil = addSpan(act.at, policy.shownFor);
      const invitation = {
        id: theirs.id,
        state: 'notNow',
        shownUntil,
        reply: { kindness, alternative },
      } as const;
      const marked = withSide(couple, act.by, { mark: act.newIds.mark });
      return { ok: true, value: withSide(marked, otherSide(act.by), { invitation }) };
    }),
    reason: /was mutual and became notNow/,
  },
  {
    law: 'L12',
    name: 'a paused person may name any idea',
    rules: withDecision(({ couple, act, command, policy }) =>
      command.type === 'invite' && couple[act.by].pausedSince !== null && command.idea !== null
        ? decide(policy, couple, { ...act, ideasInCommon: [command.idea] }, command)
        : null,
    ),
    reason: /names an idea not in common/,
  },
  {
    law: 'L12',
    name: 'an invitation carries a note that was refused',
    rules: withDecision(({ couple, act, command, policy }) =>
      command.type === 'invite' && command.note && !command.note.ok
        ? decide(policy, couple, act, { ...command, note: null })
        : null,
    ),
    reason: /sent a note that was refused/,
  },
  {
    law: 'L12',
    name: 'an invitation loses its idea',
    rules: withAccepted((couple, { act, command }) => {
      const sent = couple[act.by].invitation;
      return command.type === 'invite' && sent?.state === 'open' && sent.idea !== null
        ? withSide(couple, act.by, { invitation: { ...sent, idea: null } })
        : couple;
    }),
    reason: /sent another idea or note than they asked for/,
  },
  {
    law: 'L12',
    name: 'an invitation with a note fades a moment later',
    rules: shippedExcept({
      view: (policy, couple, side, at) => {
        const seen = view(policy, couple, side, at);
        const sent = seen?.invitation;
        return seen && sent?.note && sent.fadesAt !== null
          ? { ...seen, invitation: { ...sent, fadesAt: addSpan(sent.fadesAt, 1) } }
          : seen;
      },
    }),
    reason: /the content of \S+ changes what/,
  },
  {
    law: 'L19',
    name: 'a no that names sleep puts a price on the sender',
    rules: withAccepted((couple, { act, command }) => {
      const theirs = otherSide(act.by);
      const { invitation, spacing } = couple[theirs];
      if (command.type !== 'sayNo' || command.alternative !== 'sleep' || invitation?.state !== 'notNow')
        return couple;
      return withSide(couple, theirs, { spacing: spacing && addSpan(spacing, 1) });
    }),
    reason: /with sleep has another effect|changed the spacing|after a no with words/,
  },
  {
    law: 'L19',
    name: 'a sender whose no named sleep may not open a door',
    rules: withDecision(({ couple, act, command }) => {
      const mine = couple[act.by].invitation;
      const slept = mine?.state === 'notNow' && mine.reply.alternative === 'sleep';
      return command.type === 'openDoor' && slept ? refuse({ code: 'doorSpacing' }) : null;
    }),
    reason: /after a no with (sleep|words), .* may do other things/,
  },
  {
    law: 'L25',
    name: 'a stale yes is told apart from an unknown one while something is mutual',
    rules: withDecision(({ couple, act, command }) => {
      if (command.type !== 'sayYes' || !command.yes.ok) return null;
      const mine = couple[act.by].invitation;
      const isStale = mine?.state === 'mutual' && mine.id === command.id;
      return isStale && command.moment.mark !== couple[act.by].mark ? refuse({ code: 'notOpen' }) : null;
    }),
    reason: /a yes of \w+ to \S+, which is not open to them, is answered notOpen/,
  },
  {
    law: 'L25',
    name: 'an old yes is answered differently while something is mutual',
    rules: withDecision(({ couple, act, command }) => {
      if (command.type !== 'sayYes' || !command.yes.ok) return null;
      const both = [couple.a.invitation, couple.b.invitation];
      const isOld = command.moment.mark !== couple[act.by].mark;
      const isKnown = both.some((sent) => sent?.id === command.id);
      return isOld && !isKnown && both.some((sent) => sent?.state === 'mutual')
        ? refuse({ code: 'notOpen' })
        : null;
    }),
    reason: /a yes of \w+ to \S+, which is not open to them, is answered notOpen/,
  },
  {
    law: 'L25',
    name: 'a paused person can tell by a yes that an invitation is hidden',
    rules: withDecision(({ couple, act, command }) => {
      const theirs = couple[otherSide(act.by)].invitation;
      return command.type === 'sayYes' && theirs?.id === command.id && couple[act.by].pausedSince !== null
        ? refuse({ code: 'momentPassed' })
        : null;
    }),
    reason: /a yes of \w+ to \S+, which is not open to them, is answered momentPassed/,
  },
  {
    law: 'L23',
    name: 'a refusal names the motive',
    rules: shippedExcept({
      wholehearted: (scope, inputs) => {
        const answer = wholehearted(scope, inputs);
        const [motive] = inputs.motives;
        return answer.ok || !motive ? answer : refuse(Object.assign({ motive }, answer.refusal));
      },
    }),
    reason: /holds the motive/,
  },
  {
    law: 'L23',
    name: 'a token tells that motives were named',
    rules: shippedExcept({
      wholehearted: (scope, inputs) => {
        const answer = wholehearted(scope, inputs);
        return answer.ok && inputs.motives.length > 0
          ? accept(Object.assign(answer.value, { motives: inputs.motives.length }))
          : answer;
      },
    }),
    reason: /answered differently from the same yes without/,
  },
  {
    law: 'L23',
    name: 'a yes out of fear is refused as duty',
    rules: shippedExcept({
      wholehearted: (scope, inputs) => {
        const answer = wholehearted(scope, inputs);
        return !answer.ok && answer.refusal.code === 'supportFirst' ? refuse({ code: 'dutyMotive' }) : answer;
      },
    }),
    reason: /not answered with support first/,
  },
  {
    law: 'L11',
    name: 'a yes from too long ago takes effect',
    rules: withDecision(({ couple, act, command, policy }) => {
      if (!('moment' in command) || command.moment.mark !== couple[act.by].mark) return null;
      if (command.moment.at > act.at || command.type === 'invite') return null;
      return decide(policy, couple, act, { ...command, moment: { ...command.moment, at: act.at } });
    }),
    reason: /said too long ago took effect/,
  },
  {
    law: 'L11',
    name: 'a yes from ahead of time takes effect',
    rules: withDecision(({ couple, act, command, policy }) =>
      'moment' in command && command.moment.at > act.at
        ? decide(policy, couple, act, { ...command, moment: { ...command.moment, at: act.at } })
        : null,
    ),
    reason: /said ahead of time took effect/,
  },
  {
    law: 'L14',
    name: 'an open door of a paused person makes no match',
    rules: withDecision(({ couple, act, command, policy }) => {
      const theirs = couple[otherSide(act.by)];
      if (command.type !== 'openDoor' || theirs.pausedSince === null || theirs.door === null) return null;
      const alone = decide(policy, withSide(couple, otherSide(act.by), { door: null }), act, command);
      if (!alone.ok || alone.value.ended) return alone;
      return { ok: true, value: withSide(alone.value, otherSide(act.by), { door: theirs.door }) };
    }),
    reason: /opened the second of two doors, and there is no match/,
  },
  {
    law: 'L13',
    name: 'a view shows the mark of the partner',
    rules: shippedExcept({
      view: (policy, before, side, at) => {
        const couple = settle(policy, before, at);
        const seen = view(policy, before, side, at);
        return seen && !couple.ended && couple[side].pausedSince === null
          ? Object.assign({}, seen, { theirs: couple[otherSide(side)].mark })
          : seen;
      },
    }),
    reason: /sees the mark of/,
  },
  {
    law: 'L13',
    name: 'a pause declines the invitation',
    rules: withAccepted((couple, { act, command, policy }) => {
      const theirs = couple[otherSide(act.by)].invitation;
      if (command.type !== 'pause' || theirs?.state !== 'open') return couple;
      const reply = { kindness: null, alternative: null };
      const shownUntil = addSpan(act.at, policy.shownFor);
      return withSide(couple, otherSide(act.by), {
        invitation: { id: theirs.id, state: 'notNow', shownUntil, reply },
      });
    }),
    reason: /`pause` by \w+ is secret and shows to/,
  },
  {
    law: 'L21',
    name: 'spacings end with the couple',
    rules: shippedExcept({ spacingsOf: () => ({ doorSpacing: null, spacing: null }) }),
    reason: /except for the spacings that each person brings/,
  },
  {
    law: 'L22',
    name: 'a second pause begins again',
    rules: withAccepted((couple, { act, command }) =>
      command.type === 'pause' ? withSide(couple, act.by, { pausedSince: act.at }) : couple,
    ),
    reason: /it had an effect again/,
  },
];

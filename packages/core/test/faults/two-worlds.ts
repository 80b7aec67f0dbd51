import { type Couple, otherSide, refuse, type Side } from '@attune/core';
import type { Rules } from '@attune/core/testing';
import { withAccepted, withDecision, withSide } from './plant.ts';

/** Rules with one fault that only a comparison of two worlds finds, and the reason that L13 reports. */
interface Leak {
  readonly name: string;
  readonly rules: Rules;
  readonly reason: RegExp;
}

const pauses = (couple: Couple, side: Side): boolean => !couple.ended && couple[side].pausedSince !== null;

/** Faults that show a secret of one person to the other. L13 finds each of them. */
export const leaks: readonly Leak[] = [
  {
    name: 'a refusal that reveals a pause',
    rules: withDecision(({ command, couple, act }) =>
      command.type === 'invite' && pauses(couple, otherSide(act.by)) ? refuse({ code: 'spacing' }) : null,
    ),
    reason: /`invite` is `(spacing|accepted)` in one world/,
  },
  {
    name: 'ideaNotInCommon reveals a pause',
    rules: withDecision(({ command, couple, act, shipped }) => {
      const decision = shipped();
      const hides = !decision.ok && decision.refusal.code === 'ideaNotInCommon';
      return hides && pauses(couple, otherSide(act.by)) && command.type === 'invite'
        ? refuse({ code: 'invitationStanding' })
        : decision;
    }),
    reason: /`invite` is `(ideaNotInCommon|invitationStanding)` in one world/,
  },
  {
    name: 'textPressuring reveals a pause',
    rules: withDecision(({ command, couple, act, shipped }) => {
      const decision = shipped();
      const hides = !decision.ok && decision.refusal.code === 'textPressuring';
      return hides && pauses(couple, otherSide(act.by)) && command.type === 'invite'
        ? refuse({ code: 'invitationStanding' })
        : decision;
    }),
    reason: /`invite` is `(textPressuring|invitationStanding)` in one world/,
  },
  {
    name: 'a no whose words reveal an open door',
    rules: withAccepted((after, { command, couple, act }) => {
      const theirs = after[otherSide(act.by)].invitation;
      if (command.type !== 'sayNo' || theirs?.state !== 'notNow' || couple[act.by].door === null)
        return after;
      const reply = { ...theirs.reply, kindness: 'loveYou' as const };
      return withSide(after, otherSide(act.by), { invitation: { ...theirs, reply } });
    }),
    reason: /`sayNo` by \w+ shows to \w+/,
  },
  {
    // Only Ada can make this match, so that the search meets it as hers. A match is no excuse where both doors are shut.
    name: 'a match with a door that was closed again',
    rules: withAccepted((after, { command, act, policy }) => {
      const wasOpen = after.b.door === null && after.b.doorSpacing !== null;
      if (act.by !== 'a' || command.type !== 'openDoor' || after.match !== null || !wasOpen) return after;
      const match = (act.at + policy.matchLasts) as typeof act.at;
      return { ...withSide(after, 'a', { door: null }), match };
    }),
    reason: /`openDoor` shows to Ada in one world and not in the other/,
  },
  {
    name: 'a pause that declines the invitation',
    rules: withAccepted((after, { command, act }) => {
      const theirs = after[otherSide(act.by)].invitation;
      if (command.type !== 'pause' || theirs?.state !== 'open') return after;
      const reply = { kindness: null, alternative: null };
      const shownUntil = (act.at + 1) as typeof act.at;
      return withSide(after, otherSide(act.by), {
        invitation: { id: theirs.id, state: 'notNow', shownUntil, reply },
      });
    }),
    reason: /`pause` by \w+ shows to \w+/,
  },
  {
    name: 'a resume that changes when the invitation fades',
    rules: withAccepted((after, { command, act, policy }) => {
      const theirs = after[otherSide(act.by)].invitation;
      if (command.type !== 'resume' || theirs?.state !== 'open') return after;
      const fadesAt = (theirs.sentAt + policy.fades + 1) as typeof act.at;
      return withSide(after, otherSide(act.by), { invitation: { ...theirs, fadesAt } });
    }),
    reason: /`resume` by \w+ shows to \w+/,
  },
  {
    name: 'an open door that blocks invitations',
    rules: withDecision(({ command, couple, act }) =>
      command.type === 'invite' && couple[otherSide(act.by)].door !== null
        ? refuse({ code: 'notOpen' })
        : null,
    ),
    reason: /`invite` is `(notOpen|accepted)` in one world/,
  },
  {
    name: 'a spacing from an earlier couple that blocks the partner',
    rules: withDecision(({ command, couple, act }) =>
      command.type === 'openDoor' && couple[otherSide(act.by)].doorSpacing !== null
        ? refuse({ code: 'doorSpacing' })
        : null,
    ),
    reason: /`openDoor` is `(doorSpacing|accepted)` in one world/,
  },
];

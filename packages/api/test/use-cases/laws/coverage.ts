import type { Counts } from '../../security/noninterference/counts.ts';
import { names } from './person-view.ts';
import { answerOf, type Edge } from './transition.ts';

/** Counts the kind of an edge, its outcomes, and what each person sees after it. */
export function countEdge({ count }: Counts, edge: Edge): void {
  count(edge.type);
  if (edge.type === 'command') count(`${edge.command} ${answerOf(edge.outcome)}`);
  if (edge.type === 'late')
    for (const { command, outcome } of edge.arrived) count(`late ${command} ${answerOf(outcome)}`);
  for (const name of names) {
    const couple = edge.after[name].home?.couple;
    if (couple?.invitation) count(`sees ${couple.invitation.state}`);
    if (couple?.match) count('sees a match');
    if (couple?.ideasInCommon.length) count('sees an idea in common');
    if (couple?.partnerReflections.length) count('sees what is shared');
    if (couple?.arrival) count('sees how desire arrives');
    if (couple?.mine?.paused) count('sees a pause of their own');
  }
}

/** The refusals that must be drawn, by command. `notJoined` is checked for every opening; exits have none. */
const refusals = {
  rename: ['turnFull', 'textPressuring', 'momentPassed'],
  invite: [
    ...['notPaired', 'dialUnknown', 'belowFloor', 'dutyMotive', 'supportFirst', 'momentPassed'],
    ...['invitationStanding', 'spacing', 'ideaNotInCommon', 'textPressuring'],
  ],
  sayYes: [
    ...['notPaired', 'dialUnknown', 'belowFloor', 'dutyMotive', 'supportFirst', 'momentPassed', 'notOpen'],
  ],
  openDoor: [
    ...['notPaired', 'dialUnknown', 'belowFloor', 'dutyMotive', 'supportFirst', 'momentPassed'],
    'doorSpacing',
  ],
  resume: ['notPaired', 'momentPassed'],
  makePairingCode: ['alreadyPaired', 'momentPassed'],
  redeemPairingCode: ['alreadyPaired', 'momentPassed', 'codeNotGood'],
  confirmPairing: ['alreadyPaired', 'momentPassed', 'requestGone'],
  ideaYes: ['notPaired', 'momentPassed', 'turnFull'],
  ideaMaybe: ['notPaired', 'momentPassed'],
  shareReflection: ['notPaired', 'momentPassed', 'turnFull', 'textPressuring'],
  startJournal: ['momentPassed'],
  checkIn: ['noConsent'],
  importMe: ['noConsent', 'momentPassed'],
};

/** What a partner's phone or a pushed may meet: each answer of `commands`, at once or late, and each thing seen. */
export const refused = Object.entries(refusals).flatMap(([command, codes]) =>
  codes.map((code) => `${command} ${code}`),
);
export const seen = [
  ...['open', 'mutual', 'notNow', 'withdrawn', 'faded', 'over'],
  ...['a match', 'an idea in common', 'what is shared', 'how desire arrives', 'a pause of their own'],
].map((what) => `sees ${what}`);

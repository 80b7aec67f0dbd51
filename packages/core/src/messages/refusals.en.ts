/**
 * Why something was refused, for the person who asked. A partner learns nothing of it. The refusals of a yes that a
 * partner may wait for say first that nothing was sent.
 */
export const refusalsEn = {
  'refusal.discreet': 'Nothing more happens here for now, and that is fine.',
  'refusal.notJoined': 'There is no one here by this sign-in yet; joining comes first.',
  'refusal.notPaired': 'You are not paired with anyone right now.',
  'refusal.alreadyPaired': 'You are paired already; one couple at a time.',
  'refusal.supportFirst':
    'Nothing was sent, and no one is told. Fear is a good reason to talk to someone first, and you deserve to be safe. Places to turn to are listed here. In immediate danger, your local emergency number comes first.',
  'refusal.dialUnknown':
    'Nothing was sent, and no one is told. Your dial is unknown right now; setting it comes first, whenever you like.',
  'refusal.belowFloor':
    'Nothing was sent, and no one is told. Your dial is below your floor right now, and a no is always fine.',
  'refusal.dutyMotive':
    'Nothing was sent, and no one is told. What you named leads away from something, and a no is always fine.',
  'refusal.momentPassed':
    'The view you answered from is from a while ago, so nothing was sent. Here is how it looks now.',
  'refusal.invitationStanding':
    'An invitation stands already. If none shows here, your pause keeps it out of sight, and that is fine.',
  'refusal.spacing':
    'You reached out a while ago. Some room in between keeps invitations light, whatever the answer.',
  'refusal.notOpen': 'This invitation is not open to a yes now.',
  'refusal.doorSpacing': 'You opened your door a while ago. Some room in between keeps it a quiet thing.',
  'refusal.ideaNotInCommon': 'This idea is not one that you both like now.',
  'refusal.textPressuring':
    'Nothing was sent. These words do not cross as they are. Places that may press on their reader are marked, if there are any; other words, or none, work well.',
  'refusal.turnFull': 'That is plenty for now; small steps keep it light. There is room again later.',
  'refusal.codeNotGood': 'This code is not good. A fresh one from the other phone works best.',
  'refusal.requestGone': 'This request is gone. A new code starts afresh.',
  'refusal.noConsent':
    'This is kept only in a journal, and you have none now. A journal starts whenever you like.',
  'refusal.consentTextChanged':
    'The text about this is new, and nothing has started. It is there to read first, whenever you like.',
  'refusal.rateLimited':
    'That was a lot in a short while. A little rest, and it goes on; a no, a pause and leaving work at any time.',
  'refusal.locked': 'This is behind your lock. Unlocking shows it; a no, a pause and leaving work without.',
} as const;
export type RefusalKey = keyof typeof refusalsEn;

/** Why something was refused, for the person who asked. A partner learns nothing of it. */
export const refusalsEn = {
  'refusal.notJoined': 'There is nobody here by this sign-in yet; joining comes first.',
  'refusal.notPaired': 'You are not paired with anybody right now.',
  'refusal.alreadyPaired': 'You are paired already; one couple at a time.',
  'refusal.supportFirst':
    'Fear is a good reason to talk to somebody first. You deserve to be safe; these people listen, in confidence.',
  'refusal.dialUnknown': 'Your dial is unknown right now. Setting it comes first, whenever you like.',
  'refusal.belowFloor':
    'Your dial is below your floor, so a yes would not be your own today. Cheers to knowing that.',
  'refusal.dutyMotive':
    'All the reasons you named lead away from something. A yes is for when some of it is for you; a no is always fine.',
  'refusal.momentPassed': 'The view you answered from is from a while ago. Here is how it looks now.',
  'refusal.invitationStanding':
    'An invitation stands already. If you see none, it shows once your pause ends.',
  'refusal.spacing':
    'You reached out a while ago. Some room in between keeps invitations light, whatever the answer.',
  'refusal.notOpen': 'This invitation is not open to a yes now.',
  'refusal.doorSpacing': 'You opened your door a while ago. Some room in between keeps it a quiet thing.',
  'refusal.ideaNotInCommon': 'This idea is not one that you both like.',
  'refusal.textPressuring':
    'Some of these words may press on the person who reads them. The places are marked; other words, or none, work well.',
  'refusal.turnFull': 'That is plenty for now; small steps keep it light. There is room again later.',
  'refusal.codeNotGood': 'This code is not good. A fresh one from the other phone works best.',
  'refusal.requestGone': 'This request is gone. A new code starts afresh.',
  'refusal.noConsent': 'Nothing is kept here without your consent. A journal starts whenever you like.',
  'refusal.rateLimited':
    'That was a lot in a short while. A little rest, and it goes on; a no, a pause and leaving work at any time.',
  'refusal.locked': 'This is behind your lock. Unlocking shows it; a no, a pause and leaving work without.',
} as const;
export type RefusalKey = keyof typeof refusalsEn;

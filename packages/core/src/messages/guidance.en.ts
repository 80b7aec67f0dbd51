import type { Band } from '../dial/band.ts';
import type { GuidanceScene } from '../guidance/scene.ts';

export type GuidanceKey = `guidance.${GuidanceScene}.${Band}`;

/**
 * The words of the guidance: permissions in declarative sentences. What speaks to the invited names both
 * answers, so that neither looks like the expected one. `{dial}` is the reader's own dial.
 */
export const guidanceEn: Readonly<Record<GuidanceKey, string>> = {
  'guidance.unpaired.unknown': 'A quiet moment to notice where your dial is, if you feel like it.',
  'guidance.unpaired.below': "You're at {dial}. Something kind for yourself may fit today.",
  'guidance.unpaired.at': "You're at {dial}, a fine place to be; what warms it up is yours to explore.",
  'guidance.unpaired.above': "You're at {dial}. Enjoy knowing that; it is yours.",

  'guidance.mutual.unknown':
    'Both of you said yes. How it feels right now is worth noticing; either of you may stop at any moment.',
  'guidance.mutual.below':
    "You're at {dial}, and that is good to know. Letting go of a yes is always fine, and cheers to listening to yourself.",
  'guidance.mutual.at':
    'Both of you said yes. Your floor is enough; wanting may arrive on the way, and either of you may stop at any moment.',
  'guidance.mutual.above':
    'Both of you said yes, and you are at {dial}. Enjoy it; either of you may stop at any moment.',

  'guidance.inviting.unknown':
    'Your invitation is out. Where your dial is now is worth noticing; a yes of yours may change at any time.',
  'guidance.inviting.below':
    "You're at {dial} now. Taking an invitation back is always fine; cheers to listening to yourself.",
  'guidance.inviting.at':
    'Your invitation is out, and nothing more is needed. Any answer, and none, is a good one.',
  'guidance.inviting.above':
    "You're at {dial}, and your invitation is out. Nothing more is needed; any answer, and none, is a good one.",

  'guidance.doorOpen.unknown':
    'Your door is open, quietly. Where your dial is now is worth noticing; closing it is always fine.',
  'guidance.doorOpen.below':
    "You're at {dial} now. Closing the door is always fine, and nobody sees it; cheers to listening to yourself.",
  'guidance.doorOpen.at': 'Your door is open, quietly. Nothing more is needed.',
  'guidance.doorOpen.above': "You're at {dial}, and your door is open, quietly. Nothing more is needed.",

  'guidance.paused.unknown': 'You are resting, and only you know. A good time for whatever does you good.',
  'guidance.paused.below':
    "You're at {dial}, and resting. Only you know; a good time for whatever does you good.",
  'guidance.paused.at':
    "You're at {dial}, and resting. Only you know; the rest ends when you like, or goes on.",
  'guidance.paused.above':
    "You're at {dial}, and resting. Only you know; the rest ends when you like, or goes on.",

  'guidance.invited.unknown':
    'There is an invitation. A yes, a no and no answer at all are each fine; your own dial is worth noticing first.',
  'guidance.invited.below':
    "You're at {dial}, so a no is the honest answer rather than a yes. Listening to yourself is good for both of you. Cheers to that.",
  'guidance.invited.at':
    "You're right at your floor, and that is enough: wanting may arrive on the way. A yes is welcome, and a no is just as welcome.",
  'guidance.invited.above': "You're at {dial}. A yes is welcome if it is yours, and a no is just as welcome.",

  'guidance.matched.unknown':
    'Both of you had opened your door. It is openness, not a yes; where your dial is now is worth noticing.',
  'guidance.matched.below':
    "Both of you had opened your door, and now you're at {dial}. Nothing follows from it; something kind for yourself may fit.",
  'guidance.matched.at':
    'Both of you had opened your door. Being at your floor is enough to reach out, if you would like; wanting may arrive on the way.',
  'guidance.matched.above':
    "Both of you had opened your door, and you're at {dial}. A lovely moment to reach out, if you'd like.",

  'guidance.matchedResting.unknown':
    'Both of you had opened your door. It is openness, not a yes; where your dial is now is worth noticing.',
  'guidance.matchedResting.below':
    "Both of you had opened your door, and now you're at {dial}. Nothing follows from it; something kind for yourself may fit.",
  'guidance.matchedResting.at':
    'Both of you had opened your door. A warm thing to know; time together is enough.',
  'guidance.matchedResting.above':
    "Both of you had opened your door, and you're at {dial}. A warm thing to know; time together is enough.",

  'guidance.resting.unknown':
    'You reached out a while ago. A quiet moment to notice where your dial is, if you like.',
  'guidance.resting.below': "You're at {dial}. Something kind for yourself may fit today.",
  'guidance.resting.at':
    "You're at {dial}. You reached out a while ago; for now, ease and time together are plenty.",
  'guidance.resting.above':
    "You're at {dial}. You reached out a while ago; for now, ease and time together are plenty.",

  'guidance.restingAfterNo.unknown':
    'A no is about this moment, not about you; taking it lightly keeps it easy to be honest. Your own dial is worth noticing, if you like.',
  'guidance.restingAfterNo.below':
    "You're at {dial}. A no is about this moment, not about you; something kind for yourself may fit today.",
  'guidance.restingAfterNo.at':
    "You're at {dial}. A no is about this moment, not about you; taking it lightly keeps it easy to be honest.",
  'guidance.restingAfterNo.above':
    "You're at {dial}, and that wanting is fine. A no is about this moment, not about you; taking it lightly keeps it easy to be honest.",

  'guidance.quiet.unknown': 'A quiet moment to notice where your dial is, if you feel like it.',
  'guidance.quiet.below':
    "You're at {dial}. Cheers to knowing it; something kind for yourself may fit today.",
  'guidance.quiet.at':
    "You're at {dial}, and that is enough: wanting may arrive on the way. A fine moment to reach out, if you'd like.",
  'guidance.quiet.above': "You're at {dial}. A fine moment to reach out, if you'd like.",
};

import type { GuidanceScene, TextBand } from '../guidance/scene.ts';

export type GuidanceKey = `guidance.${GuidanceScene}.${TextBand}`;

/**
 * The words of the guidance: permissions in declarative sentences. What speaks to the invited names both answers, so
 * that neither looks like the expected one (L29). `at` is a dial and a floor of 0: wanting may arrive on the way, or it
 * may not. `atRaised` is a dial at a floor that the reader raised. `{dial}` is the reader's own dial.
 */
export const guidanceEn: Readonly<Record<GuidanceKey, string>> = {
  'guidance.unpaired.unknown': 'A quiet moment to notice where your dial is, if you feel like it.',
  'guidance.unpaired.below': "You're at {dial}. Something kind for yourself may fit today.",
  'guidance.unpaired.at':
    "You're at {dial}, a fine place to be. Wanting may come with warmth and time, or it may not, and both are fine.",
  'guidance.unpaired.atRaised': "You're at {dial}, right at your floor. Good to know, and yours alone.",
  'guidance.unpaired.above': "You're at {dial}. Good to know; it is yours.",

  'guidance.mutual.unknown':
    'Both of you said yes. How it feels right now is worth noticing; either of you may stop at any moment.',
  'guidance.mutual.below':
    "You're at {dial}, and that is good to know. Stopping is always fine and needs no reason.",
  'guidance.mutual.at':
    'Both of you said yes. Zero is enough to begin with: wanting may arrive on the way, or it may not, and stopping is always fine.',
  'guidance.mutual.atRaised':
    "Both of you said yes, and you're at {dial}, right at your floor. Either of you may stop at any moment, with or without a reason.",
  'guidance.mutual.above':
    "Both of you said yes, and you're at {dial}. A lovely thing for as long as it is good; either of you may stop at any moment.",

  'guidance.inviting.unknown':
    'Your invitation is out. Where your dial is now is worth noticing; taking it back is always fine.',
  'guidance.inviting.below':
    "You're at {dial} now. Taking an invitation back is always fine and needs no reason.",
  'guidance.inviting.at':
    'Your invitation is out, and nothing more is needed. Zero is enough to begin with: wanting may arrive on the way, or it may not, and taking it back is always fine.',
  'guidance.inviting.atRaised':
    "You're at {dial}, right at your floor, and your invitation is out. Nothing more is needed; any answer, and none, is a good one.",
  'guidance.inviting.above':
    "You're at {dial}, and your invitation is out. Nothing more is needed; any answer, and none, is a good one.",

  'guidance.paused.unknown': 'You are resting, and no one is told. A good time for whatever does you good.',
  'guidance.paused.below':
    "You're at {dial}, and resting. No one is told; a good time for whatever does you good.",
  'guidance.paused.at':
    "You're at {dial}, and resting. No one is told; wanting may come, or it may not, and the rest ends when you like, or goes on.",
  'guidance.paused.atRaised':
    "You're at {dial}, and resting. No one is told; the rest ends when you like, or goes on.",
  'guidance.paused.above':
    "You're at {dial}, and resting. No one is told; the rest ends when you like, or goes on.",

  'guidance.invited.unknown':
    'There is an invitation. Your own dial is worth noticing first; a yes, a no and no answer at all are equally fine.',
  'guidance.invited.below':
    "There is an invitation, and you're at {dial}. A no is welcome and needs no reason; no answer is just as fine.",
  'guidance.invited.at':
    'There is an invitation. Zero is enough to begin with: wanting may arrive on the way, or it may not, and stopping is always fine. A yes is welcome if it is yours, and a no is just as welcome.',
  'guidance.invited.atRaised':
    "There is an invitation, and you're at {dial}, right at your floor. A yes is welcome if it is yours, and a no is just as welcome.",
  'guidance.invited.above':
    "There is an invitation, and you're at {dial}. A yes is welcome if it is yours, and a no is just as welcome.",

  'guidance.doorOpen.unknown':
    'Your door is open, quietly. Where your dial is now is worth noticing; closing it is always fine.',
  'guidance.doorOpen.below': "You're at {dial} now. Closing the door is always fine, and no one sees it.",
  'guidance.doorOpen.at':
    'Your door is open, quietly, and nothing more is needed. Zero is enough to begin with: wanting may arrive on the way, or it may not, and closing it is always fine.',
  'guidance.doorOpen.atRaised':
    "You're at {dial}, right at your floor, and your door is open, quietly. Nothing more is needed.",
  'guidance.doorOpen.above': "You're at {dial}, and your door is open, quietly. Nothing more is needed.",

  'guidance.matched.unknown':
    'Both of you had opened your door. It is openness, not a yes; where your dial is now is worth noticing.',
  'guidance.matched.below':
    "Both of you had opened your door, and now you're at {dial}. Nothing follows from it; something kind for yourself may fit.",
  'guidance.matched.at':
    "Both of you had opened your door. Zero is enough to begin with, if you'd like to reach out: wanting may arrive on the way, or it may not, and stopping is always fine.",
  'guidance.matched.atRaised':
    "Both of you had opened your door, and you're at {dial}, right at your floor. A fine moment to reach out, if you'd like, or to leave it at that.",
  'guidance.matched.above':
    "Both of you had opened your door, and you're at {dial}. A lovely moment to reach out, if you'd like, or to leave it at that.",

  'guidance.matchedResting.unknown':
    'Both of you had opened your door. It is openness, not a yes; where your dial is now is worth noticing.',
  'guidance.matchedResting.below':
    "Both of you had opened your door, and now you're at {dial}. Nothing follows from it; something kind for yourself may fit.",
  'guidance.matchedResting.at':
    'Both of you had opened your door. A warm thing to know; time together is enough. Wanting may come, or it may not, and both are fine.',
  'guidance.matchedResting.atRaised':
    "Both of you had opened your door, and you're at {dial}, right at your floor. A warm thing to know; time together is enough.",
  'guidance.matchedResting.above':
    "Both of you had opened your door, and you're at {dial}. A warm thing to know; time together is enough.",

  'guidance.resting.unknown':
    'You reached out a while ago. A quiet moment to notice where your dial is, if you like.',
  'guidance.resting.below': "You're at {dial}. Something kind for yourself may fit today.",
  'guidance.resting.at':
    'You reached out a while ago; for now, ease and time together are plenty. Wanting may come, or it may not, and both are fine.',
  'guidance.resting.atRaised':
    "You're at {dial}, right at your floor. You reached out a while ago; for now, ease and time together are plenty.",
  'guidance.resting.above':
    "You're at {dial}. You reached out a while ago; for now, ease and time together are plenty.",

  'guidance.restingAfterNo.unknown':
    'A no answers one invitation and is no measure of you. Disappointment is fine, and a simple thanks receives a no well. Your own dial is worth noticing, if you like.',
  'guidance.restingAfterNo.below':
    "You're at {dial}. A no answers one invitation and is no measure of you; something kind for yourself may fit today.",
  'guidance.restingAfterNo.at':
    'A no answers one invitation and is no measure of you. Disappointment is fine, and a simple thanks receives a no well. Wanting may come, or it may not, and both are fine.',
  'guidance.restingAfterNo.atRaised':
    "You're at {dial}, right at your floor. A no answers one invitation and is no measure of you. Disappointment is fine, and a simple thanks receives a no well.",
  'guidance.restingAfterNo.above':
    "You're at {dial}, and that is fine. A no answers one invitation and is no measure of you. Disappointment is fine, and a simple thanks receives a no well.",

  'guidance.restingAfterFade.unknown':
    'Your invitation ended without an answer, and silence has no meaning here. A quiet moment to notice where your dial is, if you like.',
  'guidance.restingAfterFade.below':
    "You're at {dial}. Your invitation ended without an answer, and silence has no meaning here; something kind for yourself may fit today.",
  'guidance.restingAfterFade.at':
    'Your invitation ended without an answer, and silence has no meaning here. Wanting may come, or it may not, and both are fine.',
  'guidance.restingAfterFade.atRaised':
    "You're at {dial}, right at your floor. Your invitation ended without an answer, and silence has no meaning here; for now, ease and time together are plenty.",
  'guidance.restingAfterFade.above':
    "You're at {dial}, and that is fine. Your invitation ended without an answer, and silence has no meaning here; for now, ease and time together are plenty.",

  'guidance.quiet.unknown': 'A quiet moment to notice where your dial is, if you feel like it.',
  'guidance.quiet.below': "You're at {dial}. Good to know; something kind for yourself may fit today.",
  'guidance.quiet.at':
    "Zero is enough to begin with: wanting may arrive on the way, or it may not, and stopping is always fine. A fine moment to reach out, if you'd like.",
  'guidance.quiet.atRaised':
    "You're at {dial}, right at your floor. A fine moment to reach out, if you'd like.",
  'guidance.quiet.above': "You're at {dial}. A fine moment to reach out, if you'd like.",
};

import type { Wanted } from '../check-in/check-in.ts';
import type { CommandName } from '../couple/command.ts';
import type { Alternative, InvitationState, Kindness } from '../couple/invitation.ts';
import type { Band } from '../dial/band.ts';
import type { Accelerator, Brake } from '../dial/reading.ts';
import type { Situation } from '../guidance/situation.ts';
import type { Stance } from '../guidance/table.ts';
import type { IdeaAnswer } from '../ideas/answers.ts';
import type { CueCategory } from '../pressure/cue.ts';
import type { SupportKind } from '../support/kind.ts';
import type { Motive } from '../yes/motives.ts';

/** The key of a value that people see, such as `brake.sleep`. `arrival.choice.*` has its own file. */
export type EnumWordsKey =
  | `accelerator.${Accelerator}`
  | `alternative.${Alternative}`
  | `band.${Band}`
  | `brake.${Brake}`
  | `cue.${CueCategory}`
  | `ideaAnswer.${IdeaAnswer}`
  | `invitationState.${InvitationState}`
  | `kindness.${Kindness}`
  | `motive.${Motive}`
  | `option.${CommandName}`
  | `situation.${Situation}`
  | `stance.${Stance}`
  | `supportKind.${SupportKind}`
  | `wanted.${Wanted}`;

/** Short words for a choice, a button or a label. A kindness speaks to the partner, in the author's voice. */
export const enumWordsEn: Readonly<Record<EnumWordsKey, string>> = {
  'brake.work': 'Work, or thoughts of it.',
  'brake.kids': 'The children, and caring for them.',
  'brake.bills': 'Money, or worries about it.',
  'brake.sleep': 'Too little sleep.',
  'brake.stress': 'Stress.',
  'brake.illness': 'Being ill, or getting well again.',
  'brake.pain': 'Pain.',
  'brake.conflict': 'Something unsettled between us.',
  'brake.bodyImage': 'How I feel in my body.',
  'brake.medication': 'A medicine I take.',
  'brake.grief': 'Grief.',
  'brake.feelingExpected': 'Feeling that it is expected.',
  'brake.unequalLoad': 'Carrying more of the everyday load.',
  'brake.hormones': 'Hormones, or a change in my body.',
  'brake.performanceWorry': 'Worry about how it will go.',
  'brake.painfulMemories': 'Painful memories.',
  'brake.noPrivacy': 'No door to close, no time alone.',
  'brake.sensoryOverload': 'Too much noise, light or touch already.',
  'brake.other': 'Something else.',

  'accelerator.slowingDown': 'Slowing down.',
  'accelerator.laughter': 'Laughter.',
  'accelerator.touch': 'Touch, with nothing to follow.',
  'accelerator.timeTogether': 'Time together.',
  'accelerator.timeAlone': 'Time alone.',
  'accelerator.feelingSeen': 'Feeling seen.',
  'accelerator.feelingDesired': 'Feeling desired.',
  'accelerator.feelingSafe': 'Feeling safe.',
  'accelerator.sharedLoad': 'Sharing the everyday load.',
  'accelerator.anticipation': 'Looking forward to something.',
  'accelerator.play': 'Play.',
  'accelerator.novelty': 'Something new.',
  'accelerator.music': 'Music.',
  'accelerator.movement': 'Moving: a walk, a dance, a swim.',
  'accelerator.words': 'Good words, spoken or written.',
  'accelerator.other': 'Something else.',

  'motive.pleasure': 'It feels good.',
  'motive.closeness': 'I would like to be close.',
  'motive.play': 'It is fun.',
  'motive.curiosity': 'I am curious.',
  'motive.comfort': 'I would like to be held, and at ease.',
  'motive.celebration': 'There is something to celebrate.',
  'motive.sharingJoy': 'I enjoy it when we both do.',
  'motive.duty': 'It feels like a duty.',
  'motive.guilt': 'I would feel guilty about a no.',
  'motive.owing': 'It feels owed.',
  'motive.keepingPeace': 'It keeps the peace.',
  'motive.fearOfLosing': 'I fear losing my partner.',
  'motive.afraid': 'I am afraid of what a no would bring.',

  'kindness.thanks': 'Thank you for asking me.',
  'kindness.loveYou': 'I love you.',
  'kindness.notAboutYou': 'It is not about you.',
  'kindness.drawnToYou': 'I am drawn to you.',

  'alternative.cuddle': 'A cuddle, maybe.',
  'alternative.talk': 'A talk, maybe.',
  'alternative.walk': 'A walk, maybe.',
  'alternative.bath': 'A bath, maybe.',
  'alternative.film': 'A film, maybe.',
  'alternative.sleep': 'Some sleep, maybe.',
  'alternative.food': 'Something to eat, maybe.',

  'stance.notice': 'Noticing where I am.',
  'stance.tend': 'Something that does me good.',
  'stance.letGo': 'A yes may end at any time.',
  'stance.decline': 'A no is welcome.',
  'stance.welcome': 'A yes and a no are equally welcome.',
  'stance.easy': 'Nothing to do.',
  'stance.initiate': 'Reaching out is fine, and so is staying quiet.',
  'stance.enjoy': 'Enjoying it for as long as it is good.',

  'option.invite': 'Invite.',
  'option.sayYes': 'A yes from me.',
  'option.sayNo': 'A no from me.',
  'option.openDoor': 'Open my door, quietly.',
  'option.closeDoor': 'Close my door.',
  'option.pause': 'Rest for a while.',
  'option.resume': 'End my rest.',
  'option.leave': 'Leave this couple.',

  'band.unknown': 'My dial is unknown.',
  'band.below': 'Below my floor.',
  'band.at': 'At my floor.',
  'band.above': 'Above my floor.',

  'situation.unpaired': 'On my own here.',
  'situation.mutual': 'Both of us said yes.',
  'situation.inviting': 'My invitation is out.',
  'situation.paused': 'I am resting.',
  'situation.invited': 'There is an invitation.',
  'situation.doorOpen': 'My door is open, quietly.',
  'situation.matched': 'Both of us had opened our door.',
  'situation.resting': 'I reached out a while ago.',
  'situation.quiet': 'All is quiet.',

  'invitationState.open': 'Open.',
  'invitationState.mutual': 'Both of us said yes.',
  'invitationState.notNow': 'Not now.',
  'invitationState.withdrawn': 'Taken back.',
  'invitationState.faded': 'Faded.',
  'invitationState.over': 'Over.',

  'ideaAnswer.yes': 'Yes.',
  'ideaAnswer.maybe': 'Maybe.',
  'ideaAnswer.no': 'No.',

  'wanted.fully': 'I wanted it fully.',
  'wanted.partly': 'I wanted it in part.',
  'wanted.no': 'I did not want it.',

  'supportKind.emergency': 'In danger right now.',
  'supportKind.helpline': 'Where to turn with fear, coercion or violence.',
  'supportKind.textLine': 'Help by text message or chat.',
  'supportKind.deafLine': 'For people who are Deaf or hard of hearing.',
  'supportKind.lgbtqLine': 'For lesbian, gay, bisexual, trans and queer people.',
  'supportKind.maleLine': 'For men who are hurt or afraid.',
  'supportKind.ownBehaviourLine': 'For people who worry about how they treat a partner.',
  'supportKind.sexTherapy': 'Sex therapy.',
  'supportKind.couplesTherapy': 'Couples therapy.',

  'cue.obligation': 'This may sound like a duty.',
  'cue.ledger': 'This may sound like something owed.',
  'cue.guilt': 'This may make a no feel guilty.',
  'cue.threat': 'This may sound like a threat.',
  'cue.nagging': 'This may sound like asking again.',
  'cue.minimising': 'This may make a no sound small.',
};

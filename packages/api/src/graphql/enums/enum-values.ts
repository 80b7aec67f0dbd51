import type {
  Accelerator,
  Alternative,
  Arrival,
  Band,
  Brake,
  CommandName,
  CueCategory,
  IdeaAnswer,
  InvitationState,
  Kindness,
  Motive,
  Situation,
  Stance,
  SupportKind,
  Wanted,
} from '@attune/core';

/** What each value means, for whoever picks one in an editor. A value without a sentence does not compile. */
type Meanings<Name extends string> = Readonly<Record<Name, string>>;

export const bandValues: Meanings<Band> = {
  unknown: 'No reading, or none that is fresh. It is not 0.',
  below: 'Below the floor: a no is the honest answer.',
  at: 'Just at the floor, which is enough: wanting may arrive on the way.',
  above: 'Above the floor.',
};

export const stanceValues: Meanings<Stance> = {
  notice: 'The dial is unknown: a moment to notice oneself, whenever one likes.',
  tend: 'Time for oneself, and for what helps.',
  letGo: 'Something of one’s own stands, and letting it go is fine.',
  decline: 'A no is the honest answer, and a good one.',
  welcome: 'A yes would be one’s own; a no is as welcome.',
  easy: 'Nothing to do; all is well as it is.',
  initiate: 'A fine moment to reach out, if one likes.',
  enjoy: 'Both yeses stand: enjoy it, for as long as it is good.',
};

export const situationValues: Meanings<Situation> = {
  unpaired: 'In no couple.',
  mutual: 'Both yeses stand.',
  inviting: 'My own invitation is open.',
  doorOpen: 'My door is open; nobody else knows.',
  paused: 'I rest from what would reach me; nobody else knows.',
  invited: 'An invitation of theirs is open.',
  matched: 'Both had opened their door.',
  resting: 'I invited a while ago, and there is room until the next time.',
  quiet: 'Nothing stands.',
};

export const optionValues: Meanings<CommandName> = {
  sayYes: '`sayYes`: yes to their invitation.',
  sayNo: '`sayNo`: declines theirs, withdraws mine, or ends what is mutual.',
  invite: '`invite`: offers my yes.',
  openDoor: '`openDoor`: a quiet yes, which shows only if both open theirs.',
  closeDoor: '`closeDoor`: closes mine.',
  pause: '`pause`: rest from what would reach me.',
  resume: '`resume`: ends my pause.',
  leave: '`leave`: ends the couple, at once and alone.',
};

export const brakeValues: Meanings<Brake> = {
  work: 'Work, or thoughts of it.',
  kids: 'Children, and all they take.',
  bills: 'Money, and worries about it.',
  sleep: 'Too little sleep.',
  stress: 'Stress of any kind.',
  illness: 'Being ill, or getting well.',
  pain: 'Pain, at any time or during intimacy.',
  conflict: 'Something unsettled between the two.',
  bodyImage: 'How one feels in one’s body.',
  medication: 'A medicine that dampens desire.',
  grief: 'Grief, of any kind.',
  other: 'Something else.',
};

export const acceleratorValues: Meanings<Accelerator> = {
  slowingDown: 'Slowing down.',
  laughter: 'Laughing together, or alone.',
  touch: 'Touch that wants nothing more.',
  timeTogether: 'Time together.',
  timeAlone: 'Time to oneself.',
  feelingSeen: 'Feeling seen and liked.',
  play: 'Play.',
  novelty: 'Something new.',
  music: 'Music.',
  movement: 'Moving: a walk, a dance, a swim.',
  words: 'Good words, said or written.',
  other: 'Something else.',
};

export const motiveValues: Meanings<Motive> = {
  pleasure: 'Toward: it feels good.',
  closeness: 'Toward: being near each other.',
  play: 'Toward: it is fun.',
  curiosity: 'Toward: finding out.',
  comfort: 'Toward: being held and at ease.',
  celebration: 'Toward: something to be glad of.',
  duty: 'Away: it seems to be one’s duty.',
  guilt: 'Away: a no would feel guilty.',
  owing: 'Away: it seems to be owed.',
  keepingPeace: 'Away: to keep the peace.',
  fearOfLosing: 'Away: fear of losing the other.',
  afraid: 'Afraid of what a no would bring. Whatever else is named, support comes first.',
};

export const kindnessValues: Meanings<Kindness> = {
  thanks: 'Thanks for asking.',
  loveYou: 'I love you.',
  notAboutYou: 'It is not about you.',
};

export const alternativeValues: Meanings<Alternative> = {
  cuddle: 'A cuddle.',
  talk: 'A talk.',
  walk: 'A walk.',
  bath: 'A bath.',
  film: 'A film.',
  sleep: 'Sleep.',
  food: 'Something to eat.',
};

export const invitationStateValues: Meanings<InvitationState> = {
  open: 'Offered: one yes stands.',
  mutual: 'Both yeses stand, until either stops it: at any moment. It is no record of consent.',
  notNow: 'Declined. Only its sender sees it, with the words chosen.',
  withdrawn: 'Taken back by its sender, who alone sees it.',
  faded: 'Its time is over, and nothing was said. Only its sender sees it.',
  over: 'It was mutual, and is not any more: by either, or by time, all alike.',
};

export const cueCategoryValues: Meanings<CueCategory> = {
  obligation: 'It speaks of duty.',
  ledger: 'It speaks of what is owed or was given.',
  guilt: 'It makes a no feel guilty.',
  threat: 'It holds out something bad.',
  nagging: 'It asks again, or counts how long it has been.',
  minimising: 'It makes little of a no.',
};

export const supportKindValues: Meanings<SupportKind> = {
  sexTherapy: 'A certified sex therapist, or where to find one.',
  couplesTherapy: 'A couples therapist, or where to find one.',
  helpline: 'Somebody to talk to in confidence, about coercion too.',
};

export const ideaAnswerValues: Meanings<IdeaAnswer> = {
  yes: 'Yes. With another yes, the idea becomes common from the next turn on.',
  maybe: 'Maybe. Nothing comes of it by itself, nor of two.',
  no: 'No. It takes a yes back at once.',
};

export const arrivalValues: Meanings<Arrival> = {
  spontaneous: 'By itself, out of the blue.',
  responsive: 'In answer to closeness, once something has begun.',
  both: 'Both ways, at different times.',
  unsure: 'Not sure, or not the same for long.',
};

export const wantedValues: Meanings<Wanted> = {
  fully: 'Wanted, wholly.',
  partly: 'Wanted in part.',
  no: 'Not wanted. The answer says who can help.',
};

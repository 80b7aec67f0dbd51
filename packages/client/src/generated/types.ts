// Generated from schema.graphql and documents/ by `npm run generate`. Do not edit.

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Something that may raise desire now. Private: the partner cannot see it. */
export type Accelerator =
  /** Looking forward to something. */
  | 'ANTICIPATION'
  /** Feeling desired. */
  | 'FEELING_DESIRED'
  /** Feeling safe. */
  | 'FEELING_SAFE'
  /** Feeling seen and liked. */
  | 'FEELING_SEEN'
  /** Laughter, together or alone. */
  | 'LAUGHTER'
  /** Movement: a walk, a dance, a swim. */
  | 'MOVEMENT'
  /** Music. */
  | 'MUSIC'
  /** Something new. */
  | 'NOVELTY'
  /** Something else. */
  | 'OTHER'
  /** Play. */
  | 'PLAY'
  /** Sharing the everyday load. */
  | 'SHARED_LOAD'
  /** Slowing down. */
  | 'SLOWING_DOWN'
  /** Time alone. */
  | 'TIME_ALONE'
  /** Time together. */
  | 'TIME_TOGETHER'
  /** Touch without further expectations. */
  | 'TOUCH'
  /** Good words, spoken or written. */
  | 'WORDS';

/** Something else that a no may suggest. It is a suggestion and not a promise. */
export type Alternative =
  /** A bath. */
  | 'BATH'
  /** A cuddle. */
  | 'CUDDLE'
  /** A film. */
  | 'FILM'
  /** Something to eat. */
  | 'FOOD'
  /** Sleep. */
  | 'SLEEP'
  /** A talk. */
  | 'TALK'
  /** A walk. */
  | 'WALK';

/** The private answer to an idea. */
export type AnswerIdeaInput = {
  /** The answer. */
  readonly answer: IdeaAnswer;
  /** An idea from `ideas`. */
  readonly ideaId: string;
  /** Required for a yes or a maybe; a no needs none. The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment?: string | null | undefined;
};

/** How the person's desire tends to arrive, in their own view. */
export type Arrival =
  /** Both ways, at different times. */
  | 'BOTH'
  /** In response to closeness that has already begun. */
  | 'RESPONSIVE'
  /** By itself, out of the blue. */
  | 'SPONTANEOUS'
  /** Unsure, or changing. */
  | 'UNSURE';

/** The dial relative to the floor. Private: the partner cannot see it. */
export type Band =
  /** The dial is above the floor. */
  | 'ABOVE'
  /** The dial is exactly at the floor, which is enough for a yes. */
  | 'AT'
  /** The dial is below the floor. A no is always fine. */
  | 'BELOW'
  /** There is no fresh reading. Unknown is not 0. */
  | 'UNKNOWN';

/** Something that may lower desire now. Private: the partner cannot see it. */
export type Brake =
  /** Money, or worries about it. */
  | 'BILLS'
  /** How the person feels in their body. */
  | 'BODY_IMAGE'
  /** Something unsettled between the two people. */
  | 'CONFLICT'
  /** The feeling that intimacy is expected. */
  | 'FEELING_EXPECTED'
  /** Grief of any kind. */
  | 'GRIEF'
  /** Hormones, or a change in the body. */
  | 'HORMONES'
  /** An illness, or getting well again. */
  | 'ILLNESS'
  /** Children, and the care they need. */
  | 'KIDS'
  /** A medicine that dampens desire. */
  | 'MEDICATION'
  /** A lack of privacy. */
  | 'NO_PRIVACY'
  /** Something else. */
  | 'OTHER'
  /** Pain, at any time or during intimacy. */
  | 'PAIN'
  /** Painful memories. */
  | 'PAINFUL_MEMORIES'
  /** Worry about how it will go. */
  | 'PERFORMANCE_WORRY'
  /** Too much noise, light or touch already. */
  | 'SENSORY_OVERLOAD'
  /** Too little sleep. */
  | 'SLEEP'
  /** Stress of any kind. */
  | 'STRESS'
  /** An unequal share of the everyday load. */
  | 'UNEQUAL_LOAD'
  /** Work, or thoughts of it. */
  | 'WORK';

/** A look back at a time. It names no one and needs no invitation. */
export type CheckInInput = {
  /** When it was, to the millisecond: not in the future, and at most 366 days ago. It identifies the command: sent again late, it changes nothing. If omitted: now. */
  readonly at?: string | null | undefined;
  /** How the time felt. */
  readonly felt: number;
  /** True keeps it in the journal, or is refused without one. False keeps nothing. If omitted: kept if there is a journal. */
  readonly keep?: boolean | null | undefined;
  /** The offset of the local time then, so that the journal knows the local day. */
  readonly utcOffset?: string | null | undefined;
  /** How far the viewer wanted it. */
  readonly wanted: Wanted;
};

/** The request to confirm. */
export type ConfirmPairingInput = {
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
  /** The id of the `PairingRequest`. */
  readonly requestId: string;
};

/** What a person consents to. */
export type ConsentKind =
  /** To what Attune stores of everyone who joins. `eraseMe` withdraws it. */
  | 'JOIN'
  /** To a journal. `eraseJournal` withdraws it. */
  | 'JOURNAL';

/** An entry and its corrected values. What is left out stays; a note or an offset of null is removed. */
export type CorrectEntryInput = {
  /** What raised desire. Only for a reading. */
  readonly accelerators?: ReadonlyArray<Accelerator> | null | undefined;
  /** When it was: not in the future, and at most 366 days ago. */
  readonly at?: string | null | undefined;
  /** What lowered desire. Only for a reading. */
  readonly brakes?: ReadonlyArray<Brake> | null | undefined;
  /** The dial. Only for a reading. */
  readonly dial?: number | null | undefined;
  /** The id of a reading or a check-in in the journal. */
  readonly entryId: string;
  /** How the time felt. Only for a check-in. */
  readonly felt?: number | null | undefined;
  /** A private note. Only for a reading. */
  readonly note?: string | null | undefined;
  /** The offset of the local time then. */
  readonly utcOffset?: string | null | undefined;
  /** How far the viewer wanted it. Only for a check-in. */
  readonly wanted?: Wanted | null | undefined;
};

/** How words may press on their reader. */
export type CueCategory =
  /** They make a no feel guilty. */
  | 'GUILT'
  /** They count what is owed or was given. */
  | 'LEDGER'
  /** They treat a no as unimportant. */
  | 'MINIMISING'
  /** They ask again, or count how long it has been. */
  | 'NAGGING'
  /** They appeal to duty. */
  | 'OBLIGATION'
  /** They threaten something bad. */
  | 'THREAT';

/** The request to decline. */
export type DeclinePairingInput = {
  /** The id of the `PairingRequest`. */
  readonly requestId: string;
};

/** The entry to erase. */
export type EraseEntryInput = {
  /** The id of a reading or a check-in in the journal. */
  readonly entryId: string;
};

/** The reflection to erase. */
export type EraseReflectionInput = {
  /** A prompt from `prompts`. */
  readonly promptId: string;
};

/** The viewer's private answer to an idea. The partner learns only of ideas to which both said yes. */
export type IdeaAnswer =
  /** Maybe. It has no effect, even if both people say it. */
  | 'MAYBE'
  /** No. It takes back an earlier yes at once. */
  | 'NO'
  /** Yes. If the partner also says yes, the idea is in common from the next turn on. */
  | 'YES';

/** An export of Attune. Only its journal and its reflections are read. */
export type ImportMeInput = {
  /** The `document` of `exportMe`, version 2 or 3, with at most 1,000 entries. Send a longer journal in parts, each with a part of the list `journal`. Ten added entries count as one of the daily entries. */
  readonly document: string;
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
};

/** OPEN becomes MUTUAL, NOT_NOW, WITHDRAWN or FADED, and MUTUAL becomes OVER. If an invitation closes before it is mutual, the recipient sees only that it is gone. */
export type InvitationState =
  /** Its time ran out without an answer. Only the sender sees this state. */
  | 'FADED'
  /** Both people said yes, and either can end it at any time. It is not a record of consent. */
  | 'MUTUAL'
  /** Declined. Only the sender sees this state and the reply. */
  | 'NOT_NOW'
  /** Sent, and not answered yet. */
  | 'OPEN'
  /** It was mutual and has ended. It looks the same whether a person ended it or time did. */
  | 'OVER'
  /** The sender withdrew it. Only the sender sees this state. */
  | 'WITHDRAWN';

/** The invitation to send. */
export type InviteInput = {
  /** An idea from `ideasInCommon`. The partner sees it. */
  readonly ideaId?: string | null | undefined;
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
  /** Optional reasons for the yes. Attune uses them for this decision only: it never stores or shows them. */
  readonly motives?: ReadonlyArray<Motive> | null | undefined;
  /** A note that the partner sees. It passes the pressure check first. */
  readonly note?: string | null | undefined;
};

/** The name, age confirmation and consent of the new person. */
export type JoinInput = {
  /** True if the person has confirmed that they are 18 or older. An age that the host verified overrides it. */
  readonly adult: boolean;
  /** One line of text. A partner sees it, and it passes the pressure check first. */
  readonly displayName: string;
  /** The version of the consent text that the viewer read. If omitted: `1`, the text from before the host named versions. */
  readonly textVersion?: string | null | undefined;
};

/** A kind word that a no may carry. It is optional and never owed. */
export type Kindness =
  /** I am drawn to you. */
  | 'DRAWN_TO_YOU'
  /** I love you. */
  | 'LOVE_YOU'
  /** It is not about you. */
  | 'NOT_ABOUT_YOU'
  /** Thanks for asking. */
  | 'THANKS';

/** The couple to leave. */
export type LeaveInput = {
  /** The couple. Any other id succeeds without effect. */
  readonly coupleId: string;
};

/** The new code. */
export type MakePairingCodeInput = {
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
};

/** A reason that the viewer names for a yes. Attune asks once, never stores it, and shows it to no one. */
export type Motive =
  /** Afraid of what a no would cause. With this motive, support comes first, whether or not others are named. */
  | 'AFRAID'
  /** Toward something good: celebrating. */
  | 'CELEBRATION'
  /** Toward something good: being near each other. */
  | 'CLOSENESS'
  /** Toward something good: being held and at ease. */
  | 'COMFORT'
  /** Toward something good: finding out. */
  | 'CURIOSITY'
  /** Away from something bad: it feels like a duty. */
  | 'DUTY'
  /** Away from something bad: fear of losing the partner. */
  | 'FEAR_OF_LOSING'
  /** Away from something bad: a no would feel guilty. */
  | 'GUILT'
  /** Away from something bad: to keep the peace. */
  | 'KEEPING_PEACE'
  /** Away from something bad: it feels owed. */
  | 'OWING'
  /** Toward something good: it is fun. */
  | 'PLAY'
  /** Toward something good: it feels good. */
  | 'PLEASURE'
  /** Toward something good: enjoying that both do. */
  | 'SHARING_JOY';

/** The hidden yes. */
export type OpenDoorInput = {
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
  /** Optional reasons for the yes. Attune uses them for this decision only: it never stores or shows them. */
  readonly motives?: ReadonlyArray<Motive> | null | undefined;
};

/** A command that would be accepted now. Exits are listed at every dial. The partner cannot see the options. */
export type Option =
  /** `closeDoor`: closes the viewer's door. */
  | 'CLOSE_DOOR'
  /** `invite`: offers a yes. */
  | 'INVITE'
  /** `leave`: ends the couple at once. The partner does not need to agree. */
  | 'LEAVE'
  /** `openDoor`: a hidden yes. It shows only if both doors are open at once. */
  | 'OPEN_DOOR'
  /** `pause`: hides the partner's invitations for a rest. */
  | 'PAUSE'
  /** `resume`: ends the pause. */
  | 'RESUME'
  /** `sayNo`: declines the partner's invitation, withdraws the viewer's, or ends a mutual one. */
  | 'SAY_NO'
  /** `sayYes`: accepts the partner's invitation. */
  | 'SAY_YES';

/** The code of another person. */
export type RedeemPairingCodeInput = {
  /** Eight characters as the person types them. Case, spaces, dashes, letters that look alike and digits of other scripts make no difference. */
  readonly code: string;
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
};

/** Why a command was refused by design. The partner learns of no refusal. */
export type RefusalCode =
  /** The viewer is already in a couple. */
  | 'ALREADY_PAIRED'
  /** The dial is below the viewer's floor. */
  | 'BELOW_FLOOR'
  /** The code is wrong, used, expired, foreign or the viewer's own, or they tried too many. All look the same. */
  | 'CODE_NOT_GOOD'
  /** The text about this has a newer version than the one that the viewer read. Nothing was stored. */
  | 'CONSENT_TEXT_CHANGED'
  /** The viewer has no fresh reading. */
  | 'DIAL_UNKNOWN'
  /** The viewer opened their door recently. `doorSpacedUntil` says when they can open it again. */
  | 'DOOR_SPACING'
  /** Every motive that was named leads away from something bad. */
  | 'DUTY_MOTIVE'
  /** The idea is not in `ideasInCommon` now, or does not stand. */
  | 'IDEA_NOT_IN_COMMON'
  /** An invitation of this couple is open or mutual. While the viewer pauses, it may be hidden. */
  | 'INVITATION_STANDING'
  /** A recent unlock is required, and the command was not evaluated. Exits of the couple still work. */
  | 'LOCKED'
  /** The moment is too old or in the future, or an exit, a pairing or the end of a couple followed it. */
  | 'MOMENT_PASSED'
  /** No one has joined with this sign-in. */
  | 'NOT_JOINED'
  /** The viewer cannot accept this invitation. Unknown, foreign, closed and hidden ones look the same. */
  | 'NOT_OPEN'
  /** The viewer is in no couple. */
  | 'NOT_PAIRED'
  /** A check-in can be kept, and an export imported, only with a journal, and the viewer has not started one. */
  | 'NO_CONSENT'
  /** The viewer sent too many commands in a short time. Exits are not rate-limited. */
  | 'RATE_LIMITED'
  /** The request was cancelled, has expired, or its sender has paired elsewhere. All look the same. */
  | 'REQUEST_GONE'
  /** The viewer sent an invitation recently. `spacedUntil` says when they can invite again. */
  | 'SPACING'
  /** One of the motives was `AFRAID`, so support comes first. */
  | 'SUPPORT_FIRST'
  /** The partner would see these words, and they press on their reader. `cues` says where. */
  | 'TEXT_PRESSURING'
  /** The viewer used up this turn's limit of shared words, or of ideas answered with yes. */
  | 'TURN_FULL';

/** The new display name. */
export type RenameInput = {
  /** One line of text. A partner sees it, and it passes the pressure check first. */
  readonly displayName: string;
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
};

/** The end of the pause. */
export type ResumeInput = {
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
};

/** The no. The partner sees the optional words only if it declines the partner's invitation. */
export type SayNoInput = {
  /** An optional suggestion. */
  readonly alternative?: Alternative | null | undefined;
  /** The invitation to decline, withdraw or end. */
  readonly invitationId: string;
  /** An optional kind word. */
  readonly kindness?: Kindness | null | undefined;
};

/** The yes to one invitation. */
export type SayYesInput = {
  /** The invitation to accept. */
  readonly invitationId: string;
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
  /** Optional reasons for the yes. Attune uses them for this decision only: it never stores or shows them. */
  readonly motives?: ReadonlyArray<Motive> | null | undefined;
};

/** A reading. The partner sees none of it. */
export type SetDialInput = {
  /** What raises desire now. Optional. */
  readonly accelerators?: ReadonlyArray<Accelerator> | null | undefined;
  /** When it was, to the millisecond: not in the future, and at most 366 days ago. It identifies the command: sent again late, it changes nothing. If omitted: now. */
  readonly at?: string | null | undefined;
  /** What lowers desire now. Optional. */
  readonly brakes?: ReadonlyArray<Brake> | null | undefined;
  /** The dial. */
  readonly dial: number;
  /** A private note. Optional. */
  readonly note?: string | null | undefined;
  /** The offset of the local time then, so that the journal knows the local day. */
  readonly utcOffset?: string | null | undefined;
};

/** The new floor. */
export type SetFloorInput = {
  /** The floor. */
  readonly floor: number;
};

/** The reflection to share. */
export type ShareReflectionInput = {
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
  /** A prompt from `prompts`. */
  readonly promptId: string;
};

/** Where the viewer stands in their own view. Exactly one value holds at a time. */
export type Situation =
  /** The viewer's door is open. The partner cannot see this. */
  | 'DOOR_OPEN'
  /** The partner's invitation is open. */
  | 'INVITED'
  /** The viewer's own invitation is open. */
  | 'INVITING'
  /** Both doors were open at once, and the match still shows. */
  | 'MATCHED'
  /** An invitation is mutual. */
  | 'MUTUAL'
  /** The viewer is pausing. The partner cannot see this. */
  | 'PAUSED'
  /** None of the other values holds. */
  | 'QUIET'
  /** The viewer sent an invitation recently and cannot send another one yet. */
  | 'RESTING'
  /** The viewer is in no couple. */
  | 'UNPAIRED';

/** What the guidance suggests. It permits and never demands. The partner cannot see it. */
export type Stance =
  /** A no is welcome, and needs no reason. */
  | 'DECLINE'
  /** There is nothing to do. */
  | 'EASY'
  /** An invitation is mutual. Enjoy it for as long as it is good. */
  | 'ENJOY'
  /** A good time to reach out, if the viewer likes. */
  | 'INITIATE'
  /** The viewer has said yes or opened their door, and the dial is below the floor. Ending it is fine. */
  | 'LET_GO'
  /** The dial is unknown. The viewer can notice how they feel, whenever they like. */
  | 'NOTICE'
  /** Time for the viewer alone, and for what does them good. */
  | 'TEND'
  /** The dial is high enough for a yes. A no is just as welcome. */
  | 'WELCOME';

/** The consent to a journal. */
export type StartJournalInput = {
  /** The `me { own { moment } }` of the view on which the viewer acts. */
  readonly moment: string;
  /** The version of the consent text that the viewer read. If omitted: `1`, the text from before the host named versions. */
  readonly textVersion?: string | null | undefined;
};

/** What a place of support offers. */
export type SupportKind =
  /** A couples therapist, or a way to find one. */
  | 'COUPLES_THERAPY'
  /** A line for people who are Deaf or hard of hearing. */
  | 'DEAF_LINE'
  /** The emergency services of the region. */
  | 'EMERGENCY'
  /** A helpline, or a directory of helplines, for fear, coercion or violence. */
  | 'HELPLINE'
  /** A line for LGBTQ+ people. */
  | 'LGBTQ_LINE'
  /** A line for men who are hurt or afraid. */
  | 'MALE_LINE'
  /** A line for people who worry about how they treat a partner. */
  | 'OWN_BEHAVIOUR_LINE'
  /** A certified sex therapist, or a way to find one. */
  | 'SEX_THERAPY'
  /** Help by text message or chat. */
  | 'TEXT_LINE';

/** What a text is. Each kind has its own thresholds. */
export type TextKind =
  /** A display name. */
  | 'NAME'
  /** The note of an invitation. */
  | 'NOTE'
  /** A reflection that its author shares. Private reflections are not checked. */
  | 'REFLECTION';

/** The reflection to stop sharing. */
export type UnshareReflectionInput = {
  /** A prompt from `prompts`. */
  readonly promptId: string;
};

/** How far the viewer wanted a time, looking back. It has degrees and is not consent. Private. */
export type Wanted =
  /** Fully wanted. */
  | 'FULLY'
  /** Not wanted. The result lists who can help. */
  | 'NO'
  /** Partly wanted. */
  | 'PARTLY';

/** A text, or a choice if the prompt offers choices. */
export type WriteReflectionInput = {
  /** The choice, for a prompt with choices. */
  readonly arrival?: Arrival | null | undefined;
  /** A prompt from `prompts`. */
  readonly promptId: string;
  /** The text, for a prompt without choices. */
  readonly text?: string | null | undefined;
};

export type SayNoMutationVariables = Exact<{
  input: SayNoInput;
  language: string;
}>;


export type SayNoMutation = { readonly sayNo: { readonly __typename: 'SayNoSuccess', readonly me: MeFragment | null } };

export type CloseDoorMutationVariables = Exact<{
  language: string;
}>;


export type CloseDoorMutation = { readonly closeDoor: { readonly __typename: 'CloseDoorSuccess', readonly me: MeFragment | null } };

export type PauseMutationVariables = Exact<{
  language: string;
}>;


export type PauseMutation = { readonly pause: { readonly __typename: 'PauseSuccess', readonly me: MeFragment | null } };

export type LeaveMutationVariables = Exact<{
  input: LeaveInput;
  language: string;
  region?: string | null | undefined;
}>;


export type LeaveMutation = { readonly leave: { readonly __typename: 'LeaveSuccess', readonly words: WordsFragment, readonly resources: ReadonlyArray<PlaceFragment>, readonly me: MeFragment | null } };

export type UnshareReflectionMutationVariables = Exact<{
  input: UnshareReflectionInput;
  language: string;
}>;


export type UnshareReflectionMutation = { readonly unshareReflection:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'UnshareReflectionSuccess', readonly me: MeFragment | null }
   };

export type CancelPairingCodeMutationVariables = Exact<{
  language: string;
}>;


export type CancelPairingCodeMutation = { readonly cancelPairingCode:
    | { readonly __typename: 'CancelPairingCodeSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type DeclinePairingMutationVariables = Exact<{
  input: DeclinePairingInput;
  language: string;
}>;


export type DeclinePairingMutation = { readonly declinePairing:
    | { readonly __typename: 'DeclinePairingSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type SupportQueryVariables = Exact<{
  language: string;
  region?: string | null | undefined;
}>;


export type SupportQuery = { readonly support: ReadonlyArray<PlaceFragment> };

export type NoteCheckQueryVariables = Exact<{
  text: string;
  kind: TextKind;
  textLanguage: string;
  language: string;
}>;


export type NoteCheckQuery = { readonly noteCheck: { readonly read: boolean, readonly refused: boolean, readonly cues: ReadonlyArray<{ readonly category: CueCategory, readonly start: number, readonly end: number, readonly words: WordsFragment }> } };

export type HostQueryVariables = Exact<{
  language: string;
}>;


export type HostQuery = { readonly ideas: ReadonlyArray<IdeaFragment>, readonly prompts: ReadonlyArray<{ readonly id: string, readonly words: WordsFragment, readonly choices: ReadonlyArray<{ readonly arrival: Arrival, readonly words: WordsFragment }> }>, readonly policy: { readonly fresh: string, readonly fades: string, readonly lasts: string, readonly spacing: string, readonly doorLasts: string, readonly matchLasts: string, readonly doorSpacing: string, readonly shownFor: string, readonly moment: string, readonly noteMax: number, readonly nameMax: number, readonly reflectionMax: number, readonly pairingLasts: string, readonly ideasPerTurn: number, readonly sharesPerTurn: number, readonly ideaRestTurns: number }, readonly vocabulary: { readonly accelerators: ReadonlyArray<{ readonly value: Accelerator, readonly words: WordsFragment }>, readonly alternatives: ReadonlyArray<{ readonly value: Alternative, readonly words: WordsFragment }>, readonly arrivals: ReadonlyArray<{ readonly value: Arrival, readonly words: WordsFragment }>, readonly bands: ReadonlyArray<{ readonly value: Band, readonly words: WordsFragment }>, readonly brakes: ReadonlyArray<{ readonly value: Brake, readonly words: WordsFragment }>, readonly cueCategories: ReadonlyArray<{ readonly value: CueCategory, readonly words: WordsFragment }>, readonly ideaAnswers: ReadonlyArray<{ readonly value: IdeaAnswer, readonly words: WordsFragment }>, readonly invitationStates: ReadonlyArray<{ readonly value: InvitationState, readonly words: WordsFragment }>, readonly kindnesses: ReadonlyArray<{ readonly value: Kindness, readonly words: WordsFragment }>, readonly motives: ReadonlyArray<{ readonly value: Motive, readonly words: WordsFragment }>, readonly options: ReadonlyArray<{ readonly value: Option, readonly words: WordsFragment }>, readonly situations: ReadonlyArray<{ readonly value: Situation, readonly words: WordsFragment }>, readonly stances: ReadonlyArray<{ readonly value: Stance, readonly words: WordsFragment }>, readonly supportKinds: ReadonlyArray<{ readonly value: SupportKind, readonly words: WordsFragment }>, readonly wantedDegrees: ReadonlyArray<{ readonly value: Wanted, readonly words: WordsFragment }> } };

export type JournalQueryVariables = Exact<{
  last: number;
  before?: string | null | undefined;
  language: string;
}>;


export type JournalQuery = { readonly me: { readonly id: string, readonly own: { readonly journal: { readonly readings: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly floor: number, readonly utcOffset: string | null, readonly localDay: string | null, readonly reading: { readonly dial: number, readonly at: string, readonly brakes: ReadonlyArray<Brake>, readonly accelerators: ReadonlyArray<Accelerator>, readonly note: string | null } } }>, readonly pageInfo: { readonly hasPreviousPage: boolean, readonly startCursor: string | null } }, readonly brakesByBand: ReadonlyArray<{ readonly band: Band, readonly brakes: ReadonlyArray<{ readonly brake: Brake, readonly count: number, readonly words: WordsFragment }> }>, readonly wantedness: { readonly fully: { readonly count: number, readonly mean: number | null }, readonly partly: { readonly count: number, readonly mean: number | null }, readonly no: { readonly count: number, readonly mean: number | null } } | null } | null } | null } | null };

export type CheckInsQueryVariables = Exact<{
  last: number;
  before?: string | null | undefined;
}>;


export type CheckInsQuery = { readonly me: { readonly id: string, readonly own: { readonly journal: { readonly checkIns: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly felt: number, readonly wanted: Wanted, readonly utcOffset: string | null, readonly localDay: string | null } }>, readonly pageInfo: { readonly hasPreviousPage: boolean, readonly startCursor: string | null } } } | null } | null } | null };

export type InviteMutationVariables = Exact<{
  input: InviteInput;
  language: string;
  region?: string | null | undefined;
}>;


export type InviteMutation = { readonly invite:
    | { readonly __typename: 'InviteSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | (
      { readonly __typename: 'SupportFirst' }
      & Refusal_SupportFirst_Fragment
      & HelpFragment
    )
    | (
      { readonly __typename: 'TextPressuring' }
      & Refusal_TextPressuring_Fragment
      & CuesFragment
    )
   };

export type SayYesMutationVariables = Exact<{
  input: SayYesInput;
  language: string;
  region?: string | null | undefined;
}>;


export type SayYesMutation = { readonly sayYes:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'SayYesSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'SupportFirst' }
      & Refusal_SupportFirst_Fragment
      & HelpFragment
    )
   };

export type OpenDoorMutationVariables = Exact<{
  input: OpenDoorInput;
  language: string;
  region?: string | null | undefined;
}>;


export type OpenDoorMutation = { readonly openDoor:
    | { readonly __typename: 'OpenDoorSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | (
      { readonly __typename: 'SupportFirst' }
      & Refusal_SupportFirst_Fragment
      & HelpFragment
    )
   };

export type ResumeMutationVariables = Exact<{
  input: ResumeInput;
  language: string;
}>;


export type ResumeMutation = { readonly resume:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'ResumeSuccess', readonly me: MeFragment | null }
   };

export type RenameMutationVariables = Exact<{
  input: RenameInput;
  language: string;
}>;


export type RenameMutation = { readonly rename:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'RenameSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'TextPressuring' }
      & Refusal_TextPressuring_Fragment
      & CuesFragment
    )
   };

export type ShareReflectionMutationVariables = Exact<{
  input: ShareReflectionInput;
  language: string;
}>;


export type ShareReflectionMutation = { readonly shareReflection:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'ShareReflectionSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'TextPressuring' }
      & Refusal_TextPressuring_Fragment
      & CuesFragment
    )
   };

export type StartJournalMutationVariables = Exact<{
  input: StartJournalInput;
  language: string;
}>;


export type StartJournalMutation = { readonly startJournal:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'StartJournalSuccess', readonly me: MeFragment | null }
   };

export type ImportMeMutationVariables = Exact<{
  input: ImportMeInput;
  language: string;
}>;


export type ImportMeMutation = { readonly importMe:
    | { readonly __typename: 'ImportMeSuccess', readonly entryCount: number, readonly reflectionCount: number, readonly keptReflectionCount: number, readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type AnswerIdeaMutationVariables = Exact<{
  input: AnswerIdeaInput;
  language: string;
}>;


export type AnswerIdeaMutation = { readonly answerIdea:
    | { readonly __typename: 'AnswerIdeaSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type MakePairingCodeMutationVariables = Exact<{
  input: MakePairingCodeInput;
  language: string;
}>;


export type MakePairingCodeMutation = { readonly makePairingCode:
    | { readonly __typename: 'MakePairingCodeSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type RedeemPairingCodeMutationVariables = Exact<{
  input: RedeemPairingCodeInput;
  language: string;
}>;


export type RedeemPairingCodeMutation = { readonly redeemPairingCode:
    | { readonly __typename: 'RedeemPairingCodeSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type ConfirmPairingMutationVariables = Exact<{
  input: ConfirmPairingInput;
  language: string;
}>;


export type ConfirmPairingMutation = { readonly confirmPairing:
    | { readonly __typename: 'ConfirmPairingSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type JoinMutationVariables = Exact<{
  input: JoinInput;
  language: string;
}>;


export type JoinMutation = { readonly join:
    | { readonly __typename: 'JoinSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | (
      { readonly __typename: 'TextPressuring' }
      & Refusal_TextPressuring_Fragment
      & CuesFragment
    )
   };

export type SetDialMutationVariables = Exact<{
  input: SetDialInput;
  language: string;
}>;


export type SetDialMutation = { readonly setDial:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'SetDialSuccess', readonly me: MeFragment | null }
   };

export type ClearDialMutationVariables = Exact<{
  language: string;
}>;


export type ClearDialMutation = { readonly clearDial:
    | { readonly __typename: 'ClearDialSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type SetFloorMutationVariables = Exact<{
  input: SetFloorInput;
  language: string;
}>;


export type SetFloorMutation = { readonly setFloor:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'SetFloorSuccess', readonly me: MeFragment | null }
   };

export type WriteReflectionMutationVariables = Exact<{
  input: WriteReflectionInput;
  language: string;
}>;


export type WriteReflectionMutation = { readonly writeReflection:
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
    | { readonly __typename: 'WriteReflectionSuccess', readonly me: MeFragment | null }
   };

export type CheckInMutationVariables = Exact<{
  input: CheckInInput;
  language: string;
  region?: string | null | undefined;
}>;


export type CheckInMutation = { readonly checkIn:
    | { readonly __typename: 'CheckInSuccess', readonly kept: boolean, readonly words: WordsFragment, readonly resources: ReadonlyArray<PlaceFragment>, readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type CorrectEntryMutationVariables = Exact<{
  input: CorrectEntryInput;
  language: string;
}>;


export type CorrectEntryMutation = { readonly correctEntry:
    | { readonly __typename: 'CorrectEntrySuccess', readonly corrected: boolean, readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type EraseEntryMutationVariables = Exact<{
  input: EraseEntryInput;
  language: string;
}>;


export type EraseEntryMutation = { readonly eraseEntry:
    | { readonly __typename: 'EraseEntrySuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type EraseReflectionMutationVariables = Exact<{
  input: EraseReflectionInput;
  language: string;
}>;


export type EraseReflectionMutation = { readonly eraseReflection:
    | { readonly __typename: 'EraseReflectionSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type EraseJournalMutationVariables = Exact<{
  language: string;
}>;


export type EraseJournalMutation = { readonly eraseJournal:
    | { readonly __typename: 'EraseJournalSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type EraseMeMutationVariables = Exact<{
  language: string;
}>;


export type EraseMeMutation = { readonly eraseMe:
    | { readonly __typename: 'EraseMeSuccess', readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

export type ExportMeMutationVariables = Exact<{
  language: string;
}>;


export type ExportMeMutation = { readonly exportMe:
    | { readonly __typename: 'ExportMeSuccess', readonly document: string, readonly journalCsv: string, readonly me: MeFragment | null }
    | (
      { readonly __typename: 'Refused' }
      & Refusal_Refused_Fragment
    )
   };

type Refusal_Refused_Fragment = { readonly code: RefusalCode, readonly message: WordsFragment, readonly discreetMessage: WordsFragment, readonly me: MeFragment | null };

type Refusal_SupportFirst_Fragment = { readonly code: RefusalCode, readonly message: WordsFragment, readonly discreetMessage: WordsFragment, readonly me: MeFragment | null };

type Refusal_TextPressuring_Fragment = { readonly code: RefusalCode, readonly message: WordsFragment, readonly discreetMessage: WordsFragment, readonly me: MeFragment | null };

export type RefusalFragment =
  | Refusal_Refused_Fragment
  | Refusal_SupportFirst_Fragment
  | Refusal_TextPressuring_Fragment
;

export type CuesFragment = { readonly cues: ReadonlyArray<{ readonly category: CueCategory, readonly start: number, readonly end: number, readonly words: WordsFragment }> };

export type HelpFragment = { readonly resources: ReadonlyArray<PlaceFragment> };

export type PlaceFragment = { readonly kind: SupportKind, readonly name: string, readonly region: string, readonly url: string | null, readonly phone: string | null, readonly checkedOn: string, readonly kindWords: WordsFragment, readonly text: { readonly number: string, readonly word: string | null } | null };

export type MeFragment = { readonly id: string, readonly displayName: string, readonly locked: boolean, readonly own: OwnFragment | null, readonly couple: CoupleFragment | null };

export type OwnFragment = { readonly moment: string, readonly floor: number, readonly reading: { readonly dial: number, readonly at: string, readonly brakes: ReadonlyArray<Brake>, readonly accelerators: ReadonlyArray<Accelerator>, readonly note: string | null } | null, readonly guidance: { readonly situation: Situation, readonly band: Band, readonly stance: Stance, readonly options: ReadonlyArray<Option>, readonly stanceWords: WordsFragment, readonly message: WordsFragment }, readonly pairing:
    | { readonly __typename: 'PairingAsked', readonly until: string }
    | { readonly __typename: 'PairingCode', readonly code: string, readonly until: string }
    | { readonly __typename: 'PairingRequest', readonly id: string, readonly displayName: string, readonly until: string }
   | null, readonly reflections: ReadonlyArray<{ readonly text: string | null, readonly arrival: Arrival | null, readonly writtenAt: string, readonly sharedText: string | null, readonly sharedArrival: Arrival | null, readonly prompt: { readonly id: string, readonly words: WordsFragment } }>, readonly consents: ReadonlyArray<{ readonly kind: ConsentKind, readonly textVersion: string, readonly current: boolean }>, readonly journal: { readonly __typename: 'Journal' } | null };

export type CoupleFragment = { readonly id: string, readonly partner: { readonly displayName: string }, readonly invitation: InvitationFragment | null, readonly match: { readonly until: string } | null, readonly ideasInCommon: ReadonlyArray<{ readonly stands: boolean, readonly idea: IdeaFragment }>, readonly partnerReflections: ReadonlyArray<{ readonly text: string | null, readonly arrival: Arrival | null, readonly prompt: { readonly id: string, readonly words: WordsFragment } }>, readonly arrival: WordsFragment | null, readonly leaving: WordsFragment, readonly mine: { readonly paused: boolean, readonly door: string | null, readonly doorSpacedUntil: string | null, readonly spacedUntil: string | null, readonly turnEndsAt: string, readonly ideas: ReadonlyArray<{ readonly answer: IdeaAnswer, readonly idea: IdeaFragment }> } | null };

export type InvitationFragment = { readonly id: string, readonly fromMe: boolean | null, readonly state: InvitationState, readonly note: string | null, readonly sentAt: string | null, readonly fadesAt: string | null, readonly mutualUntil: string | null, readonly idea: IdeaFragment | null, readonly reply: { readonly kindness: Kindness | null, readonly alternative: Alternative | null, readonly kindnessWords: WordsFragment | null, readonly alternativeWords: WordsFragment | null } | null };

export type IdeaFragment = { readonly id: string, readonly words: WordsFragment };

export type WordsFragment = { readonly key: string, readonly text: string, readonly language: string };

export type LookQueryVariables = Exact<{
  language: string;
}>;


export type LookQuery = { readonly signedIn: boolean, readonly me: MeFragment | null };

export type FollowSubscriptionVariables = Exact<{
  language: string;
}>;


export type FollowSubscription = { readonly me: MeFragment | null };

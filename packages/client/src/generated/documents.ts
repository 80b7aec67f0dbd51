// Generated from schema.graphql and documents/ by `npm run generate`. Do not edit.

export const operations = {
  look:
    'query Look($language:String!){signedIn me{...Me}}',
  follow:
    'subscription Follow($language:String!){me{...Me}}',
  invite:
    'mutation Invite($input:InviteInput!$language:String!$region:String){invite(input:$input){__typename ...on InviteSuccess{me{...Me}}...Refusal ...Cues ...Help}}',
  sayYes:
    'mutation SayYes($input:SayYesInput!$language:String!$region:String){sayYes(input:$input){__typename ...on SayYesSuccess{me{...Me}}...Refusal ...Help}}',
  openDoor:
    'mutation OpenDoor($input:OpenDoorInput!$language:String!$region:String){openDoor(input:$input){__typename ...on OpenDoorSuccess{me{...Me}}...Refusal ...Help}}',
  resume:
    'mutation Resume($input:ResumeInput!$language:String!){resume(input:$input){__typename ...on ResumeSuccess{me{...Me}}...Refusal}}',
  rename:
    'mutation Rename($input:RenameInput!$language:String!){rename(input:$input){__typename ...on RenameSuccess{me{...Me}}...Refusal ...Cues}}',
  shareReflection:
    'mutation ShareReflection($input:ShareReflectionInput!$language:String!){shareReflection(input:$input){__typename ...on ShareReflectionSuccess{me{...Me}}...Refusal ...Cues}}',
  startJournal:
    'mutation StartJournal($input:StartJournalInput!$language:String!){startJournal(input:$input){__typename ...on StartJournalSuccess{me{...Me}}...Refusal}}',
  importMe:
    'mutation ImportMe($input:ImportMeInput!$language:String!){importMe(input:$input){__typename ...on ImportMeSuccess{entryCount reflectionCount keptReflectionCount me{...Me}}...Refusal}}',
  answerIdea:
    'mutation AnswerIdea($input:AnswerIdeaInput!$language:String!){answerIdea(input:$input){__typename ...on AnswerIdeaSuccess{me{...Me}}...Refusal}}',
  makePairingCode:
    'mutation MakePairingCode($input:MakePairingCodeInput!$language:String!){makePairingCode(input:$input){__typename ...on MakePairingCodeSuccess{me{...Me}}...Refusal}}',
  redeemPairingCode:
    'mutation RedeemPairingCode($input:RedeemPairingCodeInput!$language:String!){redeemPairingCode(input:$input){__typename ...on RedeemPairingCodeSuccess{me{...Me}}...Refusal}}',
  confirmPairing:
    'mutation ConfirmPairing($input:ConfirmPairingInput!$language:String!){confirmPairing(input:$input){__typename ...on ConfirmPairingSuccess{me{...Me}}...Refusal}}',
  sayNo:
    'mutation SayNo($input:SayNoInput!$language:String!){sayNo(input:$input){__typename ...on SayNoSuccess{me{...Me}}}}',
  closeDoor:
    'mutation CloseDoor($language:String!){closeDoor{__typename ...on CloseDoorSuccess{me{...Me}}}}',
  pause:
    'mutation Pause($language:String!){pause{__typename ...on PauseSuccess{me{...Me}}}}',
  leave:
    'mutation Leave($input:LeaveInput!$language:String!$region:String){leave(input:$input){__typename ...on LeaveSuccess{words{...Words}resources(region:$region){...Place}me{...Me}}}}',
  unshareReflection:
    'mutation UnshareReflection($input:UnshareReflectionInput!$language:String!){unshareReflection(input:$input){__typename ...on UnshareReflectionSuccess{me{...Me}}...Refusal}}',
  cancelPairingCode:
    'mutation CancelPairingCode($language:String!){cancelPairingCode{__typename ...on CancelPairingCodeSuccess{me{...Me}}...Refusal}}',
  declinePairing:
    'mutation DeclinePairing($input:DeclinePairingInput!$language:String!){declinePairing(input:$input){__typename ...on DeclinePairingSuccess{me{...Me}}...Refusal}}',
  join:
    'mutation Join($input:JoinInput!$language:String!){join(input:$input){__typename ...on JoinSuccess{me{...Me}}...Refusal ...Cues}}',
  setDial:
    'mutation SetDial($input:SetDialInput!$language:String!){setDial(input:$input){__typename ...on SetDialSuccess{me{...Me}}...Refusal}}',
  clearDial:
    'mutation ClearDial($language:String!){clearDial{__typename ...on ClearDialSuccess{me{...Me}}...Refusal}}',
  setFloor:
    'mutation SetFloor($input:SetFloorInput!$language:String!){setFloor(input:$input){__typename ...on SetFloorSuccess{me{...Me}}...Refusal}}',
  writeReflection:
    'mutation WriteReflection($input:WriteReflectionInput!$language:String!){writeReflection(input:$input){__typename ...on WriteReflectionSuccess{me{...Me}}...Refusal}}',
  checkIn:
    'mutation CheckIn($input:CheckInInput!$language:String!$region:String){checkIn(input:$input){__typename ...on CheckInSuccess{kept words{...Words}resources(region:$region){...Place}me{...Me}}...Refusal}}',
  correctEntry:
    'mutation CorrectEntry($input:CorrectEntryInput!$language:String!){correctEntry(input:$input){__typename ...on CorrectEntrySuccess{corrected me{...Me}}...Refusal}}',
  eraseEntry:
    'mutation EraseEntry($input:EraseEntryInput!$language:String!){eraseEntry(input:$input){__typename ...on EraseEntrySuccess{me{...Me}}...Refusal}}',
  eraseReflection:
    'mutation EraseReflection($input:EraseReflectionInput!$language:String!){eraseReflection(input:$input){__typename ...on EraseReflectionSuccess{me{...Me}}...Refusal}}',
  eraseJournal:
    'mutation EraseJournal($language:String!){eraseJournal{__typename ...on EraseJournalSuccess{me{...Me}}...Refusal}}',
  eraseMe:
    'mutation EraseMe($language:String!){eraseMe{__typename ...on EraseMeSuccess{me{...Me}}...Refusal}}',
  exportMe:
    'mutation ExportMe($language:String!){exportMe{__typename ...on ExportMeSuccess{document journalCsv me{...Me}}...Refusal}}',
  support:
    'query Support($language:String!$region:String){support(region:$region){...Place}}',
  noteCheck:
    'query NoteCheck($text:String!$kind:TextKind!$textLanguage:String!$language:String!){noteCheck(text:$text kind:$kind language:$textLanguage){read refused cues{category start end words{...Words}}}}',
  host:
    'query Host($language:String!){ideas{...Idea}prompts{id words{...Words}choices{arrival words{...Words}}}policy{fresh fades lasts spacing doorLasts matchLasts doorSpacing shownFor moment noteMax nameMax reflectionMax pairingLasts ideasPerTurn sharesPerTurn ideaRestTurns}vocabulary{accelerators{value words{...Words}}alternatives{value words{...Words}}arrivals{value words{...Words}}bands{value words{...Words}}brakes{value words{...Words}}cueCategories{value words{...Words}}ideaAnswers{value words{...Words}}invitationStates{value words{...Words}}kindnesses{value words{...Words}}motives{value words{...Words}}options{value words{...Words}}situations{value words{...Words}}stances{value words{...Words}}supportKinds{value words{...Words}}wantedDegrees{value words{...Words}}}}',
  journal:
    'query Journal($last:Int!$before:String$language:String!){me{id own{journal{readings(last:$last before:$before){edges{node{id floor utcOffset localDay reading{dial at brakes accelerators note}}}pageInfo{hasPreviousPage startCursor}}brakesByBand{band brakes{brake count words{...Words}}}wantedness{fully{count mean}partly{count mean}no{count mean}}}}}}',
  checkIns:
    'query CheckIns($last:Int!$before:String){me{id own{journal{checkIns(last:$last before:$before){edges{node{id at felt wanted utcOffset localDay}}pageInfo{hasPreviousPage startCursor}}}}}}',
} as const;

export const fragments: Readonly<Record<string, string>> = {
  Me:
    'fragment Me on Me{id displayName locked own{...Own}couple{...Couple}}',
  Own:
    'fragment Own on Own{moment floor reading{dial at brakes accelerators note}guidance{situation band stance stanceWords{...Words}options message{...Words}}pairing{__typename ...on PairingCode{code until}...on PairingRequest{id displayName until}...on PairingAsked{until}}reflections{prompt{id words{...Words}}text arrival writtenAt sharedText sharedArrival}consents{kind textVersion current}journal{__typename}}',
  Couple:
    'fragment Couple on Couple{id partner{displayName}invitation{...Invitation}match{until}ideasInCommon{idea{...Idea}stands}partnerReflections{prompt{id words{...Words}}text arrival}arrival{...Words}leaving{...Words}mine{paused door doorSpacedUntil spacedUntil ideas{idea{...Idea}answer}turnEndsAt}}',
  Invitation:
    'fragment Invitation on Invitation{id fromMe state idea{...Idea}note sentAt fadesAt mutualUntil reply{kindness kindnessWords{...Words}alternative alternativeWords{...Words}}}',
  Idea:
    'fragment Idea on Idea{id words{...Words}}',
  Words:
    'fragment Words on Message{key text(language:$language)language(language:$language)}',
  Refusal:
    'fragment Refusal on Refusal{code message{...Words}discreetMessage{...Words}me{...Me}}',
  Cues:
    'fragment Cues on TextPressuring{cues{category start end words{...Words}}}',
  Help:
    'fragment Help on SupportFirst{resources(region:$region){...Place}}',
  Place:
    'fragment Place on SupportResource{kind kindWords{...Words}name region url phone text{number word}checkedOn}',
};

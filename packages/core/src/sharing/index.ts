/** What two people may tell each other next to a yes: names, ideas and reflections. */

export {
  answerIdea,
  declineIdea,
  type IdeaAnswerInput,
  type IdeaDeclineInput,
  type IdeaRefusal,
} from '../ideas/answer-idea.ts';
export {
  type AnsweredIdea,
  answerTo,
  type IdeaAnswer,
  type IdeaAnswerList,
  type IdeaAnswers,
  ideaAnswers,
  noAnswers,
  type PersonWithIdeas,
  type WithdrawnYes,
  withoutIdeaAnswers,
  type YesCount,
} from '../ideas/answers.ts';
export {
  type CommonIdea,
  commonIdeas,
  type IdeaListInput,
  ideasInCommon,
  standingIdeas,
} from '../ideas/common-ideas.ts';
export { ideaMessage } from '../ideas/idea-message.ts';
export {
  type DefaultIdeaName,
  defaultIdeaNames,
  type IdeaMenuChange,
  ideaMenu,
} from '../ideas/menu.ts';
export {
  type DisplayName,
  type NameChangeInput,
  nameShown,
  type PersonWithName,
  type RenameRefusal,
  rename,
  withoutNameBeforePause,
} from '../name/rename.ts';
export { countShare, type ShareCount, turnOf } from '../name/turn-limit.ts';
export { type Arrival, arrivals } from '../reflection/arrival.ts';
export { arrivalChoice, arrivalMessage } from '../reflection/arrival-message.ts';
export {
  type ArrivalPrompt,
  arrivalPrompt,
  type DefaultPromptName,
  defaultPromptNames,
  type PromptId,
  type PromptMenuChange,
  promptMenu,
  promptOf,
  type TextPrompt,
} from '../reflection/prompt.ts';
export { promptMessage } from '../reflection/prompt-message.ts';
export {
  type PersonWithReflections,
  parseReflectionText,
  type Reflection,
  type ReflectionText,
  reflectionOn,
  type SharedCopy,
  type TimedCopy,
  type WrittenReflection,
} from '../reflection/reflection.ts';
export {
  type ReflectionShareInput,
  type ShareRefusal,
  sharedReflections,
  shareReflection,
  unshareReflection,
  withoutSharedCopies,
} from '../reflection/share.ts';
export { eraseReflection, writeReflection } from '../reflection/write.ts';

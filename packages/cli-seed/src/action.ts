import {
  type AnswerIdeaInput,
  answerIdea,
  type CheckInInput,
  checkIn,
  clearDial,
  closeDoor,
  eraseJournal,
  eraseMe,
  eraseReflection,
  exportMe,
  type InviteInput,
  invite,
  leave,
  type Outcome,
  openDoor,
  pause,
  rename,
  resume,
  type SetDialInput,
  sayNo,
  sayYes,
  setDial,
  setFloor,
  shareReflection,
  startJournal,
  type UseCaseContext,
  unshareReflection,
  type Viewer,
  type WriteReflectionInput,
  writeReflection,
} from '@attune/api/use-cases';
import type { CoupleId, Floor, InvitationId, Moment, Motive, PromptId, Reply } from '@attune/core';

/** One thing that somebody does on their phone, as data. */
export type Action =
  | ({ readonly type: 'setDial' } & SetDialInput)
  | { readonly type: 'clearDial' | 'closeDoor' | 'pause' | 'resume' }
  | { readonly type: 'startJournal' | 'eraseJournal' | 'exportMe' | 'eraseMe' }
  | { readonly type: 'setFloor'; readonly floor: Floor }
  | { readonly type: 'rename'; readonly displayName: string }
  | ({ readonly type: 'invite' } & Omit<InviteInput, 'moment'>)
  | { readonly type: 'sayYes'; readonly invitation: InvitationId; readonly motives: readonly Motive[] }
  | ({ readonly type: 'sayNo'; readonly invitation: InvitationId } & Reply)
  | { readonly type: 'openDoor'; readonly motives: readonly Motive[] }
  | ({ readonly type: 'answerIdea' } & Omit<AnswerIdeaInput, 'moment'>)
  | ({ readonly type: 'writeReflection' } & WriteReflectionInput)
  | {
      readonly type: 'shareReflection' | 'unshareReflection' | 'eraseReflection';
      readonly prompt: PromptId;
    }
  | ({ readonly type: 'checkIn' } & CheckInInput)
  | { readonly type: 'leave'; readonly couple: CoupleId };

/** Does it, through the same use case as everybody's phone. `moment` is the view it is said from. */
export function performAction(
  attune: UseCaseContext,
  viewer: Viewer,
  moment: Moment,
  deed: Action,
): Promise<Outcome> {
  switch (deed.type) {
    case 'setDial':
      return setDial(attune, viewer, deed);
    case 'clearDial':
      return clearDial(attune, viewer);
    case 'setFloor':
      return setFloor(attune, viewer, deed.floor);
    case 'rename':
      return rename(attune, viewer, { ...deed, moment });
    case 'invite':
      return invite(attune, viewer, { ...deed, moment });
    case 'sayYes':
      return sayYes(attune, viewer, { ...deed, moment });
    case 'sayNo':
      return sayNo(attune, viewer, deed);
    case 'openDoor':
      return openDoor(attune, viewer, { ...deed, moment });
    case 'closeDoor':
      return closeDoor(attune, viewer);
    case 'pause':
      return pause(attune, viewer);
    case 'resume':
      return resume(attune, viewer, moment);
    case 'leave':
      return leave(attune, viewer, deed.couple);
    case 'answerIdea':
      return answerIdea(attune, viewer, { ...deed, moment });
    case 'writeReflection':
      return writeReflection(attune, viewer, deed);
    case 'shareReflection':
      return shareReflection(attune, viewer, { ...deed, moment });
    case 'unshareReflection':
      return unshareReflection(attune, viewer, deed.prompt);
    case 'eraseReflection':
      return eraseReflection(attune, viewer, deed.prompt);
    case 'checkIn':
      return checkIn(attune, viewer, deed);
    case 'startJournal':
      return startJournal(attune, viewer, moment);
    case 'eraseJournal':
      return eraseJournal(attune, viewer);
    case 'exportMe':
      return exportMe(attune, viewer);
    case 'eraseMe':
      return eraseMe(attune, viewer);
  }
}

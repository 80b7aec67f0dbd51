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
import type { CoupleId, Floor, InvitationId, Moment, Motive, Reply } from '@attune/core';
import type { PromptId } from '@attune/core/sharing';

/** One command of a simulated person, as data. */
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

/** Runs an action through its use case. `moment` is the moment of the view that the person saw. */
export function performAction(
  attune: UseCaseContext,
  viewer: Viewer,
  moment: Moment,
  action: Action,
): Promise<Outcome> {
  switch (action.type) {
    case 'setDial':
      return setDial(attune, viewer, action);
    case 'clearDial':
      return clearDial(attune, viewer);
    case 'setFloor':
      return setFloor(attune, viewer, action.floor);
    case 'rename':
      return rename(attune, viewer, { ...action, moment });
    case 'invite':
      return invite(attune, viewer, { ...action, moment });
    case 'sayYes':
      return sayYes(attune, viewer, { ...action, moment });
    case 'sayNo':
      return sayNo(attune, viewer, action);
    case 'openDoor':
      return openDoor(attune, viewer, { ...action, moment });
    case 'closeDoor':
      return closeDoor(attune, viewer);
    case 'pause':
      return pause(attune, viewer);
    case 'resume':
      return resume(attune, viewer, moment);
    case 'leave':
      return leave(attune, viewer, action.couple);
    case 'answerIdea':
      return answerIdea(attune, viewer, { ...action, moment });
    case 'writeReflection':
      return writeReflection(attune, viewer, action);
    case 'shareReflection':
      return shareReflection(attune, viewer, { ...action, moment });
    case 'unshareReflection':
      return unshareReflection(attune, viewer, action.prompt);
    case 'eraseReflection':
      return eraseReflection(attune, viewer, action.prompt);
    case 'checkIn':
      return checkIn(attune, viewer, action);
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

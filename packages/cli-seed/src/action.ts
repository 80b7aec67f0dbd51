import {
  type AnswerIdeaInput,
  type Attune,
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
  unshareReflection,
  type Viewer,
  type WriteReflectionInput,
  writeReflection,
} from '@attune/api/use-cases';
import type { CoupleId, Floor, InvitationId, Moment, Motive, PromptId, Reply } from '@attune/core';

/** One thing that somebody does on their phone, as data. */
export type Deed =
  | ({ readonly is: 'setDial' } & SetDialInput)
  | { readonly is: 'clearDial' | 'closeDoor' | 'pause' | 'resume' }
  | { readonly is: 'startJournal' | 'eraseJournal' | 'exportMe' | 'eraseMe' }
  | { readonly is: 'setFloor'; readonly floor: Floor }
  | { readonly is: 'rename'; readonly displayName: string }
  | ({ readonly is: 'invite' } & Omit<InviteInput, 'moment'>)
  | { readonly is: 'sayYes'; readonly invitation: InvitationId; readonly motives: readonly Motive[] }
  | ({ readonly is: 'sayNo'; readonly invitation: InvitationId } & Reply)
  | { readonly is: 'openDoor'; readonly motives: readonly Motive[] }
  | ({ readonly is: 'answerIdea' } & Omit<AnswerIdeaInput, 'moment'>)
  | ({ readonly is: 'writeReflection' } & WriteReflectionInput)
  | {
      readonly is: 'shareReflection' | 'unshareReflection' | 'eraseReflection';
      readonly prompt: PromptId;
    }
  | ({ readonly is: 'checkIn' } & CheckInInput)
  | { readonly is: 'leave'; readonly couple: CoupleId };

/** Does it, through the same use case as everybody's phone. `moment` is the view it is said from. */
export function perform(attune: Attune, viewer: Viewer, moment: Moment, deed: Deed): Promise<Outcome> {
  switch (deed.is) {
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

import type { CoupleId, Dial, Floor, IdeaId, InvitationId, Moment, Motive, RequestId } from '@attune/core';
import type { Felt } from '@attune/core/journal';
import type { PairingCode } from '@attune/core/pairing';
import type { PromptId } from '@attune/core/sharing';

/** A person as the host knows them. */
export interface Account {
  readonly tenant: string;
  readonly subject: string;
}

/** A command with its input, as plain values. The world turns it into GraphQL, and the model applies it. */
export type Ask =
  | { readonly type: 'look' }
  | { readonly type: 'join'; readonly name: string }
  | { readonly type: 'setDial'; readonly dial: Dial; readonly at: number }
  | { readonly type: 'clearDial' }
  | { readonly type: 'setFloor'; readonly floor: Floor }
  | { readonly type: 'rename'; readonly name: string; readonly moment: Moment }
  | {
      readonly type: 'invite';
      readonly moment: Moment;
      readonly motives: readonly Motive[];
      readonly idea: IdeaId | null;
      readonly note: string | null;
    }
  | {
      readonly type: 'sayYes';
      readonly moment: Moment;
      readonly motives: readonly Motive[];
      readonly id: InvitationId;
    }
  | { readonly type: 'openDoor'; readonly moment: Moment; readonly motives: readonly Motive[] }
  | { readonly type: 'resume'; readonly moment: Moment }
  | { readonly type: 'sayNo'; readonly id: InvitationId }
  | { readonly type: 'closeDoor' }
  | { readonly type: 'pause' }
  | { readonly type: 'leave'; readonly couple: CoupleId }
  | { readonly type: 'makePairingCode'; readonly moment: Moment }
  | { readonly type: 'redeemPairingCode'; readonly moment: Moment; readonly code: PairingCode }
  | { readonly type: 'confirmPairing'; readonly moment: Moment; readonly request: RequestId }
  | { readonly type: 'declinePairing'; readonly request: RequestId }
  | { readonly type: 'cancelPairing' }
  | { readonly type: 'answerIdea'; readonly idea: IdeaId; readonly moment: Moment }
  | { readonly type: 'declineIdea'; readonly idea: IdeaId }
  | { readonly type: 'writeReflection'; readonly prompt: PromptId; readonly text: string }
  | { readonly type: 'shareReflection'; readonly prompt: PromptId; readonly moment: Moment }
  | { readonly type: 'unshareReflection'; readonly prompt: PromptId }
  | { readonly type: 'startJournal'; readonly moment: Moment }
  | { readonly type: 'checkIn'; readonly felt: Felt; readonly at: number }
  | { readonly type: 'eraseJournal' }
  | { readonly type: 'eraseMe' };

import {
  type Attune,
  clearDial,
  closeDoor,
  type Home,
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
  type Viewer,
} from '@attune/api/use-cases';
import type { CoupleId, Floor, InvitationId, Moment, Motive, Reply } from '@attune/core';

/** One thing that somebody does on their phone, as data. */
export type Deed =
  | ({ readonly is: 'setDial' } & SetDialInput)
  | { readonly is: 'clearDial' | 'closeDoor' | 'pause' | 'resume' }
  | { readonly is: 'setFloor'; readonly floor: Floor }
  | { readonly is: 'rename'; readonly displayName: string }
  | { readonly is: 'invite'; readonly motives: readonly Motive[]; readonly note: string | null }
  | { readonly is: 'sayYes'; readonly invitation: InvitationId; readonly motives: readonly Motive[] }
  | ({ readonly is: 'sayNo'; readonly invitation: InvitationId } & Reply)
  | { readonly is: 'openDoor'; readonly motives: readonly Motive[] }
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
      return rename(attune, viewer, { moment, displayName: deed.displayName });
    case 'invite':
      return invite(attune, viewer, { moment, motives: deed.motives, note: deed.note });
    case 'sayYes':
      return sayYes(attune, viewer, { moment, motives: deed.motives, invitation: deed.invitation });
    case 'sayNo':
      return sayNo(attune, viewer, deed);
    case 'openDoor':
      return openDoor(attune, viewer, { moment, motives: deed.motives });
    case 'closeDoor':
      return closeDoor(attune, viewer);
    case 'pause':
      return pause(attune, viewer);
    case 'resume':
      return resume(attune, viewer, moment);
    case 'leave':
      return leave(attune, viewer, deed.couple);
  }
}

/** Counts what was asked for and what came of it. */
export interface Tally {
  commands: number;
  accepted: number;
  readonly refused: Map<string, number>;
}
export const emptyTally = (): Tally => ({ commands: 0, accepted: 0, refused: new Map() });

/** Waits for an outcome, counts it, and answers the view to look at next. */
export async function counted(tally: Tally, asked: Promise<Outcome>): Promise<Home | null> {
  tally.commands += 1;
  const { refusal, home } = await asked;
  if (refusal) tally.refused.set(refusal.code, (tally.refused.get(refusal.code) ?? 0) + 1);
  else tally.accepted += 1;
  return home;
}

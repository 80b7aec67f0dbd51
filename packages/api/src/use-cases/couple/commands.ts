import {
  type CoupleId,
  checkText,
  type IdeaId,
  type InvitationId,
  type Moment,
  type Motive,
  type Reply,
} from '@attune/core';
import type { Attune } from '../context.ts';
import { closing, opening } from './run-command.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { readNote } from '../text-input.ts';

export interface Said {
  readonly moment: Moment;
  readonly motives: readonly Motive[];
}
export interface InviteInput extends Said {
  /** One that is listed as common, or none. */
  readonly idea?: IdeaId | null;
  readonly note: string | null;
}
export interface SayYesInput extends Said {
  readonly invitation: InvitationId;
}
export interface SayNoInput extends Reply {
  readonly invitation: InvitationId;
}

export async function invite(attune: Attune, viewer: Viewer, input: InviteInput): Promise<Outcome> {
  const words = readNote(['input', 'note'], input.note, attune.policy.noteMax);
  const note = words === null ? null : checkText(words, attune.noteCheck, attune.language);
  return opening(attune, viewer, 'invite', ({ fresh, yes }) => ({
    is: 'invite',
    said: input.moment,
    yes: yes('invite', fresh.id, input.motives),
    idea: input.idea ?? null,
    note,
  }));
}

export const sayYes = (attune: Attune, viewer: Viewer, input: SayYesInput): Promise<Outcome> =>
  opening(attune, viewer, 'yes', ({ yes }) => ({
    is: 'yes',
    id: input.invitation,
    said: input.moment,
    yes: yes('yes', input.invitation, input.motives),
  }));

/** Declines theirs, withdraws mine, or ends what is mutual. */
export const sayNo = (attune: Attune, viewer: Viewer, input: SayNoInput): Promise<Outcome> =>
  closing(attune, viewer, {
    is: 'no',
    id: input.invitation,
    kindness: input.kindness,
    alternative: input.alternative,
  });

export const openDoor = (attune: Attune, viewer: Viewer, input: Said): Promise<Outcome> =>
  opening(attune, viewer, 'openDoor', ({ yes }) => ({
    is: 'openDoor',
    said: input.moment,
    yes: yes('openDoor', null, input.motives),
  }));

export const closeDoor = (attune: Attune, viewer: Viewer): Promise<Outcome> =>
  closing(attune, viewer, { is: 'closeDoor' });

export const pause = (attune: Attune, viewer: Viewer): Promise<Outcome> =>
  closing(attune, viewer, { is: 'pause' });

export const resume = (attune: Attune, viewer: Viewer, moment: Moment): Promise<Outcome> =>
  opening(attune, viewer, 'resume', () => ({ is: 'resume', said: moment }));

export const leave = (attune: Attune, viewer: Viewer, couple: CoupleId): Promise<Outcome> =>
  closing(attune, viewer, { is: 'leave', couple });

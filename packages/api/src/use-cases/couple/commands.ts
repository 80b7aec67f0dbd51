import {
  type CoupleId,
  checkText,
  type IdeaId,
  type InvitationId,
  type Moment,
  type Motive,
  type Reply,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { readNote } from '../text-input.ts';
import { runExit, runOpening } from './run-command.ts';

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

export async function invite(attune: UseCaseContext, viewer: Viewer, input: InviteInput): Promise<Outcome> {
  const words = readNote(['input', 'note'], input.note, attune.policy.noteMax);
  const note = words === null ? null : checkText(words, attune.noteCheck, attune.language);
  return runOpening(attune, viewer, 'invite', ({ newIds, yes }) => ({
    type: 'invite',
    moment: input.moment,
    yes: yes('invite', newIds.id, input.motives),
    idea: input.idea ?? null,
    note,
  }));
}

export const sayYes = (attune: UseCaseContext, viewer: Viewer, input: SayYesInput): Promise<Outcome> =>
  runOpening(attune, viewer, 'sayYes', ({ yes }) => ({
    type: 'sayYes',
    id: input.invitation,
    moment: input.moment,
    yes: yes('sayYes', input.invitation, input.motives),
  }));

/** Declines theirs, withdraws mine, or ends what is mutual. */
export const sayNo = (attune: UseCaseContext, viewer: Viewer, input: SayNoInput): Promise<Outcome> =>
  runExit(attune, viewer, {
    type: 'sayNo',
    id: input.invitation,
    kindness: input.kindness,
    alternative: input.alternative,
  });

export const openDoor = (attune: UseCaseContext, viewer: Viewer, input: Said): Promise<Outcome> =>
  runOpening(attune, viewer, 'openDoor', ({ yes }) => ({
    type: 'openDoor',
    moment: input.moment,
    yes: yes('openDoor', null, input.motives),
  }));

export const closeDoor = (attune: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runExit(attune, viewer, { type: 'closeDoor' });

export const pause = (attune: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runExit(attune, viewer, { type: 'pause' });

export const resume = (attune: UseCaseContext, viewer: Viewer, moment: Moment): Promise<Outcome> =>
  runOpening(attune, viewer, 'resume', () => ({ type: 'resume', moment }));

export const leave = (attune: UseCaseContext, viewer: Viewer, couple: CoupleId): Promise<Outcome> =>
  runExit(attune, viewer, { type: 'leave', couple });

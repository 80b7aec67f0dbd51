import type { CoupleId, IdeaId, InvitationId, Moment, Motive, Reply } from '@attune/core';
import { checkInput } from '../check-input.ts';
import type { UseCaseContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { readNote } from '../text-input.ts';
import { runCommand } from './run-command.ts';

/** The input of a command that says yes: the moment of the viewer's home, and why they say yes. */
export interface YesInput {
  readonly moment: Moment;
  readonly motives: readonly Motive[];
}
export interface InviteInput extends YesInput {
  /** One of the ideas that the home lists as common, or null. */
  readonly idea?: IdeaId | null;
  readonly note: string | null;
}
export interface SayYesInput extends YesInput {
  readonly invitation: InvitationId;
}
export interface SayNoInput extends Reply {
  readonly invitation: InvitationId;
}

/**
 * Sends the partner an invitation.
 *
 * @throws InvalidInput
 */
export async function invite(context: UseCaseContext, viewer: Viewer, input: InviteInput): Promise<Outcome> {
  const { moment, motives, idea = null, note: sent } = input;
  const clean = readNote(sent, context.policy.noteMax, 'partner');
  const note = clean === null || sent === null ? null : checkInput(context, { sent, clean }, 'note');
  return runCommand(context, viewer, { type: 'invite', moment, motives, idea, note });
}

/** Accepts the partner's open invitation. */
export const sayYes = (context: UseCaseContext, viewer: Viewer, input: SayYesInput): Promise<Outcome> => {
  const { invitation: id, moment, motives } = input;
  return runCommand(context, viewer, { type: 'sayYes', id, moment, motives });
};

/** Declines the partner's invitation, withdraws the viewer's own, or ends a mutual one. */
export const sayNo = (context: UseCaseContext, viewer: Viewer, input: SayNoInput): Promise<Outcome> => {
  const { invitation: id, kindness, alternative } = input;
  return runCommand(context, viewer, { type: 'sayNo', id, kindness, alternative });
};

/** Opens the viewer's door. The partner sees it only once both doors are open. */
export const openDoor = (context: UseCaseContext, viewer: Viewer, input: YesInput): Promise<Outcome> => {
  const { moment, motives } = input;
  return runCommand(context, viewer, { type: 'openDoor', moment, motives });
};

export const closeDoor = (context: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runCommand(context, viewer, { type: 'closeDoor' });

export const pause = (context: UseCaseContext, viewer: Viewer): Promise<Outcome> =>
  runCommand(context, viewer, { type: 'pause' });

export const resume = (context: UseCaseContext, viewer: Viewer, moment: Moment): Promise<Outcome> =>
  runCommand(context, viewer, { type: 'resume', moment });

/** Ends the couple. Naming another couple succeeds, and changes nothing. */
export const leave = (context: UseCaseContext, viewer: Viewer, couple: CoupleId): Promise<Outcome> =>
  runCommand(context, viewer, { type: 'leave', couple });

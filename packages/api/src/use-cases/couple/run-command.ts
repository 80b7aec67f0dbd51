import {
  type CommandContext,
  type Exit,
  type InvitationId,
  type Motive,
  type Opening,
  wholehearted,
} from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { LockedSnapshot, Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';
import { applyCommand } from './apply-command.ts';

/** An opening as the viewer asks for it. It names motives, from which the yes is made under the lock. */
export type OpeningRequest = Requested<Opening>;
type Requested<O extends Opening> = O extends { readonly yes: unknown }
  ? Omit<O, 'yes'> & { readonly motives: readonly Motive[] }
  : O;
type YesRequest = Extract<OpeningRequest, { readonly motives: unknown }>;
type NewIds = CommandContext['newIds'];

/** Runs an opening. Draws its ids first, so that a retried transaction uses the same ones. */
export async function runOpening(
  context: UseCaseContext,
  viewer: Viewer,
  request: OpeningRequest,
): Promise<Outcome> {
  const newIds = drawIds(context);
  return runUseCase(context, viewer, request.type, (snapshot) =>
    applyCommand(context, viewer, snapshot, newIds, openingOf(context, snapshot, newIds, request)),
  );
}

/** Runs an exit. It is never refused; without anything to close, it succeeds too. */
export async function runExit(context: UseCaseContext, viewer: Viewer, exit: Exit): Promise<Outcome> {
  const newIds = drawIds(context);
  return runUseCase(context, viewer, exit.type, (snapshot) =>
    applyCommand(context, viewer, snapshot, newIds, exit),
  );
}

const drawIds = ({ ids }: UseCaseContext): NewIds => ({ id: ids.invitation(), mark: ids.mark() });

/** Adds the yes, made from the viewer's locked dial and floor. */
function openingOf(
  { policy }: UseCaseContext,
  { at, me }: LockedSnapshot,
  newIds: NewIds,
  request: OpeningRequest,
): Opening {
  if (request.type === 'resume') return request;
  const { motives, ...opening } = request;
  const { reading, floor } = me;
  const scope = { by: me.id, command: request.type, id: invitationOf(request, newIds), at };
  return { ...opening, yes: wholehearted(scope, { policy, reading, floor, motives }) };
}

/** The invitation that a yes is about; null for a door. */
function invitationOf(request: YesRequest, newIds: NewIds): InvitationId | null {
  switch (request.type) {
    case 'invite':
      return newIds.id;
    case 'sayYes':
      return request.id;
    case 'openDoor':
      return null;
  }
}

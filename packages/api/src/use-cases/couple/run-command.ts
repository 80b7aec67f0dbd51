import type { CommandRequest } from '@attune/core';
import type { UseCaseContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import type { Viewer } from '../ports.ts';
import { runUseCase } from '../run-use-case.ts';
import { applyCommand } from './apply-command.ts';

/**
 * Runs a command. Draws its ids first, so that a retried transaction uses the same ones. An exit is never refused;
 * without anything to close, it succeeds too.
 */
export async function runCommand(
  context: UseCaseContext,
  viewer: Viewer,
  request: CommandRequest,
): Promise<Outcome> {
  const { ids } = context;
  const newIds = { id: ids.invitation(), mark: ids.mark() };
  return runUseCase(context, viewer, request.type, (snapshot) =>
    applyCommand(context, viewer, snapshot, newIds, request),
  );
}

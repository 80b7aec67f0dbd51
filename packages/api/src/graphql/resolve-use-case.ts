import type { UseCaseContext } from '../use-cases/context.ts';
import type { Outcome } from '../use-cases/outcome.ts';
import type { Viewer } from '../use-cases/ports.ts';
import { withInputPath } from './bad-input.ts';
import { type Context, viewerOf } from './context.ts';

/**
 * Runs a use case for the viewer of a request. Invalid input becomes a `BAD_USER_INPUT` error with the path of the
 * field.
 *
 * @throws GraphQLError `UNAUTHENTICATED` without a sign-in.
 */
export async function resolveUseCase(
  context: Context,
  useCase: (attune: UseCaseContext, viewer: Viewer) => Promise<Outcome>,
): Promise<Outcome> {
  const viewer = viewerOf(context);
  try {
    const outcome = await useCase(context.attune, viewer);
    context.keepHome(outcome.home);
    if (outcome.home?.locked || outcome.refusal?.code === 'locked') context.locked();
    return outcome;
  } catch (error) {
    throw withInputPath(error, ['input']);
  }
}

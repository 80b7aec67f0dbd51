import { GraphQLError } from 'graphql';
import type { UseCaseContext } from '../use-cases/context.ts';
import type { Outcome } from '../use-cases/outcome.ts';
import type { Viewer } from '../use-cases/ports.ts';
import { InvalidInput } from '../use-cases/text-input.ts';
import { type Context, viewerOf } from './context.ts';

/** Asks a use case for whoever is signed in. Input that does not fit becomes an error that says where. */
export async function resolveUseCase(
  context: Context,
  useCase: (attune: UseCaseContext, viewer: Viewer) => Promise<Outcome>,
): Promise<Outcome> {
  const viewer = viewerOf(context);
  try {
    const outcome = await useCase(context.attune, viewer);
    if (outcome.home?.locked || outcome.refusal?.code === 'locked') context.locked();
    return outcome;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw badInput(error);
  }
}

/** What does not fit, as an error that says where and what would. */
export const badInput = ({ path, message }: InvalidInput): GraphQLError =>
  new GraphQLError(`${path.join('.')}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', inputPath: path },
  });

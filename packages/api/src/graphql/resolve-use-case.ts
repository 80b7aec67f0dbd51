import { GraphQLError } from 'graphql';
import type { UseCaseContext } from '../use-cases/context.ts';
import type { Outcome } from '../use-cases/outcome.ts';
import type { Viewer } from '../use-cases/ports.ts';
import { type InputField, InvalidInput } from '../use-cases/text-input.ts';
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
    throw badInput(inputPath(error), error.message);
  }
}

/** What does not fit, as an error that says where and what would. */
export const badInput = (path: readonly string[], message: string): GraphQLError =>
  new GraphQLError(`${path.join('.')}: ${message}`, {
    extensions: { code: 'BAD_USER_INPUT', inputPath: path },
  });

/** The input fields that the schema names differently from the use cases. */
const schemaNames: Partial<Record<InputField, string>> = { idea: 'ideaId', prompt: 'promptId' };

const inputPath = ({ field }: InvalidInput): readonly string[] => ['input', schemaNames[field] ?? field];

import { GraphQLError } from 'graphql';
import type { UseCaseContext } from '../use-cases/context.ts';
import type { Home } from '../use-cases/home.ts';
import { getHome } from '../use-cases/home.ts';
import type { Session, Viewer } from '../use-cases/ports.ts';

/** What one operation resolves with. All it may reach starts at `signedIn`. */
export interface Context {
  readonly attune: UseCaseContext;
  readonly signedIn: Session | null;
  /** What the viewer sees: read whole, once an operation, before anything resolves. */
  readonly home: () => Promise<Home | null>;
  /** Called where less is shown, or nothing done, for want of a recent unlock. */
  readonly locked: () => void;
}

export function contextOf(
  attune: UseCaseContext,
  signedIn: Session | null,
  locked: Context['locked'] = () => {},
): Context {
  let home: Promise<Home | null> | null = null;
  const seen = async (viewer: Viewer): Promise<Home | null> => {
    const looked = await getHome(attune, viewer);
    if (looked?.locked) locked();
    return looked;
  };
  return {
    attune,
    signedIn,
    home: () => {
      home ??= signedIn ? seen(viewing(signedIn)) : Promise.resolve(null);
      return home;
    },
    locked,
  };
}

const viewing = ({ viewer, unlockedAt }: Session): Viewer => ({ ...viewer, unlockedAt });

/** The viewer, for what only makes sense with one. */
export function viewerOf({ signedIn }: Context): Viewer {
  if (signedIn) return viewing(signedIn);
  throw new GraphQLError('This asks for a sign-in: a bearer token in the Authorization header.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
  });
}

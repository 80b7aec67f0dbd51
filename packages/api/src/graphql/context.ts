import { GraphQLError } from 'graphql';
import type { UseCaseContext } from '../use-cases/context.ts';
import { getHome, type Home } from '../use-cases/home.ts';
import type { Session, Viewer } from '../use-cases/ports.ts';

/** The context of one operation. Resolvers reach people's data only through the session. */
export interface Context {
  readonly attune: UseCaseContext;
  readonly session: Session | null;
  /** Reads the viewer's home once per operation, so that all fields come from one snapshot. */
  readonly home: () => Promise<Home | null>;
  /** Keeps the home that a command returned, so that the queries in its result read nothing again. */
  readonly keepHome: (home: Home | null) => void;
  /** Records that the response is limited because a recent unlock is missing. */
  readonly locked: () => void;
}

export function contextOf(
  attune: UseCaseContext,
  session: Session | null,
  locked: Context['locked'] = () => {},
): Context {
  let home: Promise<Home | null> | null = null;
  const readHome = async (viewer: Viewer): Promise<Home | null> => {
    const found = await getHome(attune, viewer);
    if (found?.locked) locked();
    return found;
  };
  return {
    attune,
    session,
    home: () => {
      home ??= session ? readHome(withUnlock(session)) : Promise.resolve(null);
      return home;
    },
    keepHome: (found) => {
      home = Promise.resolve(found);
    },
    locked,
  };
}

const withUnlock = ({ viewer, unlockedAt }: Session): Viewer => ({ ...viewer, unlockedAt });

/**
 * Returns the viewer.
 *
 * @throws GraphQLError `UNAUTHENTICATED` without a sign-in.
 */
export function viewerOf({ session }: Context): Viewer {
  if (session) return withUnlock(session);
  throw new GraphQLError('A sign-in is required, and this request has none.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
  });
}

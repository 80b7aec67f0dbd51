import { GraphQLError } from 'graphql';
import type { Attune } from '../use-cases/context.ts';
import type { Home } from '../use-cases/home.ts';
import { look } from '../use-cases/look.ts';
import type { SignedIn, Viewer } from '../use-cases/ports.ts';

/** What one operation resolves with. All it may reach starts at `signedIn`. */
export interface Context {
  readonly attune: Attune;
  readonly signedIn: SignedIn | null;
  /** What the viewer sees: read whole, once an operation, before anything resolves. */
  readonly home: () => Promise<Home | null>;
  /** Called where less is shown, or nothing done, for want of a recent unlock. */
  readonly locked: () => void;
}

export function contextOf(
  attune: Attune,
  signedIn: SignedIn | null,
  locked: Context['locked'] = () => {},
): Context {
  let home: Promise<Home | null> | null = null;
  const seen = async (viewer: Viewer): Promise<Home | null> => {
    const looked = await look(attune, viewer);
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

const viewing = ({ viewer, unlockedAt }: SignedIn): Viewer => ({ ...viewer, unlockedAt });

/** The viewer, for what only makes sense with one. */
export function viewerOf({ signedIn }: Context): Viewer {
  if (signedIn) return viewing(signedIn);
  throw new GraphQLError('This asks for a sign-in: a bearer token in the Authorization header.', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'www-authenticate': 'Bearer' } } },
  });
}

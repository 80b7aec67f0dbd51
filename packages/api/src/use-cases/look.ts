import type { UseCaseContext } from './context.ts';
import { type Home, homeOf } from './home.ts';
import type { Viewer } from './ports.ts';

/** What I see, for my own devices; null before joining. */
export async function getHome(attune: UseCaseContext, viewer: Viewer): Promise<Home | null> {
  const around = await attune.store.readSnapshot(viewer);
  return around && homeOf(attune, viewer, around);
}

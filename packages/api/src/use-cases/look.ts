import type { Attune } from './context.ts';
import { type Home, homeOf } from './home.ts';
import type { Viewer } from './ports.ts';

/** What I see, for my own devices; null before joining. */
export async function look(attune: Attune, viewer: Viewer): Promise<Home | null> {
  const around = await attune.store.read(viewer);
  return around && homeOf(attune, viewer, around);
}

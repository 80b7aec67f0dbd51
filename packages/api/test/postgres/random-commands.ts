import type { Dial, InvitationId, Moment } from '@attune/core';
import { ada, sam } from '../../src/testing/store-people.ts';
import type { Viewer } from '../../src/use-cases/ports.ts';
import {
  closeDoor,
  getHome,
  invite,
  type Outcome,
  openDoor,
  pause,
  resume,
  sayNo,
  sayYes,
  setDial,
  type UseCaseContext,
} from '../../src/use-cases.ts';

/** The last moments and invitations that a person saw, the latest first. */
export interface RecentViews {
  readonly moments: Moment[];
  readonly invitations: InvitationId[];
}

/** A command of a person, its node, and whether the other node gets it, too. */
export interface RandomCommand {
  readonly viewer: Viewer;
  readonly node: 0 | 1;
  readonly twice: boolean;
  readonly run: (attune: UseCaseContext) => Promise<Outcome>;
}

/** Draws commands: mostly from the latest view, sometimes from an older one. */
export function randomCommands(
  seed: number,
): (recentViews: ReadonlyMap<Viewer, RecentViews>) => RandomCommand {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return (recentViews) => {
    const viewer = below(2) === 0 ? ada : sam;
    const recent = recentViews.get(viewer);
    const older = below(5) === 0 ? below(5) : 0;
    const invitation = (recent?.invitations[below(4) === 0 ? below(3) : 0] ?? '') as InvitationId;
    const kind = below(60);
    const dial = (below(12) - 2) as Dial;
    const run = async (attune: UseCaseContext): Promise<Outcome> => {
      const moment = recent?.moments[older] ?? (await getHome(attune, viewer))?.own?.moment;
      if (!moment) throw new Error('The viewer has not joined.');
      const motives = below(30) === 0 ? (['duty'] as const) : [];
      if (kind < 12) return setDial(attune, viewer, { dial, brakes: [], accelerators: [], note: null });
      if (kind < 24) return invite(attune, viewer, { moment, motives, note: null });
      if (kind < 50) return sayYes(attune, viewer, { moment, motives, invitation });
      if (kind < 52) return sayNo(attune, viewer, { invitation, kindness: null, alternative: null });
      if (kind < 56) return openDoor(attune, viewer, { moment, motives });
      if (kind < 57) return closeDoor(attune, viewer);
      if (kind < 58) return pause(attune, viewer);
      return resume(attune, viewer, moment);
    };
    return { viewer, node: below(2) === 0 ? 0 : 1, twice: below(10) === 0, run };
  };
}

import type { InvitationView, View } from '../couple/view.ts';
import type { InvitationId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Situation } from './situation.ts';

const someInstant = 0 as Instant;
const quiet: View = {
  invitation: null,
  match: null,
  mine: { paused: false, door: null, doorSpacing: null, spacing: null },
};
const shown = (state: 'open' | 'mutual', fromMe: boolean): InvitationView => ({
  id: '' as InvitationId,
  fromMe,
  state,
  idea: null,
  note: null,
  sentAt: null,
  fadesAt: null,
  mutualUntil: null,
  reply: null,
});

/** The simplest view of each situation, for showing guidance without a couple. */
export const sampleViews: Readonly<Record<Situation, View | null>> = {
  unpaired: null,
  mutual: { ...quiet, invitation: shown('mutual', true) },
  inviting: { ...quiet, invitation: shown('open', true), mine: { ...quiet.mine, spacing: someInstant } },
  doorOpen: { ...quiet, mine: { ...quiet.mine, door: someInstant, doorSpacing: someInstant } },
  paused: { ...quiet, mine: { ...quiet.mine, paused: true } },
  invited: { ...quiet, invitation: shown('open', false) },
  matched: { ...quiet, match: someInstant, mine: { ...quiet.mine, doorSpacing: someInstant } },
  resting: { ...quiet, mine: { ...quiet.mine, spacing: someInstant } },
  quiet,
};

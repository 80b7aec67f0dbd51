import type { View } from '../couple/view.ts';

/** The situations that a person's own view can show. The first one that applies counts. */
export const situations = [
  'unpaired',
  'mutual',
  'inviting',
  'paused',
  'invited',
  'doorOpen',
  'matched',
  'resting',
  'quiet',
] as const;
/** One situation. Exactly one applies at a time. */
export type Situation = (typeof situations)[number];

/** The situation that a person's own view shows. No view (null) is `unpaired`. */
export function situationOf(view: View | null): Situation {
  if (!view) return 'unpaired';
  const { invitation, match, mine } = view;
  if (invitation?.state === 'mutual') return 'mutual';
  const open = invitation?.state === 'open';
  if (open && invitation.fromMe) return 'inviting';
  if (mine.paused) return 'paused';
  if (open) return 'invited';
  if (mine.door !== null) return 'doorOpen';
  if (match !== null) return 'matched';
  return mine.spacing !== null ? 'resting' : 'quiet';
}

import { type CommandName, commandNames } from '../couple/command.ts';
import type { View } from '../couple/view.ts';
import { allowsYes, type Band } from '../dial/band.ts';

/**
 * The commands that `decide` would accept now with an effect, as far as a person's own view and band show, in a fixed
 * order. Exits are listed at every band; yeses need a dial at or above the floor. While the person is paused, a hidden
 * invitation of the partner does not affect the list: `invite` may be in it, and `sayNo` is not.
 */
export function options(view: View | null, band: Band): readonly CommandName[] {
  if (!view) return [];
  const { invitation, match, mine } = view;
  const stands = invitation?.state === 'open' || invitation?.state === 'mutual';
  const myYes = invitation?.state === 'mutual' || (invitation?.state === 'open' && invitation.fromMe);
  const willing = allowsYes(band);
  const available: Readonly<Record<CommandName, boolean>> = {
    sayYes: willing && invitation?.state === 'open' && !invitation.fromMe,
    sayNo: stands,
    invite: willing && !stands && mine.spacing === null,
    openDoor: willing && mine.door === null && mine.doorSpacing === null && match === null,
    closeDoor: mine.door !== null,
    pause: !mine.paused || myYes || mine.door !== null,
    resume: mine.paused,
    leave: true,
  };
  return commandNames.filter((name) => available[name]);
}

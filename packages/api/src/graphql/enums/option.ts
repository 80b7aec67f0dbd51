import type { CommandName } from '@attune/core';
import { enumType } from './enum-type.ts';

export const OptionEnum = enumType<CommandName>(
  'Option',
  'A command that would be accepted now. Exits are listed at every dial. The partner cannot see the options.',
  {
    sayYes: "`sayYes`: accepts the partner's invitation.",
    sayNo: "`sayNo`: declines the partner's invitation, withdraws the viewer's, or ends a mutual one.",
    invite: '`invite`: offers a yes.',
    openDoor: '`openDoor`: a hidden yes. It shows only if both doors are open at once.',
    closeDoor: "`closeDoor`: closes the viewer's door.",
    pause: "`pause`: hides the partner's invitations for a rest.",
    resume: '`resume`: ends the pause.',
    leave: '`leave`: ends the couple at once. The partner does not need to agree.',
  },
);

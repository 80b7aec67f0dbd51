import type { InvitationState } from '@attune/core';
import { enumType } from './enum-type.ts';

export const InvitationStateEnum = enumType<InvitationState>(
  'InvitationState',
  'OPEN becomes MUTUAL, NOT_NOW, WITHDRAWN or FADED, and MUTUAL becomes OVER. If an invitation closes before it is mutual, the recipient sees only that it is gone.',
  {
    open: 'Sent, and not answered yet.',
    mutual: 'Both people said yes, and either can end it at any time. It is not a record of consent.',
    notNow: 'Declined. Only the sender sees this state and the reply.',
    withdrawn: 'The sender withdrew it. Only the sender sees this state.',
    faded: 'Its time ran out without an answer. Only the sender sees this state.',
    over: 'It was mutual and has ended. It looks the same whether a person ended it or time did.',
  },
);

import type { IdeaAnswer } from '@attune/core/sharing';
import { enumType } from './enum-type.ts';

export const IdeaAnswerEnum = enumType<IdeaAnswer>(
  'IdeaAnswer',
  "The viewer's private answer to an idea. The partner learns only of ideas to which both said yes.",
  {
    yes: 'Yes. If the partner also says yes, the idea is in common from the next turn on.',
    maybe: 'Maybe. It has no effect, even if both people say it.',
    no: 'No. It takes back an earlier yes at once.',
  },
);

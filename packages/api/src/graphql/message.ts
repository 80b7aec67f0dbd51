import type { Message } from '@attune/core';
import { builder } from './builder.ts';

export const MessageType = builder.objectRef<Message>('Message').implement({
  description: 'A text from Attune for the viewer only.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'A stable key for your own translation.' }),
    text: t.string({
      description:
        'The text in the requested language, or in English if Attune has no translation. Attune has English and German; a host can add others.',
      args: {
        language: t.arg.string({
          required: true,
          defaultValue: 'en',
          description: 'A BCP 47 language tag, such as `en`.',
        }),
      },
      resolve: (message, { language }, { attune }) => attune.content.say(message, language).text,
    }),
    language: t.string({
      description:
        'The language that `text` is in, as a BCP 47 tag. Ask with the same argument. It differs from the requested language if Attune has no translation.',
      args: {
        language: t.arg.string({
          required: true,
          defaultValue: 'en',
          description: 'A BCP 47 language tag, such as `de-AT`.',
        }),
      },
      resolve: (message, { language }, { attune }) => attune.content.say(message, language).language,
    }),
  }),
});

import type { Message } from '@attune/core';
import { builder } from './builder.ts';

export const MessageType = builder.objectRef<Message>('Message').implement({
  description: 'Something Attune says to its reader alone: a stable key, and the text in a language.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable, for your own translation.' }),
    text: t.string({
      description: 'The text in a language (a BCP 47 tag); English where Attune does not speak it.',
      args: { language: t.arg.string({ required: true, defaultValue: 'en', description: 'Such as `en`.' }) },
      resolve: (message, { language }, { attune }) => attune.content.say(message, language),
    }),
  }),
});

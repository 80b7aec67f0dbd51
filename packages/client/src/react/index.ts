export { AttuneProvider, useAttune } from './provider.ts';
export { type Command, type CommandState, useCommand } from './use-command.ts';
export { useMe } from './use-me.ts';
export { type Support, useSupport } from './use-support.ts';

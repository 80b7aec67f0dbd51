import { homeStream } from '../use-cases/home-stream.ts';
import { isLocked } from '../use-cases/lock.ts';
import { builder } from './builder.ts';
import { viewerOf } from './context.ts';
import { MeType } from './me/types.ts';

builder.subscriptionField('me', (t) =>
  t.field({
    type: MeType,
    nullable: true,
    description:
      'My view now, then whenever it changes: by an act that shows to me, or by time alone. It ends when the sign-in expires; before joining it is null, and ends.',
    subscribe: async (_root, _args, context) => {
      const { attune, signedIn } = context;
      const viewer = viewerOf(context);
      if (attune.unlockWithin !== null && isLocked(attune, viewer, await attune.store.now()))
        context.locked();
      return homeStream(attune, viewer, signedIn?.expires ?? null);
    },
    resolve: (home) => home,
  }),
);

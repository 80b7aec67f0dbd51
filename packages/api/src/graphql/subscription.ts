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
      'Sends what the viewer sees now, and again whenever it changes. It ends when the sign-in expires. Before the viewer joins, it sends null and ends.',
    subscribe: async (_root, _args, context) => {
      const { attune } = context;
      const viewer = viewerOf(context);
      if (
        attune.unlockWithin !== null &&
        isLocked(attune, viewer, await attune.store.now({ tenant: viewer.tenant }))
      )
        context.locked();
      return homeStream(attune, viewer);
    },
    resolve: (home) => home,
  }),
);

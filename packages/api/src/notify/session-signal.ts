import type { PersonId } from '@attune/core';
import type { ChangeNotifier, Viewer } from '../use-cases/ports.ts';

/** Tells nodes to check the open sessions of a viewer, through the notifier that tells their streams of changes. */
export const sessionSignal = (notifier: ChangeNotifier) => ({
  send: (viewer: Viewer): void => notifier.notify(viewer.tenant, topicOf(viewer)),
  subscribe: (viewer: Viewer, onSignal: () => void) =>
    notifier.subscribe(viewer.tenant, topicOf(viewer), onSignal),
});

/** Notifications are addressed to the id of a person. No person has an id of this form. */
const topicOf = ({ subject }: Viewer): PersonId => `sessions of ${subject}` as PersonId;

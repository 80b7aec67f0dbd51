import type { Data } from '../../../src/testing/index.ts';
import type { Delivery } from '../delivery.ts';
import { keyOf } from '../model/state.ts';
import type { World } from '../world.ts';

/** Checks without the model that a pause ends every yes from before it. */
export interface StandingYesCheck {
  /** Remembers an answered pause. */
  answered(delivery: Delivery): void;
  /** Checks a view whose reading began at `since`, by the scheduler. */
  check(view: Data, since: number, what: string): void;
}

interface Yes {
  readonly by: string;
  /** When its author received the view from which they said it. */
  readonly seenAt: number;
}

export function newStandingYesCheck({ onCommit, breakPromise, scheduler }: World): StandingYesCheck {
  /** The yeses to each invitation, by its id: of its sender, and of the invited person. */
  const yeses = new Map<string, readonly Yes[]>();
  const pauses = new Map<string, { readonly sentAt: number; readonly answeredAt: number }>();
  onCommit(({ delivery: { request, drawn }, refusal }) => {
    const { ask, seenAt } = request;
    const by = keyOf(request.by.tenant, request.by.subject);
    const id = ask.type === 'invite' ? drawn.invitation[0] : ask.type === 'sayYes' ? ask.id : null;
    if (!id || refusal !== null) return;
    const said = yeses.get(id) ?? [];
    // A yes that is said again is the same one.
    if (!said.some((yes) => yes.by === by)) yeses.set(id, [...said, { by, seenAt }]);
  });
  return {
    answered({ request: { by, ask, sentAt } }) {
      if (ask.type === 'pause')
        pauses.set(keyOf(by.tenant, by.subject), { sentAt, answeredAt: scheduler.now() });
    },
    check(view, since, what) {
      const invitation = view?.couple?.invitation;
      if (!['OPEN', 'MUTUAL'].includes(invitation?.state)) return;
      for (const { by, seenAt } of yeses.get(invitation.id.replace('invitation:', '')) ?? []) {
        const pause = pauses.get(by);
        if (pause && pause.answeredAt < since && seenAt < pause.sentAt)
          breakPromise('over', `${what} shows a yes of ${by} from before their pause`);
      }
    },
  };
}

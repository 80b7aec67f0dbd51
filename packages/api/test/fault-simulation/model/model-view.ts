import { freshReading, hours, type Instant, type Policy, view } from '@attune/core';
import { visiblePairing } from '@attune/core/pairing';
import { answerTo, nameShown, reflectionOn, sharedReflections } from '@attune/core/sharing';
import { listedIdeas } from './couple.ts';
import { type ModelState, menu, type Seat, seatOf, turnAt } from './state.ts';

const text = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What a person sees at an instant, in the shape of the fragment `View`, with the mark of the moment. */
export function modelView(
  policy: Policy,
  state: ModelState,
  { tenant, subject }: { readonly tenant: string; readonly subject: string },
  at: Instant,
): unknown {
  const seat = seatOf(state, tenant, subject);
  if (!seat) return null;
  const { me } = seat;
  const reading = freshReading(policy, me.reading, at);
  return {
    id: `me:${me.id}`,
    displayName: me.name,
    own: {
      mark: seat.mark,
      floor: me.floor,
      reading: reading && { dial: reading.dial, at: text(reading.at) },
      pairing: pairingOf(state, seat, at),
      reflections: menu.prompts.flatMap((prompt) => {
        const reflection = reflectionOn(me, prompt);
        if (!reflection) return [];
        const { written, shared } = reflection;
        return [{ text: textOf(written), sharedText: shared && textOf(shared) }];
      }),
    },
    couple: coupleOf(policy, seat, at),
  };
}

const textOf = (written: object): string | null => ('text' in written ? String(written.text) : null);

function pairingOf(state: ModelState, { me }: Seat, at: Instant): unknown {
  const { pairing } = me;
  const asker =
    pairing?.type === 'request' ? [...state.people.values()].find(({ id }) => id === pairing.asker) : null;
  const shown = visiblePairing(me, asker ?? null, at);
  switch (shown?.type) {
    case undefined:
      return null;
    case 'code':
      return { __typename: 'PairingCode', code: shown.code, until: text(shown.until) };
    case 'request': {
      const { id, name, until } = shown;
      return {
        __typename: 'PairingRequest',
        id: `pairingRequest:${id}`,
        displayName: name,
        until: text(until),
      };
    }
    case 'asking':
      return { __typename: 'PairingAsked', until: text(shown.until) };
  }
}

function coupleOf(policy: Policy, seat: Seat, at: Instant): unknown {
  const { couple, side, partner, me } = seat;
  const seen = couple && view(policy, couple.state, side, at);
  if (!couple || !partner || !seen) return null;
  const { pausedSince } = couple.state[side];
  const { invitation, mine } = seen;
  const turn = turnAt(couple, at) ?? 0;
  return {
    id: `couple:${couple.id}`,
    partner: { displayName: nameShown(partner, pausedSince) },
    invitation: invitation && {
      id: `invitation:${invitation.id}`,
      fromMe: invitation.fromMe,
      state: {
        open: 'OPEN',
        mutual: 'MUTUAL',
        notNow: 'NOT_NOW',
        withdrawn: 'WITHDRAWN',
        faded: 'FADED',
        over: 'OVER',
      }[invitation.state],
      idea: invitation.idea && { id: `idea:${invitation.idea}` },
      note: invitation.note,
      sentAt: text(invitation.sentAt),
      fadesAt: text(invitation.fadesAt),
      mutualUntil: text(invitation.mutualUntil),
    },
    match: seen.match && { until: text(seen.match) },
    ideasInCommon: listedIdeas({ policy }, seat, at).map(({ idea, stands }) => ({
      idea: { id: `idea:${idea}` },
      stands,
    })),
    partnerReflections: sharedReflections(partner, menu.prompts, pausedSince).map((copy) => ({
      text: textOf(copy),
    })),
    mine: {
      paused: mine.paused,
      door: text(mine.door),
      doorSpacedUntil: text(mine.doorSpacing),
      spacedUntil: text(mine.spacing),
      ideas: menu.ideas.flatMap((idea) => {
        const answered = answerTo(me.ideas, idea);
        return answered ? [{ idea: { id: `idea:${idea}` }, answer: answered.answer.toUpperCase() }] : [];
      }),
      turnEndsAt: text((couple.pairedAt + hours(24) * (turn + 1)) as Instant),
    },
  };
}

import {
  accept,
  advise,
  after,
  bandOf,
  type Couple,
  type Dial,
  decide,
  defaultFloor,
  nextChange,
  options,
  parseDial,
  settle,
  wholehearted,
} from '@attune/core';
import type { Fault } from './faults.ts';
import { accepting, but, deciding, forged, opens, withSide } from './faulty.ts';

let lastAsked: Dial | null = null;

/** What goes wrong with dials, guidance, time and symmetry. */
export const boundaryFaults: readonly Fault[] = [
  {
    law: 'L1',
    name: '−11 is a dial',
    rules: but({ parseDial: (value) => (value === -11 ? accept(-11 as Dial) : parseDial(value)) }),
    because: /-11 was accepted/,
  },
  {
    law: 'L1',
    name: 'what is too high is clamped',
    rules: but({
      parseDial: (value) => parseDial(typeof value === 'number' && value > 10 ? 10 : value),
    }),
    because: /was accepted as a dial/,
  },
  {
    law: 'L1',
    name: 'unknown is 0',
    rules: but({ bandOf: (dial, floor) => bandOf(dial ?? (0 as Dial), floor) }),
    because: /unknown dial lies at the floor/,
  },
  {
    law: 'L2',
    name: 'guidance depends on the dial of whoever asked before',
    rules: but({
      advise: (seen, dial, floor) => {
        const guidance = advise(seen, dial, floor);
        const low = lastAsked !== null && lastAsked < -5;
        lastAsked = dial;
        return low ? { ...guidance, stance: 'tend' } : { ...guidance, stance: 'easy' };
      },
    }),
    because: /other guidance for the same view/,
  },
  {
    law: 'L2',
    name: 'the view whispers to the guidance when the other may invite again',
    rules: but({
      view: (policy, couple, side, at) => {
        const seen = but({}).view(policy, couple, side, at);
        const theirs = couple.ended ? null : couple[side === 'a' ? 'b' : 'a'].spacing;
        return seen && theirs !== null ? { ...seen, mine: { ...seen.mine, spacing: theirs } } : seen;
      },
    }),
    because: /tells whether (Ada|Sam) may invite again/,
  },
  {
    law: 'L3',
    name: 'a high dial loses the pause',
    rules: but({
      advise: (seen, dial, floor) => {
        const guidance = advise(seen, dial, floor);
        const listed = guidance.options.filter((name) => name !== 'pause' || (dial ?? 0) < 8);
        return { ...guidance, options: listed };
      },
    }),
    because: /`pause` went away as the dial rose to 8/,
  },
  {
    law: 'L5',
    name: 'a dial below 0 takes back an invitation',
    rules: but({
      readingTaken: (couple, by, reading) =>
        !couple.ended && reading && reading.dial < 0 && couple[by].invitation
          ? withSide(couple, by, { invitation: null })
          : couple,
    }),
    because: /the dial of (Ada|Sam) changed the couple/,
  },
  {
    law: 'L5',
    name: 'a reading closes a door as it ages',
    rules: but({
      readingTaken: (couple, by, _reading, at) =>
        !couple.ended && couple[by].door !== null ? withSide(couple, by, { door: after(at, 1) }) : couple,
    }),
    because: /changed the couple|changed what/,
  },
  {
    law: 'L6',
    name: 'the floor is forgotten',
    rules: but({ wholehearted: (yes, desire) => wholehearted(yes, { ...desire, floor: defaultFloor }) }),
    because: /with a floor of \d+, was taken to say yes/,
  },
  {
    law: 'L6',
    name: 'an unknown dial is taken for 0',
    rules: but({
      wholehearted: (yes, desire) =>
        wholehearted(yes, {
          ...desire,
          reading: desire.reading ?? {
            dial: 0 as Dial,
            at: yes.at,
            brakes: [],
            accelerators: [],
            note: null,
          },
        }),
    }),
    because: /an unknown dial with a floor of \d+, was taken to say yes/,
  },
  {
    law: 'L6',
    name: 'a door opens below the floor',
    rules: deciding(({ policy, couple, act, command }) =>
      opens(command) && command.is === 'openDoor' && !command.yes.ok
        ? decide(policy, couple, act, forged(policy, act, command))
        : null,
    ),
    because: /was taken to say yes/,
  },
  {
    law: 'L8',
    name: 'silence agrees',
    rules: but({
      settle: (policy, couple, at): Couple => {
        const settled = settle(policy, couple, at);
        if (couple.ended || settled.ended) return settled;
        const { invitation } = couple.a;
        if (invitation?.state !== 'open' || at < invitation.fadesAt) return settled;
        const { id, sentAt, idea, note, fadesAt } = invitation;
        const until = after(fadesAt, policy.lasts);
        if (until <= at) return settled;
        return withSide(settled, 'a', { invitation: { id, state: 'mutual', sentAt, until, idea, note } });
      },
    }),
    because: /time alone changed what stands|still mutual/,
  },
  {
    law: 'L8',
    name: 'a yes lasts longer than its span',
    rules: accepting((couple, { policy, act, command }) => {
      const side = act.by === 'a' ? 'b' : 'a';
      const { invitation } = couple[side];
      if (command.is !== 'yes' || invitation?.state !== 'mutual') return couple;
      const until = after(act.at, policy.lasts + policy.fades);
      return withSide(couple, side, { invitation: { ...invitation, until } });
    }),
    because: /still mutual/,
  },
  {
    law: 'L17',
    name: 'the spacing is longer on one side',
    rules: accepting((couple, { act, command, policy }) =>
      command.is === 'invite' && act.by === 'a' && couple.a.spacing === after(act.at, policy.spacing)
        ? withSide(couple, 'a', { spacing: after(act.at, policy.spacing + 1) })
        : couple,
    ),
    because: /comes out otherwise on the other side/,
  },
  {
    law: 'L17',
    name: 'time is kinder to one side',
    rules: but({
      settle: (policy, couple, at) => {
        const settled = settle(policy, couple, at);
        return settled.ended || couple.ended
          ? settled
          : withSide(settled, 'b', { doorSpacing: couple.b.doorSpacing });
      },
    }),
    because: /time treats the two differently|other side/,
  },
  {
    law: 'L18',
    name: 'what closed is kept for ever',
    rules: but({
      settle: (policy, couple, at) => {
        const settled = settle(policy, couple, at);
        if (settled.ended || couple.ended || couple.a.invitation === null) return settled;
        return settled.a.invitation ? settled : withSide(settled, 'a', { invitation: couple.a.invitation });
      },
    }),
    because: /still holds something/,
  },
  {
    law: 'L18',
    name: 'every no is counted',
    rules: accepting((couple, { act, command }) => {
      if (command.is !== 'no') return couple;
      const noes = 'noes' in couple && Array.isArray(couple.noes) ? couple.noes : [];
      return Object.assign({}, couple, { noes: [...noes, act.at] });
    }),
    because: /still holds something|more than \d+/,
  },
  {
    law: 'L14',
    name: 'the next change tells when the other door closes',
    rules: but({
      nextChange: (policy, couple, side, at) => {
        const theirs = couple.ended ? null : settle(policy, couple, at);
        const right = nextChange(policy, couple, side, at);
        const door = theirs && !theirs.ended ? theirs[side === 'a' ? 'b' : 'a'].door : null;
        return door !== null && (right === null || door < right) ? door : right;
      },
    }),
    because: /when their view changes next/,
  },
  {
    law: 'L14',
    name: 'the next change skips the first',
    rules: but({
      nextChange: (policy, couple, side, at) => {
        const first = nextChange(policy, couple, side, at);
        return first === null ? null : (nextChange(policy, couple, side, first) ?? first);
      },
    }),
    because: /before the next one announced/,
  },
  {
    law: 'L16',
    name: 'an invitation is listed below the floor',
    rules: but({
      options: (seen, band) =>
        seen && band === 'below' && seen.mine.spacing === null && seen.invitation === null
          ? [...options(seen, band), 'invite']
          : options(seen, band),
    }),
    because: /`invite` is listed for (Ada|Sam) at -1 and would not work/,
  },
  {
    law: 'L16',
    name: 'a no is not listed to the invited',
    rules: but({
      options: (seen, band) =>
        options(seen, band).filter((name) => name !== 'no' || seen?.invitation?.fromMe === true),
    }),
    because: /`no` would work for (Ada|Sam) at .* and is not listed/,
  },
  {
    law: 'L16',
    name: 'a pause that would do nothing is listed',
    rules: but({
      options: (seen, band) => (seen?.mine.paused ? [...options(seen, band), 'pause'] : options(seen, band)),
    }),
    because: /`pause` is listed .* would not work/,
  },
];

import {
  accept,
  addSpan,
  advise,
  bandOf,
  type Dial,
  decide,
  defaultFloor,
  options,
  parseDial,
  wholehearted,
} from '@attune/core';
import type { Fault } from './fault.ts';
import { forgeYes, isOpening, shippedExcept, withDecision, withSide } from './plant.ts';

let lastAsked: Dial | null = null;

/** Faults of dials, floors, guidance and options. */
export const dialFaults: readonly Fault[] = [
  {
    law: 'L1',
    name: '−11 is a dial',
    rules: shippedExcept({ parseDial: (value) => (value === -11 ? accept(-11 as Dial) : parseDial(value)) }),
    reason: /-11 was accepted/,
  },
  {
    law: 'L1',
    name: 'a value above 10 is clamped to 10',
    rules: shippedExcept({
      parseDial: (value) => parseDial(typeof value === 'number' && value > 10 ? 10 : value),
    }),
    reason: /was accepted as a dial/,
  },
  {
    law: 'L1',
    name: 'an unknown dial is 0',
    rules: shippedExcept({ bandOf: (dial, floor) => bandOf(dial ?? (0 as Dial), floor) }),
    reason: /unknown dial lies at the floor/,
  },
  {
    law: 'L29',
    name: 'the guidance speaks of an open door next to an invitation',
    rules: shippedExcept({
      advise: (policy, seen, desire, at) => {
        const guidance = advise(policy, seen, desire, at);
        const { situation, band } = guidance;
        if (situation !== 'invited' || seen?.mine.door === null) return guidance;
        return { ...guidance, message: { ...guidance.message, key: `guidance.doorOpen.${band}` } };
      },
    }),
    reason: /can say yes, and `guidance\.doorOpen\.\w+` \(en\) does not name both answers/,
  },
  {
    law: 'L29',
    name: 'the guidance at a raised floor passes over an invitation',
    rules: shippedExcept({
      advise: (policy, seen, desire, at) => {
        const guidance = advise(policy, seen, desire, at);
        if (guidance.message.key !== 'guidance.invited.atRaised') return guidance;
        return { ...guidance, message: { ...guidance.message, key: 'guidance.quiet.atRaised' } };
      },
    }),
    reason: /can say yes, and `guidance\.quiet\.atRaised` \(en\) does not name both answers/,
  },
  {
    law: 'L2',
    name: 'guidance depends on the dial of the previous call',
    rules: shippedExcept({
      advise: (policy, seen, desire, at) => {
        const guidance = advise(policy, seen, desire, at);
        const low = lastAsked !== null && lastAsked < -5;
        lastAsked = desire.reading?.dial ?? null;
        return low ? { ...guidance, stance: 'tend' } : { ...guidance, stance: 'easy' };
      },
    }),
    reason: /other guidance for the same view/,
  },
  {
    law: 'L2',
    name: 'guidance reads a dial that is no longer fresh',
    rules: shippedExcept({
      advise: (policy, seen, { reading, floor }, at) =>
        advise(policy, seen, { reading: reading && { ...reading, at }, floor }, at),
    }),
    reason: /guidance from a reading that is no longer fresh/,
  },
  {
    law: 'L2',
    name: 'the view reveals to the guidance when the other may invite again',
    rules: shippedExcept({
      view: (policy, couple, side, at) => {
        const seen = shippedExcept({}).view(policy, couple, side, at);
        const theirs = couple.ended ? null : couple[side === 'a' ? 'b' : 'a'].spacing;
        return seen && theirs !== null ? { ...seen, mine: { ...seen.mine, spacing: theirs } } : seen;
      },
    }),
    reason: /tells whether (Ada|Sam) may invite again/,
  },
  {
    law: 'L3',
    name: 'a high dial removes the option to pause',
    rules: shippedExcept({
      advise: (policy, seen, desire, at) => {
        const guidance = advise(policy, seen, desire, at);
        const listed = guidance.options.filter((name) => name !== 'pause' || (desire.reading?.dial ?? 0) < 8);
        return { ...guidance, options: listed };
      },
    }),
    reason: /`pause` went away as the dial rose to 8/,
  },
  {
    law: 'L5',
    name: 'a dial below 0 withdraws an invitation',
    rules: shippedExcept({
      afterReading: (couple, by, reading) =>
        !couple.ended && reading && reading.dial < 0 && couple[by].invitation
          ? withSide(couple, by, { invitation: null })
          : couple,
    }),
    reason: /the dial of (Ada|Sam) changed the couple/,
  },
  {
    law: 'L5',
    name: 'a reading closes a door as it ages',
    rules: shippedExcept({
      afterReading: (couple, by, _reading, at) =>
        !couple.ended && couple[by].door !== null ? withSide(couple, by, { door: addSpan(at, 1) }) : couple,
    }),
    reason: /changed the couple|changed what/,
  },
  {
    law: 'L6',
    name: 'the floor is ignored',
    rules: shippedExcept({
      wholehearted: (yes, desire) => wholehearted(yes, { ...desire, floor: defaultFloor }),
    }),
    reason: /with a floor of \d+, was taken to say yes/,
  },
  {
    law: 'L6',
    name: 'a yes treats an unknown dial as 0',
    rules: shippedExcept({
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
    reason: /an unknown dial with a floor of \d+, was taken to say yes/,
  },
  {
    law: 'L6',
    name: 'a reading never ages',
    rules: shippedExcept({ freshReading: (_policy, reading) => reading }),
    reason: /a dial is known/,
  },
  {
    law: 'L6',
    name: 'a yes is accepted after its reading expired',
    rules: shippedExcept({
      wholehearted: (yes, desire) =>
        wholehearted(yes, {
          ...desire,
          reading: desire.reading && { ...desire.reading, at: yes.at },
        }),
    }),
    reason: /at an unknown dial with a floor of \d+, was taken to say yes/,
  },
  {
    law: 'L6',
    name: 'a door opens below the floor',
    rules: withDecision(({ policy, couple, act, command }) =>
      isOpening(command) && command.type === 'openDoor' && !command.yes.ok
        ? decide(policy, couple, act, forgeYes(policy, act, command))
        : null,
    ),
    reason: /was taken to say yes/,
  },
  {
    law: 'L16',
    name: 'an invitation is listed below the floor',
    rules: shippedExcept({
      options: (seen, band) =>
        seen && band === 'below' && seen.mine.spacing === null && seen.invitation === null
          ? [...options(seen, band), 'invite']
          : options(seen, band),
    }),
    reason: /`invite` is listed for (Ada|Sam) at -1 and would not work/,
  },
  {
    law: 'L16',
    name: 'a no is not listed for the invited person',
    rules: shippedExcept({
      options: (seen, band) =>
        options(seen, band).filter((name) => name !== 'sayNo' || seen?.invitation?.fromMe === true),
    }),
    reason: /`sayNo` would work for (Ada|Sam) at .* and is not listed/,
  },
  {
    law: 'L16',
    name: 'a pause that would do nothing is listed',
    rules: shippedExcept({
      options: (seen, band) => (seen?.mine.paused ? [...options(seen, band), 'pause'] : options(seen, band)),
    }),
    reason: /`pause` is listed .* would not work/,
  },
];

import {
  advise,
  bandOf,
  defaultFloor,
  defaultPolicy,
  hours,
  message,
  newReading,
  parseDial,
  render,
  sampleViews,
  situations,
} from '@attune/core';
import { en } from '@attune/core/messages/en';
import { checkText } from '@attune/core/pressure';
import { checkPressure } from '@attune/core/pressure/en';
import { supportIn } from '@attune/core/support';
import { ada, sam, scriptedCouple, start } from '../support/scripted-couple.ts';

/** Results of each part of core, as JSON, to compare a browser with Node. */
export function scenario(): string {
  return JSON.stringify({
    advice: advice(),
    couples: couples(),
    pressure: pressure(),
    dials: dials(),
  });
}

const dialOf = (value: number | null) => {
  const dial = parseDial(value);
  return dial.ok ? dial.value : null;
};

const advice = () =>
  situations.flatMap((situation) =>
    [null, -10, -1, 0, 10].map((value) => {
      const dial = dialOf(value);
      const desire = { reading: dial === null ? null : newReading(dial, start), floor: defaultFloor };
      const guidance = advise(defaultPolicy, sampleViews[situation], desire, start);
      return { ...guidance, text: render(guidance.message, 'en', { en }).text };
    }),
  );

const note = { kind: 'note', language: 'en' } as const;

/** A couple with a yes, one with a no, and one with a match and a pause, each as both people see it. */
function couples() {
  return [
    resultsOf((couple) => [
      couple.resultOf(ada, 'invite', {
        invite: { note: checkText('I like your laugh.', checkPressure, note) },
      }),
      couple.resultOf(sam, 'sayYes'),
      couple.resultOf(sam, 'invite'),
    ]),
    resultsOf((couple) => [
      couple.resultOf(ada, 'invite', { invite: { note: checkText('You owe me.', checkPressure, note) } }),
      couple.resultOf(ada, 'invite'),
      couple.resultOf(sam, 'sayNo', { reply: { kindness: 'thanks', alternative: 'walk' } }),
    ]),
    resultsOf((couple) => [
      couple.resultOf(ada, 'openDoor'),
      couple.resultOf(sam, 'openDoor'),
      couple.resultOf(sam, 'pause'),
      couple.resultOf(ada, 'leave'),
    ]),
  ];
}

function resultsOf(run: (couple: ReturnType<typeof scriptedCouple>) => readonly string[]) {
  const couple = scriptedCouple();
  const answers = run(couple);
  const now = [couple.viewOf(ada), couple.viewOf(sam)];
  couple.wait(hours(8));
  return { answers, now, later: [couple.viewOf(ada), couple.viewOf(sam)], couple: couple.state() };
}

const pressure = () =>
  [
    'A bath together tonight? No is fine.',
    'You owe me after all I did.',
    'Y0u 0we me',
    'i̇f you loved me you would 💚',
    "It's been ages. Come on, don't be like that.",
    '',
  ].map((text) => checkPressure(text, note));

const dials = () => [
  bandOf(dialOf(-0), defaultFloor),
  parseDial(Number.NaN),
  parseDial(11),
  message('guidance.quiet.at', { dial: dialOf(0) }),
  supportIn('DE'),
];

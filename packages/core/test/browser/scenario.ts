import {
  advise,
  bandOf,
  checkText,
  defaultFloor,
  hours,
  message,
  parseDial,
  render,
  sampleViews,
  situations,
  supportIn,
} from '@attune/core';
import { checkPressure } from '@attune/core/pressure';
import { ada, evening, sam } from '../support/scripted-couple.ts';

/** Something of each part of core, as JSON: what a browser answers and what Node answers. */
export function scenario(): string {
  return JSON.stringify({ advice: advice(), evenings: evenings(), pressure: pressure(), dials: dials() });
}

const dialOf = (value: number | null) => {
  const dial = parseDial(value);
  return dial.ok ? dial.value : null;
};

const advice = () =>
  situations.flatMap((situation) =>
    [null, -10, -1, 0, 10].map((value) => {
      const guidance = advise(sampleViews[situation], dialOf(value), defaultFloor);
      return { ...guidance, said: render(guidance.message) };
    }),
  );

/** An evening with a yes, one with a no, one with a match and a pause, each as both people see it. */
function evenings() {
  return [
    played((home) => [
      home.answer(ada, 'invite', { sent: { note: checkText('I like your laugh.', checkPressure, 'en') } }),
      home.answer(sam, 'sayYes'),
      home.answer(sam, 'invite'),
    ]),
    played((home) => [
      home.answer(ada, 'invite', { sent: { note: checkText('You owe me.', checkPressure, 'en') } }),
      home.answer(ada, 'invite'),
      home.answer(sam, 'sayNo', { words: { kindness: 'thanks', alternative: 'walk' } }),
    ]),
    played((home) => [
      home.answer(ada, 'openDoor'),
      home.answer(sam, 'openDoor'),
      home.answer(sam, 'pause'),
      home.answer(ada, 'leave'),
    ]),
  ];
}

function played(says: (home: ReturnType<typeof evening>) => readonly string[]) {
  const home = evening();
  const answers = says(home);
  const now = [home.sees(ada), home.sees(sam)];
  home.wait(hours(8));
  return { answers, now, later: [home.sees(ada), home.sees(sam)], couple: home.couple() };
}

const pressure = () =>
  [
    'A bath together tonight? No is fine.',
    'You owe me after all I did.',
    'Y0u 0we me',
    'i̇f you loved me you would 💚',
    "It's been ages. Come on, don't be like that.",
    '',
  ].map((text) => checkPressure(text, 'en'));

const dials = () => [
  bandOf(dialOf(-0), defaultFloor),
  parseDial(Number.NaN),
  parseDial(11),
  message('guidance.quiet.at', { dial: dialOf(0) }),
  supportIn('DE'),
];

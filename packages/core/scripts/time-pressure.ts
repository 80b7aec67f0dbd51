import { checkPressure } from '@attune/core/pressure/en';

/** Texts on which a careless matcher takes more than linear time. */
const adversarial: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'one word': 'you ',
  'beginnings of pressure': 'if you really loved me you ',
  negations: 'not that you do not not ',
  'spaced letters': 'y o u o w e ',
  'invisible marks': 'y\u200bo\u200bu ',
  'combining marks': 'e\u0301\u0301\u0301',
  emoji: '👩‍❤️‍👩 ',
  breaks: '. , ? \n',
  digits: '0w3 1 ',
};

const lengths = [10_000, 100_000] as const;
/** The greatest ratio of times for ten times the text: linear, with room for noise. */
const limit = 15;
const rounds = 7;

const textOf = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, another) => one - another);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function timeOf(text: string): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    checkPressure(text, { kind: 'note', language: 'en' });
    return performance.now() - start;
  });
  return median(times);
}

/** The greatest ratio measured. Each time is the median of several rounds. */
let worst = 0;
for (const [name, piece] of Object.entries(adversarial)) {
  const [short = 0, long = 0] = lengths.map((length) => timeOf(textOf(piece, length)));
  const ratio = long / short;
  worst = Math.max(worst, ratio);
  console.log(`${name}: ${short.toFixed(1)} ms, ${long.toFixed(1)} ms; ${ratio.toFixed(1)} times as long`);
}
console.log(`At most ${worst.toFixed(1)} times as long for ten times the text (limit ${limit}).`);
process.exitCode = worst <= limit ? 0 : 1;

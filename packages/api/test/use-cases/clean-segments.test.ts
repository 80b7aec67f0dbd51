import { textKinds } from '@attune/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanSegments, readText } from '../../src/use-cases/text-input.ts';

const piece = fc.constantFrom(
  ...[
    'a',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u00A0',
    '\u2028',
    'e\u0301',
    '\u0301',
    'e\u0323\u0301',
    'ö',
    '😏',
    '가',
    '\u1100\u1161\u11A8',
    '\u1100',
  ],
);

it.each(textKinds)('the clean pieces of a %s are the text that is checked and stored', (kind) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const sent = pieces.join('');
      const segments = cleanSegments(sent, kind);
      const composed = kind === 'name' ? sent.normalize('NFC') : sent;
      expect(segments.map(({ clean }) => clean).join('')).toBe(readText('note', composed, 100));
      for (const { start, text } of segments) expect(sent.startsWith(text, start)).toBe(true);
    }),
    { seed: 20_261_128, numRuns: 500 },
  );
});

import { writeFileSync } from 'node:fs';
import type { MessageKey } from '../src/messages/catalog.ts';
import { de } from '../src/messages/de.ts';
import { en } from '../src/messages/en.ts';

/*
 * `npm run texts` writes `docs/texts.md`: every text of both languages, side by side. A therapist can read it in one
 * sitting. A test compares it with the catalogs.
 */

/** The groups of texts, in the order of reading. A text belongs to the first group whose prefix its key has. */
const groups: readonly (readonly [title: string, introduction: string, prefix: string])[] = [
  ['Before anyone is paired', '', 'guidance.unpaired.'],
  ['Nothing stands', 'No invitation, no door, no match.', 'guidance.quiet.'],
  [
    'An invitation from the partner',
    'A yes may be an option here, so the text names both answers.',
    'guidance.invited.',
  ],
  ['The own invitation is out', '', 'guidance.inviting.'],
  ['Both said yes', '', 'guidance.mutual.'],
  [
    'The own door is open',
    'A hidden yes: the partner learns of it only if both doors are open.',
    'guidance.doorOpen.',
  ],
  ['Both doors were open', '', 'guidance.matched.'],
  ['Both doors were open, shortly after an own invitation', '', 'guidance.matchedResting.'],
  ['After an own invitation', '', 'guidance.resting.'],
  ['After a no', '', 'guidance.restingAfterNo.'],
  ['After silence', 'The invitation faded. Silence is not told as a no.', 'guidance.restingAfterFade.'],
  ['While pausing', 'Only the person knows.', 'guidance.paused.'],
  [
    'Refusals',
    'Only the person who asked reads these. `discreet` is shown where a partner may watch.',
    'refusal.',
  ],
  ['Looking back at a time', '', 'checkIn.'],
  ['Support', '', 'support.'],
  ['Cards', '', 'card.'],
  ['Ideas', '', 'idea.'],
  ['Prompts for reflections', '', 'prompt.'],
  ['How desire arrives', '', 'arrival.'],
];

/** The texts that no group before has: the words of single values. */
const restTitle = 'Words of single values';

const rowOf = (key: MessageKey, prefix: string): string =>
  `| \`${key.slice(prefix.length)}\` | ${en[key]} | ${de[key]} |`;

/** Returns the document. */
export function textsDocument(): string {
  const keys = Object.keys(en) as MessageKey[];
  const prefixOf = (key: MessageKey): string | undefined =>
    groups.find(([, , prefix]) => key.startsWith(prefix))?.[2];
  const section = (title: string, introduction: string, rows: readonly string[]): string =>
    [
      `## ${title}`,
      '',
      ...(introduction ? [introduction, ''] : []),
      '| | English | German |',
      '|---|---|---|',
      ...rows,
    ].join('\n');
  const sections = groups.map(([title, introduction, prefix]) =>
    section(
      title,
      introduction,
      keys.filter((key) => prefixOf(key) === prefix).map((key) => rowOf(key, prefix)),
    ),
  );
  const rest = section(
    restTitle,
    'A person sees these next to a choice.',
    keys.filter((key) => prefixOf(key) === undefined).map((key) => rowOf(key, '')),
  );
  return `${introduction}\n${[...sections, rest].join('\n\n')}\n`;
}

const introduction = `# All texts

This page shows every text that people read, in English and in German. \`npm run texts\` in \`packages/core\` writes it from
the catalogs. No native therapist has read the German texts yet.

\`{dial}\` is the reader's own dial, from −10 to 10. The first column names the dial relative to the reader's floor:

- \`unknown\`: There is no fresh dial.
- \`below\`: The dial is below the floor.
- \`at\`: The dial and the floor are both 0.
- \`atRaised\`: The dial is at a floor that the reader raised.
- \`above\`: The dial is above the floor.
`;

if (import.meta.main) {
  writeFileSync(new URL('../../../docs/texts.md', import.meta.url), textsDocument());
}

import { type ColumnNote, columns } from './columns.ts';
import { coupleFields } from './couple-fields.ts';
import { derivedFields } from './derived-fields.ts';
import type { FieldNote } from './field-note.ts';
import { entryFields, indexFields } from './journal-fields.ts';
import { beginning, erasure, forms } from './map-texts.ts';
import { otherPlaces } from './other-places.ts';
import { personFields } from './person-fields.ts';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const code = (name: string): string => `\`${name}\``;
const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

const columnTable = (notes: Readonly<Record<string, ColumnNote>>): string =>
  table(
    ['Column', 'Purpose', 'Whose', 'Art. 9', 'Form'],
    Object.entries(notes).map(([column, { purpose, whose, special, form }]) => [
      code(column),
      purpose,
      whose,
      yes(special),
      form,
    ]),
  );

/** What its person sees of a field. */
function mineOf({ mine, changesMine }: FieldNote): string {
  if (mine.length > 0) return mine.map(code).join(', ');
  return changesMine ? 'only its effect' : 'no';
}

const partnerOf = ({ partner }: FieldNote): string =>
  partner ? `${partner.fields.map(code).join(', ')}: ${partner.when}` : 'never';

const fieldTable = (
  notes: Readonly<Record<string, FieldNote & { readonly in?: string }>>,
  more: readonly string[] = [],
): string =>
  table(
    [
      'Field',
      ...more,
      'Purpose',
      'Art. 9',
      'Its person sees',
      'The partner sees',
      'Kept',
      'Export',
      'End of the couple',
    ],
    Object.entries(notes).map(([path, note]) => [
      code(path) + (note.plain ? ` (also plain, in ${code(note.plain)})` : ''),
      ...(note.in ? [note.in] : []),
      note.purpose,
      yes(note.special),
      mineOf(note),
      partnerOf(note),
      note.kept,
      yes(note.exported),
      note.endsWithCouple ? 'erases it' : 'keeps it',
    ]),
  );

const link = (path: string): string =>
  `[${path.split('/').at(-1)}](${path.replace(/^docs\//, '').replace(/^packages/, '../packages')})`;

/** The page `docs/data-map.md`. `npm run data-map` in `packages/api` writes it. */
export const dataMap = (): string =>
  `${[
    beginning,
    '## The tables',
    forms,
    ...Object.entries(columns).flatMap(([name, notes]) => [`### ${code(name)}`, columnTable(notes)]),
    '## What the sealed documents contain',
    '### A person',
    'Sealed with the person’s key. `in` says which document holds the field. A partner’s read opens only the shared one.',
    fieldTable(personFields, ['In']),
    '### A couple',
    'Sealed with the couple’s key. A field of a side belongs to the person of that side, and the rest to both.',
    fieldTable(coupleFields),
    '### An entry of a journal',
    'Sealed with the journal’s key. Only its person reads it. Without a consent to a journal, no entry exists.',
    fieldTable(entryFields),
    '### The index of a journal',
    'Sealed with the journal’s key. It is made from the entries.',
    fieldTable(indexFields),
    '## What the schema shows in addition',
    'Each field of the schema that reads stored data and is not named above is made from something above:',
    table(
      ['Field of the schema', 'Made from'],
      Object.entries(derivedFields).map(([field, from]) => [code(field), from]),
    ),
    '## Other places',
    table(
      ['Place', 'Contains', 'Who can read it', 'Kept', 'Held by'],
      otherPlaces.map(({ place, contains, reader, kept, heldBy }) => [
        place,
        contains,
        reader,
        kept,
        link(heldBy),
      ]),
    ),
    '## Export and erasure',
    erasure,
  ].join('\n\n')}\n`;

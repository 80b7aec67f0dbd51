/** What the map says about one stored field. `data-map.test.ts` runs what can be run of it. */
export interface FieldNote {
  readonly purpose: string;
  /** Whether it tells of health, sex life or sexual orientation, also by inference (GDPR Art. 9). */
  readonly special: boolean;
  /** The fields of the schema that show it to its person. Empty: they see only its effect, or nothing. */
  readonly mine: readonly string[];
  /** Whether `me` of its person changes with it. */
  readonly changesMine: boolean;
  /** When the partner sees it; null: never. */
  readonly partner: { readonly when: string; readonly fields: readonly string[] } | null;
  /** Whether `exportMe` of its person contains it. */
  readonly exported: boolean;
  /** Whether the end of the couple erases it. */
  readonly endsWithCouple: boolean;
  /** How long it is stored. Erasing its person always ends it. */
  readonly kept: string;
  /** The column that also holds it in plain text, as `table.column`. */
  readonly plain?: string;
}

type Given = Partial<FieldNote> & Pick<FieldNote, 'purpose'>;

/** Until its person changes or erases it. */
const untilChanged = 'until changed or erased';

/** A field that only its person sees and exports, and that they keep when the couple ends. */
export const privateField = ({ mine = [], ...given }: Given): FieldNote => ({
  special: true,
  mine,
  changesMine: mine.length > 0,
  partner: null,
  exported: true,
  endsWithCouple: false,
  kept: untilChanged,
  ...given,
});

/** A field that only the rules read: no one sees it, and it is not exported. */
export const ruleField = (given: Given): FieldNote =>
  privateField({ special: false, exported: false, ...given });

/** A field in the document of the couple. Its end deletes the document. */
export const coupleField = (given: Given): FieldNote =>
  privateField({ exported: false, endsWithCouple: true, kept: 'until the couple ends', ...given });

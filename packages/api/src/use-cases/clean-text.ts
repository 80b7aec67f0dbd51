import type { TextKind } from '@attune/core/pressure';

/** One piece of a text as it was sent, and the same piece in the clean text. */
interface CleanPiece {
  readonly start: number;
  readonly text: string;
  readonly clean: string;
}

/** A place in a text, in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Line breaks of all systems: office programs write a vertical tab, old ones a lone CR or NEL. */
const lineBreak = /\r\n|[\r\v\f\u0085\p{Zl}\p{Zp}]/u;
/** The flag of a region, such as Scotland's: a black flag, the letters as tags, and the tag that ends them. */
const regionFlag = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/u;
/** Marks and isolates that set the direction of what is next to them. Texts that mix directions need them. */
const directionControl = /[\u061C\u200E\u200F\u2066-\u2069]/u;
/**
 * Characters that show nothing to any reader. They are control characters except line break and tab, lone surrogates,
 * noncharacters, byte order marks, soft hyphens, tags outside a flag, and direction embeddings and overrides. Joiners
 * and zero-width spaces stay, because emoji and many scripts need them.
 */
const noise =
  /[^\P{Cc}\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}|[\u00AD\u202A-\u202E\u206A-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;

const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), 'gu');
const special = anyOf(lineBreak, regionFlag, directionControl, noise);
const lineSpecial = anyOf(lineBreak, regionFlag, directionControl, noise, /[\n\t]/u);

const isLineBreak = new RegExp(`^(?:${lineBreak.source}|\\n)$`, 'u');
const isFlag = new RegExp(`^${regionFlag.source}$`, 'u');
const isDirectionControl = new RegExp(`^${directionControl.source}$`, 'u');

/** A letter of a script that is written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mende_Kikakui}]/u;

/** Splits a text into unchanged pieces and pieces that cleaning replaces. A name is one line. */
function* pieces(text: string, isOneLine: boolean): Generator<CleanPiece> {
  const keptControls = usefulControls(text);
  let end = 0;
  for (const { 0: found, index } of text.matchAll(isOneLine ? lineSpecial : special)) {
    if (index > end) yield unchanged(end, text.slice(end, index));
    yield { start: index, text: found, clean: replacement(found, keptControls.has(index), isOneLine) };
    end = index + found.length;
  }
  if (end < text.length) yield unchanged(end, text.slice(end));
}

const unchanged = (start: number, text: string): CleanPiece => ({ start, text, clean: text });

function replacement(found: string, isKept: boolean, isOneLine: boolean): string {
  if (isLineBreak.test(found)) return isOneLine ? ' ' : '\n';
  if (found === '\t') return ' ';
  return isKept || isFlag.test(found) ? found : '';
}

/**
 * The places of the direction controls to keep: marks, and isolates that are closed in their line. Without a letter that
 * is written from right to left, none is kept: there, one could only reorder words that were checked.
 */
function usefulControls(text: string): ReadonlySet<number> {
  const kept = new Set<number>();
  if (!directionControl.test(text) || !rightToLeft.test(text)) return kept;
  let open: number[] = [];
  for (const { 0: found, index } of text.matchAll(lineSpecial)) {
    if (isLineBreak.test(found)) open = [];
    else if (!isDirectionControl.test(found)) continue;
    else if (found < '\u2066') kept.add(index);
    else if (found !== '\u2069') open.push(index);
    else {
      const opened = open.pop();
      if (opened !== undefined) kept.add(opened).add(index);
    }
  }
  return kept;
}

/**
 * Cleans a text without loss for its reader, and trims it. Every line break becomes `\n`, or a space in a name; noise is
 * removed. A name is also composed (NFC). Cleaning twice changes nothing.
 */
export function cleanText(sent: string, kind: TextKind): string {
  const clean = [...pieces(sent, kind === 'name')].map((piece) => piece.clean).join('');
  return (kind === 'name' ? clean.normalize('NFC') : clean).trim();
}

/** A letter with its marks, or Korean letters that compose to one syllable: no piece composes with another. */
const composing = /(?:[\u1100-\u11FF\uAC00-\uD7A3]\p{M}*)+|\P{M}\p{M}*|\p{M}+/gu;

/** The place in the text as it was sent, for each code unit of the clean text. */
export function placesAsSent(sent: string, kind: TextKind): readonly Place[] {
  const cleaned = [...pieces(sent, kind === 'name')];
  const places = cleaned.flatMap(placesOf);
  const clean = cleaned.map((piece) => piece.clean).join('');
  const composed = kind === 'name' ? composedPlaces(clean, places) : { text: clean, places };
  const before = composed.text.length - composed.text.trimStart().length;
  return composed.places.slice(before, before + composed.text.trim().length);
}

const placesOf = ({ start, text, clean }: CleanPiece): readonly Place[] =>
  Array.from({ length: clean.length }, (_, unit) =>
    text === clean ? { start: start + unit, end: start + unit + 1 } : { start, end: start + text.length },
  );

interface PlacedText {
  readonly text: string;
  readonly places: readonly Place[];
}

function composedPlaces(text: string, places: readonly Place[]): PlacedText {
  const placed = [...text.matchAll(composing)].map(({ 0: letters, index }): PlacedText => {
    const composed = letters.normalize('NFC');
    const own = places.slice(index, index + letters.length);
    if (composed === letters) return { text: letters, places: own };
    const whole = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
    return { text: composed, places: Array.from({ length: composed.length }, () => whole) };
  });
  return {
    text: placed.map((piece) => piece.text).join(''),
    places: placed.flatMap((piece) => piece.places),
  };
}

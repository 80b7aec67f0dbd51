/** One normalized character, and the code units of the original text from which it comes. */
export interface NormalizedChar {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** Letters that look like Latin letters, each followed by that Latin letter. */
const lookAlikes =
  'аaвbсcеeнhіiїiјjкkмmоoрpѕsтtуyхxԁdԛqԝwһhӏlгrпnгrԍgѵvαaβbεeηnιiκkνvοoρpτtυuχxγyωwɑaɡgıiłløođdħhɩiɪiʟlɴnʀrʏyᴀaᴄcᴅdᴇeᴊjᴋkᴍmᴏoᴘpᴛtᴜuᴠvᴡwᴢzʙbɢgʜhꜱsꜰf';
const latin = new Map<string, string>();
for (let i = 0; i + 1 < lookAlikes.length; i += 2) latin.set(lookAlikes.charAt(i), lookAlikes.charAt(i + 1));

const apostrophes = "'’‘ʼ`´ʹ′＇‛";
/** Characters without a width of their own: combining marks, format and control characters, and soft hyphens. */
const invisible = /[\p{M}\p{Cf}\p{Cc}]/u;
/** Characters that look like a space: every space and line break, fillers, and the empty braille pattern. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: These control characters are line breaks and separators.
const blank = /[\t-\r\u001C-\u001F\u0085\p{Z}\u115F\u1160\u3164\uFFA0\u2800]/u;
/** The letter A of alphabets in circles, squares and flags, which NFKD leaves as they are. */
const enclosedAlphabets = [0x24_9c, 0x1_f1_10, 0x1_f1_30, 0x1_f1_50, 0x1_f1_70, 0x1_f1_e6] as const;

/** A line break with the indentation and the list mark that follow it, or the list mark that begins the text. */
const lineStart =
  /(?:\r\n|[\n\r\v\f\u0085\u2028\u2029]|^)(?:[\p{Zs}\t]*(?:[-–—*•‣◦▪●○·>+]{1,3}|\d{1,2}[.)]|[a-z]\))[\p{Zs}\t]+)?/gu;

/**
 * Normalizes a text for comparison. It folds compatibility forms, diacritics, look-alike letters and capitals. Layout
 * hides nothing: line breaks and list marks count as a space, and invisible characters as nothing. Ordinary diacritics
 * are folded too; they do not count as a disguise.
 */
export function normalize(text: string): readonly NormalizedChar[] {
  const chars: NormalizedChar[] = [];
  let start = 0;
  for (const { 0: layout, index } of text.matchAll(lineStart)) {
    pushFolded(chars, text.slice(start, index), start);
    start = index + layout.length;
    if (layout !== '') chars.push({ char: ' ', start: index, end: start });
  }
  pushFolded(chars, text.slice(start), start);
  return chars;
}

function pushFolded(chars: NormalizedChar[], text: string, offset: number): void {
  let start = offset;
  for (const point of text) {
    const end = start + point.length;
    for (const char of foldCodePoint(point)) chars.push({ char, start, end });
    start = end;
  }
}

function foldCodePoint(point: string): string {
  if (apostrophes.includes(point)) return "'";
  if (blank.test(point)) return ' ';
  if (point >= ' ' && point < '\u007F') return point.toLowerCase();
  let out = '';
  for (const char of (enclosedLetter(point) ?? point).normalize('NFKD').toLowerCase())
    if (!invisible.test(char)) out += latin.get(char) ?? char;
  return out;
}

function enclosedLetter(point: string): string | null {
  const code = point.codePointAt(0) ?? 0;
  const first = enclosedAlphabets.find((letterA) => letterA <= code && code < letterA + 26);
  return first === undefined ? null : String.fromCharCode(97 + code - first);
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

/** Replaces digits and signs that stand for letters in a word, as in `0w3` for `owe`. */
export const decodeLeet = (word: string): string => word.replace(/[013457@$]/g, (sign) => leet[sign] ?? sign);

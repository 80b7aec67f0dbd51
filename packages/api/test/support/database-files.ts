import { existsSync, readFileSync } from 'node:fs';

/** The files of a database on SQLite that are there now. */
export const databaseFiles = (path: string): readonly string[] =>
  [path, `${path}-keys`]
    .flatMap((file) => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    .filter((file) => existsSync(file));

/** A text as it might lie in a file: in UTF-8, UTF-16, base64 from any byte on, or hexadecimal. */
export function encodingsOf(text: string | Buffer): readonly Buffer[] {
  const utf8 = typeof text === 'string' ? Buffer.from(text) : text;
  const base64 = [0, 1, 2].map((before) =>
    // What shares a digit with its neighbours is left out.
    Buffer.concat([Buffer.alloc(before), utf8])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(before + 1, -1),
  );
  const texts = [
    ...base64,
    ...base64.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
    utf8.toString('hex'),
  ];
  return [utf8, Buffer.from(text.toString(), 'utf16le'), ...texts.map((one) => Buffer.from(one))];
}

/** Which of these files hold a text, in any of those ways. */
export const filesContaining = (text: string | Buffer, files: readonly string[]): readonly string[] =>
  files.filter((file) => {
    const bytes = readFileSync(file);
    return encodingsOf(text).some((way) => bytes.includes(way));
  });

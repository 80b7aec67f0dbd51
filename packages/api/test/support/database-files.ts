import { existsSync, readFileSync } from 'node:fs';

/** The existing files of an SQLite database and its keys, with WAL and journal. */
export const databaseFiles = (path: string): readonly string[] =>
  [path, `${path}-keys`]
    .flatMap((file) => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    .filter((file) => existsSync(file));

/** The encodings in which a file could contain a text: UTF-8, UTF-16, base64 at any offset, hexadecimal. */
export function encodingsOf(text: string | Buffer): readonly Buffer[] {
  const utf8 = typeof text === 'string' ? Buffer.from(text) : text;
  const base64 = [0, 1, 2].map((before) =>
    // The first and last digits depend on the neighbouring bytes.
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

/** The files that contain a text in any of these encodings. */
export const filesContaining = (text: string | Buffer, files: readonly string[]): readonly string[] =>
  files.filter((file) => {
    const bytes = readFileSync(file);
    return encodingsOf(text).some((encoded) => bytes.includes(encoded));
  });

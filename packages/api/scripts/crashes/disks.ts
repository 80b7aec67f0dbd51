import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { type Check, type Finding, findingOf } from './check.ts';
import { cannotMount, inSmallFileSystem } from './mounted.ts';
import { closedDatabase } from './small-database.ts';

const notHere: Finding = { happened: 'This account may not mount a file system. Not run.', held: null };

/** What each command does on a full disk. */
const expected: Readonly<Record<string, string>> = {
  setFloor: 'failed',
  pause: 'done',
  eraseJournal: 'done',
  'setFloor again': 'failed',
  'paused after a restart': 'true',
  leave: 'done',
  eraseMe: 'done',
  entries: '0',
  'setFloor with space': 'done',
};

export const fullDisk = (folder: string): Check => ({
  name: 'A full disk (SQLite)',
  promise: 'Exits take effect, also after a restart; erasing a journal of 3,000 entries, too.',
  async run() {
    const place = join(folder, 'full');
    mkdirSync(place);
    const worker = join(import.meta.dirname, 'full-disk-worker.ts');
    const script = 'exec "$2" "$3" "$1"';
    const { code, out, err } = await inSmallFileSystem(place, '40m', script, [process.execPath, worker]);
    if (cannotMount(code, err)) return notHere;
    const results: Record<string, string> = JSON.parse(out || '{}');
    const broken = Object.entries(expected).flatMap(([name, result]) =>
      results[name] === result ? [] : [`${name}: ${results[name] ?? err.slice(0, 200)}`],
    );
    const listed = Object.entries(results).map(([name, result]) => `${name}: ${result}`);
    return findingOf(`${listed.join('; ')}.`, broken);
  },
});

export const readOnlyFile = (folder: string): Check => ({
  name: 'A read-only file system (SQLite)',
  promise: 'The start fails at once with an error, and nothing is lost.',
  async run() {
    const path = await closedDatabase(folder, 'read-only');
    const place = join(folder, 'read-only-place');
    mkdirSync(place);
    const start = await bundle('start-worker.ts');
    const script =
      'cp "$4"* "$1" && mount -o remount,ro "$1" && "$2" "$3" "$1/read-only.db"; mount -o remount,rw "$1" && "$2" "$3" "$1/read-only.db"';
    const { code, out, err } = await inSmallFileSystem(place, '40m', script, [process.execPath, start, path]);
    if (cannotMount(code, err)) return notHere;
    const lines = out.replaceAll(folder, '').trim().split('\n');
    const broken = [
      ...(lines[0]?.startsWith('failed') ? [] : ['the start did not fail']),
      ...(lines[1] === 'opened with 2 people' ? [] : ['the people are missing afterwards']),
    ];
    return findingOf(`Read-only: ${lines[0]}. Writable again: ${lines[1]}.`, broken);
  },
});

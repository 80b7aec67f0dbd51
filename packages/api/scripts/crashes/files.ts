import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, copyFileSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { errorMessage } from '../../src/cli/startup-error.ts';
import { localKek, newKek } from '../../src/store/crypto/kek.ts';
import { bundle } from './bundle.ts';
import { type Check, findingOf } from './check.ts';
import { closedDatabase, openError, openStore, readPeople } from './small-database.ts';
import { brokenPromises, createPeople } from './state.ts';

export const corruptedPage = (folder: string): Check => ({
  name: 'A corrupted page (SQLite)',
  promise: 'The error names the file and the remedy, and the restored backup opens.',
  async run() {
    const broken: string[] = [];
    const messages: string[] = [];
    for (const suffix of ['', '-keys']) {
      const path = await closedDatabase(folder, `corrupted${suffix}`);
      copyFileSync(`${path}${suffix}`, join(folder, 'corrupted.backup'));
      const file = openSync(`${path}${suffix}`, 'r+');
      writeSync(file, Buffer.alloc(4_000, 0xa5), 0, 4_000, 0);
      closeSync(file);
      const message = errorMessage(await openError(path)).replaceAll(folder, '');
      messages.push(message);
      if (!message.includes(`corrupted${suffix}.db${suffix} is damaged`))
        broken.push('the file is not named');
      if (!/restore the newest/.test(message)) broken.push('no remedy is named');
      copyFileSync(join(folder, 'corrupted.backup'), `${path}${suffix}`);
      if ((await readPeople(path)) !== 2) broken.push('the backup does not open');
    }
    return findingOf(messages.join(' '), broken);
  },
});

export const truncatedLog = (folder: string, cuts: number): Check => ({
  name: `A log that is cut off at ${cuts} lengths (SQLite)`,
  promise: 'The database opens with an earlier state, and nothing in it is half applied.',
  async run() {
    const path = join(folder, 'cut.db');
    const first = await openStore(path);
    await createPeople(first, 'home');
    await first.close();
    const child = spawn(process.execPath, [await bundle('worker.ts'), path, 'home'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    const enough = new Promise<void>((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (part) => {
        text += part;
        if (text.split('\n').length > 60) resolve();
      });
    });
    await enough;
    child.kill('SIGKILL');
    await once(child, 'close');
    const size = statSync(`${path}-wal`).size;
    const broken: string[] = [];
    for (let cut = 0; cut < cuts; cut += 1) {
      const copy = join(folder, `cut-${cut}.db`);
      for (const suffix of ['', '-wal', '-keys', '-keys-wal'])
        copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
      truncateSync(`${copy}-wal`, Math.floor((size * cut) / cuts));
      const store = await openStore(copy);
      broken.push(...(await brokenPromises(store, 'home', {})));
      await store.close();
    }
    return findingOf(`A log of ${Math.round(size / 1024)} kB was cut at ${cuts} places.`, broken);
  },
});

export const halfWrittenKeys = (folder: string): Check => ({
  name: 'A half-written key file (SQLite, and the local key-encryption key)',
  promise: 'The start fails, names the file and changes nothing; with the whole file, everything opens.',
  async run() {
    const path = await closedDatabase(folder, 'half');
    const whole = join(folder, 'half.whole');
    copyFileSync(`${path}-keys`, whole);
    truncateSync(`${path}-keys`, Math.floor(statSync(whole).size / 2));
    const message = errorMessage(await openError(path)).replaceAll(folder, '');
    const broken = message.includes('half.db-keys is damaged') ? [] : ['the key file is not named'];
    copyFileSync(whole, `${path}-keys`);
    if ((await readPeople(path)) !== 2) broken.push('the whole file does not open');
    const local = join(folder, 'half.kek');
    writeFileSync(local, newKek().slice(0, 20));
    const refused = await localKek(local)().then(
      () => 'accepted',
      (error: unknown) => errorMessage(error).replaceAll(folder, ''),
    );
    if (refused === 'accepted') broken.push('half a key-encryption key was accepted');
    return findingOf(`${message} ${refused}`, broken);
  },
});

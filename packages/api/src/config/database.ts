import { accept, refuse } from '@attune/core';
import type { StoreOptions } from '../choose-database.ts';
import { type ConfigResult, refuseSetting } from './problem.ts';
import { type ReadText, textIn } from './read.ts';
import { type DatabaseSettings, isPostgres } from './settings.ts';

/** Reads which database to open. A PostgreSQL address selects PostgreSQL. Anything else is the path of an SQLite file. */
export function readDatabase(given: DatabaseSettings, readText: ReadText): ConfigResult<StoreOptions> {
  const { ATTUNE_DATABASE: database, ATTUNE_DIRECT_DATABASE: direct } = given;
  const { ATTUNE_CONNECTIONS: connections, ATTUNE_EXIT_CONNECTIONS: exitConnections } = given;
  const { ATTUNE_DATABASE_PASSWORD_FILE: file } = given;
  if (!isPostgres(database)) {
    const misplaced = (['ATTUNE_DIRECT_DATABASE', 'ATTUNE_DATABASE_PASSWORD_FILE'] as const).filter(
      (name) => given[name] !== undefined,
    );
    if (misplaced.length === 0) return accept({ sqlite: database });
    return refuse(
      misplaced.map((name) => ({
        settings: [name, 'ATTUNE_DATABASE'],
        message: `${name} goes with a PostgreSQL address in ATTUNE_DATABASE.`,
      })),
    );
  }
  const password = file === undefined ? null : passwordIn(file, readText);
  if (password === '')
    return refuseSetting('ATTUNE_DATABASE_PASSWORD_FILE', 'names a readable file with a password.');
  const addresses = [database, ...(direct === undefined ? [] : [direct])];
  const [pooled, own] = addresses.map((address) => withPassword(address, password));
  if (!pooled || own === null) {
    return refuseSetting(
      'ATTUNE_DATABASE_PASSWORD_FILE',
      'goes with addresses that have a user and a host, and no password.',
    );
  }
  return accept({
    postgres: pooled,
    ...(own !== undefined && { direct: own }),
    ...(connections !== undefined && { connections }),
    ...(exitConnections !== undefined && { exitConnections }),
  });
}

/** Adds a password to an address, if there is one. Null when the address has one, or cannot have one. */
function withPassword(address: string, password: string | null): string | null {
  if (password === null) return address;
  const url = URL.parse(address);
  if (url === null || url.username === '' || url.password !== '') return null;
  url.password = encodeURIComponent(password);
  return url.href;
}

/** The password in a file; empty when it cannot be read. */
const passwordIn = (file: string, readText: ReadText): string =>
  textIn(file, readText)?.replace(/\r?\n$/, '') ?? '';

import { readFileSync } from 'node:fs';
import { accept, type Result, refuse } from '@attune/core';
import { z } from 'zod';
import { type AuthOptions, safeKeyUrl } from './http/auth.ts';
import { isOrigin } from './http/cors.ts';
import { nearest } from './nearest.ts';
import type { StoreOptions } from './open.ts';

/** What the standalone server runs with. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreOptions;
  readonly auth: AuthOptions;
  readonly graphiql: boolean;
  readonly corsOrigins: readonly string[];
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Every setting, as `--help` shows them. */
export const settings = {
  PORT: 'Where to listen. Default 4000; 0 lets the system choose.',
  ATTUNE_HOST: 'The address to listen at. Default 127.0.0.1; 0.0.0.0 in a container.',
  ATTUNE_DATABASE: 'An SQLite file, or a database on PostgreSQL (postgres://…). Default ./attune.db.',
  ATTUNE_CONNECTIONS: 'The most connections to PostgreSQL, from 1 to 1000. Default 10; one more listens.',
  ATTUNE_ISSUER: 'The `iss` of the tokens people sign in with.',
  ATTUNE_AUDIENCE: 'The `aud` their tokens have for this service.',
  ATTUNE_JWKS_URL: "Where the issuer's public keys are fetched (https), or instead:",
  ATTUNE_JWKS_FILE: 'a file that holds them.',
  ATTUNE_TENANT: 'Whose people these are. Default: the issuer.',
  ATTUNE_CORS_ORIGINS: 'Web origins whose pages may call, with commas between. Default: none.',
  ATTUNE_GRAPHIQL: 'true shows the explorer. Default: only with NODE_ENV=development.',
} as const;

const text = z.string('is needed.');
const settingsRead = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'is a number from 0 to 65535.')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is a number from 0 to 65535.')
    .default(4000),
  ATTUNE_HOST: text.default('127.0.0.1'),
  ATTUNE_DATABASE: text.default('./attune.db'),
  ATTUNE_CONNECTIONS: z
    .string()
    .regex(/^[1-9]\d{0,2}$|^1000$/, 'is a number from 1 to 1000.')
    .transform(Number)
    .optional(),
  ATTUNE_ISSUER: text,
  ATTUNE_AUDIENCE: text,
  ATTUNE_JWKS_URL: text
    .refine(isSafeKeyUrl, 'is an https:// address (http:// is fine on localhost).')
    .optional(),
  ATTUNE_JWKS_FILE: text.optional(),
  ATTUNE_TENANT: text.optional(),
  ATTUNE_CORS_ORIGINS: text
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine((origins) => origins.every(isOrigin), 'is a list of origins such as https://app.example.org.')
    .default([]),
  ATTUNE_GRAPHIQL: z.enum(['true', 'false'], 'is true or false.').optional(),
});

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/**
 * The environment as a config, or everything that is wrong with it at once, in sentences that name settings and
 * never repeat their values. An empty setting counts as absent.
 */
export function readConfig(env: Env, readText = readTextFile): Result<Config, readonly string[]> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const problems = unknownSettings(given);
  const read = settingsRead.safeParse(given);
  for (const { path, message } of read.error?.issues ?? []) problems.push(`${String(path[0])} ${message}`);
  const { ATTUNE_JWKS_URL: url, ATTUNE_JWKS_FILE: file, NODE_ENV: mode } = given;
  if ((url === undefined) === (file === undefined)) {
    problems.push('Either ATTUNE_JWKS_URL or ATTUNE_JWKS_FILE is needed, and only one of them.');
  }
  const jwks = file === undefined ? undefined : readKeys(file, readText);
  if (file !== undefined && jwks === undefined) {
    problems.push('ATTUNE_JWKS_FILE names a readable file with a JSON Web Key Set: {"keys": […]}.');
  }
  if (!read.success || problems.length > 0) return refuse(problems);
  const { data } = read;
  const tenant = data.ATTUNE_TENANT;
  const issuer = {
    issuer: data.ATTUNE_ISSUER,
    audience: data.ATTUNE_AUDIENCE,
    ...(tenant !== undefined && { tenant }),
    keys: jwks === undefined ? { jwksUrl: String(data.ATTUNE_JWKS_URL) } : { jwks },
  };
  return accept({
    host: data.ATTUNE_HOST,
    port: data.PORT,
    store: storeFrom(data.ATTUNE_DATABASE, data.ATTUNE_CONNECTIONS),
    auth: { issuers: [issuer] },
    graphiql: data.ATTUNE_GRAPHIQL === undefined ? mode === 'development' : data.ATTUNE_GRAPHIQL === 'true',
    corsOrigins: data.ATTUNE_CORS_ORIGINS,
  });
}

/** An address of PostgreSQL, or else a file. */
const storeFrom = (database: string, connections: number | undefined): StoreOptions =>
  /^postgres(ql)?:/.test(database)
    ? { postgres: database, ...(connections !== undefined && { connections }) }
    : { sqlite: database };

/** A misspelt setting would be a default in disguise. */
function unknownSettings(env: Env): string[] {
  const known = Object.keys(settings);
  return Object.keys(env)
    .filter((name) => name.startsWith('ATTUNE_') && !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known);
      return `${name} is not a setting.${meant === null ? '' : ` Perhaps ${meant}?`}`;
    });
}

function readKeys(file: string, readText: (file: string) => string): z.infer<typeof keySet> | undefined {
  try {
    return keySet.parse(JSON.parse(readText(file)));
  } catch {
    return undefined;
  }
}

function readTextFile(file: string): string {
  return readFileSync(file, 'utf8');
}

function isSafeKeyUrl(address: string): boolean {
  try {
    return safeKeyUrl(address) !== null;
  } catch {
    return false;
  }
}

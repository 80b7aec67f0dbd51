import { accept, type Policy, parsePolicy, type Result, refuse } from '@attune/core';
import { z } from 'zod';
import { readIssuers } from './config/issuers.ts';
import { isPostgres, type KekConfig, readKeks } from './config/kek.ts';
import { jointProblem, type SettingProblem, singleProblem } from './config/problem.ts';
import {
  type Env,
  givenIn,
  problemsOf,
  type ReadText,
  readJson,
  readTextFile,
  unknownSettings,
} from './config/read.ts';
import { databaseSettings, type StoreSettings, serverSettings, storeSettings } from './config/settings.ts';
import type { AuthOptions } from './http/auth.ts';
import type { StoreOptions } from './open.ts';
import type { LogLevel } from './telemetry/log-level.ts';

export type { SettingProblem } from './config/problem.ts';
export type { Env } from './config/read.ts';

/** What commands need that open the database without its keys. */
export interface DatabaseConfig {
  readonly store: StoreOptions;
}

/** What commands need that open the database. */
export interface StoreConfig extends DatabaseConfig {
  readonly kek: KekConfig | null;
  readonly policy: Partial<Policy>;
}

/** What the standalone server runs with. */
export interface Config extends StoreConfig {
  readonly host: string;
  readonly port: number;
  readonly auth: AuthOptions;
  /** Milliseconds. */
  readonly unlockWithin: number | null;
  readonly commandsPerMinute: number | null;
  readonly persisted: { readonly documents: Readonly<Record<string, string>>; readonly only: true } | null;
  readonly graphiql: boolean;
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** For how long `/ready` says no before the server stops listening, in milliseconds. */
  readonly drain: number;
}

type Read<T> = Result<T, readonly SettingProblem[]>;

/**
 * Returns the environment as a config, or everything that is wrong with it at once. An empty setting counts as absent.
 */
export function readConfig(env: Env, readText = readTextFile): Read<Config> {
  return reading(serverSettings, env, (given) => {
    const { NODE_ENV: mode, ATTUNE_METRICS_PORT: metricsPort, ATTUNE_METRICS_HOST: metricsHost } = given;
    const kept = storeConfig(given, readText);
    const issuers = readIssuers(given, readText);
    const persisted = readPersisted(given.ATTUNE_PERSISTED_FILE, readText);
    const stray =
      metricsHost !== undefined && metricsPort === undefined
        ? [
            jointProblem(
              ['ATTUNE_METRICS_HOST', 'ATTUNE_METRICS_PORT'],
              'ATTUNE_METRICS_HOST goes with ATTUNE_METRICS_PORT.',
            ),
          ]
        : [];
    const problems = [...refusalsOf(kept, issuers, persisted), ...stray];
    if (!kept.ok || !issuers.ok || !persisted.ok || problems.length > 0) return refuse(problems);
    const { ATTUNE_GRAPHIQL: graphiql, ATTUNE_UNLOCK_WITHIN: seconds } = given;
    return accept({
      ...kept.value,
      host: given.ATTUNE_HOST,
      port: given.PORT,
      auth: { issuers: issuers.value },
      unlockWithin: seconds === undefined ? null : seconds * 1000,
      commandsPerMinute: given.ATTUNE_COMMANDS_PER_MINUTE ?? null,
      persisted: persisted.value,
      graphiql: graphiql === undefined ? mode === 'development' : graphiql === 'true',
      corsOrigins: given.ATTUNE_CORS_ORIGINS,
      logLevel: given.ATTUNE_LOG_LEVEL,
      metrics: metricsPort === undefined ? null : { host: metricsHost ?? '127.0.0.1', port: metricsPort },
      drain: given.ATTUNE_DRAIN * 1000,
    });
  });
}

/** The part of the environment that says where and under which keys things are kept. */
export const readStoreConfig = (env: Env, readText = readTextFile): Read<StoreConfig> =>
  reading(storeSettings, env, (given) => storeConfig(given, readText));

/** The part of the environment that says where things are kept. */
export const readDatabaseConfig = (env: Env): Read<DatabaseConfig> =>
  reading(databaseSettings, env, (given) => accept({ store: storeIn(given) }));

/** Reads single settings, then what they come to together, and tells of all that is wrong with either. */
function reading<Schema extends z.ZodObject, T>(
  schema: Schema,
  env: Env,
  together: (given: z.infer<Schema>) => Read<T>,
): Read<T> {
  const given = givenIn(env);
  const single = schema.safeParse(given);
  const wrong = (single.error?.issues ?? []).map(({ path }) => String(path[0]));
  const right = Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.includes(name)));
  const read = together(schema.parse(right));
  // A setting that is wrong by itself counts as absent here, which is no news about it.
  const more = refusalsOf(read).filter(({ settings }) => !settings.some((name) => wrong.includes(name)));
  const problems = [...unknownSettings(given), ...problemsOf(single.error), ...more];
  return problems.length > 0 ? refuse(problems) : read;
}

const refusalsOf = (...parts: readonly Read<unknown>[]): readonly SettingProblem[] =>
  parts.flatMap((part) => (part.ok ? [] : part.refusal));

function storeConfig(given: StoreSettings, readText: ReadText): Read<StoreConfig> {
  const kek = readKeks(given, readText);
  const policy = readPolicy(given.ATTUNE_POLICY_FILE, readText);
  if (!kek.ok || !policy.ok) return refuse(refusalsOf(kek, policy));
  return accept({ store: storeIn(given), kek: kek.value, policy: policy.value });
}

/** An address of PostgreSQL, or else a file. */
function storeIn({
  ATTUNE_DATABASE: database,
  ATTUNE_CONNECTIONS: connections,
}: z.infer<typeof databaseSettings>): StoreOptions {
  if (!isPostgres(database)) return { sqlite: database };
  return { postgres: database, ...(connections !== undefined && { connections }) };
}

function readPolicy(file: string | undefined, readText: ReadText): Read<Partial<Policy>> {
  if (file === undefined) return accept({});
  const json = readJson(file, readText);
  if (json === undefined) {
    return refuse([singleProblem('ATTUNE_POLICY_FILE', 'names a readable file with a JSON object.')]);
  }
  const parsed = parsePolicy(json);
  if (parsed.ok) return parsed;
  return refuse(
    parsed.refusal.map(({ field, message }) =>
      jointProblem(['ATTUNE_POLICY_FILE'], `ATTUNE_POLICY_FILE${field && `, ${field}`}: ${message}`),
    ),
  );
}

function readPersisted(file: string | undefined, readText: ReadText): Read<Config['persisted']> {
  if (file === undefined) return accept(null);
  const { success, data } = manifest.safeParse(readJson(file, readText));
  if (success) return accept({ documents: data, only: true });
  return refuse([
    singleProblem('ATTUNE_PERSISTED_FILE', 'names a readable file with a JSON object: {"id": "query …"}.'),
  ]);
}

const manifest = z
  .record(z.string().min(1), z.string().min(1))
  .refine((documents) => Object.keys(documents).length > 0);

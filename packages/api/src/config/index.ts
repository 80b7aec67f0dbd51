import { accept, type PolicySettings, parsePolicy, refuse } from '@attune/core';
import type { ConsentKind } from '@attune/core/journal';
import { z } from 'zod';
import type { StoreOptions } from '../choose-database.ts';
import type { AuthOptions } from '../http/auth.ts';
import { withSuggestions } from '../policy-problems.ts';
import type { LogLevel } from '../telemetry/log-level.ts';
import type { WordOptions } from '../use-cases/content.ts';
import { type ListFolder, listFolder, readContent } from './content.ts';
import { readDatabase } from './database.ts';
import { readIssuers } from './issuers.ts';
import { type KekConfig, readKeks } from './kek.ts';
import { type ConfigResult, problemsIn, refuseSetting } from './problem.ts';
import {
  type Env,
  givenIn,
  invalidSettings,
  type ReadText,
  readJson,
  readTextFile,
  unknownSettings,
} from './read.ts';
import {
  databaseSettings,
  type ServerSettings,
  type StoreSettings,
  serverSettings,
  storeSettings,
} from './settings.ts';
import { readWebhook, type WebhookConfig } from './webhook.ts';

export type { Env } from './read.ts';

/** What a command needs to open the database without its keys. */
export interface DatabaseConfig {
  readonly store: StoreOptions;
}

/** What a command needs to open the database. */
export interface StoreConfig extends DatabaseConfig {
  readonly kek: KekConfig | null;
  readonly policy: PolicySettings;
  readonly testClock: boolean;
}

/** The configuration of the standalone server. */
export interface Config extends StoreConfig {
  readonly host: string;
  readonly port: number;
  readonly auth: AuthOptions;
  /** How long an unlock counts, in milliseconds; null when nothing is ever locked. */
  readonly unlockWithin: number | null;
  /** The current versions of the consent texts that differ from the first. */
  readonly consentTexts: Readonly<Partial<Record<ConsentKind, string>>>;
  readonly commandsPerMinute: number | null;
  readonly persisted: { readonly documents: Readonly<Record<string, string>>; readonly only: true } | null;
  /** The host's own texts, and the language of what people write. */
  readonly words: WordOptions & { readonly language?: string };
  readonly webhook: WebhookConfig | null;
  readonly graphiql: boolean;
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** How long `/ready` answers 503 before the server stops listening, in milliseconds. */
  readonly drain: number;
}

/**
 * Reads the server's configuration from the environment. Refuses with all problems at once. An empty setting
 * counts as absent.
 */
export function readConfig(
  env: Env,
  readText = readTextFile,
  list: ListFolder = listFolder,
): ConfigResult<Config> {
  return readSettings(serverSettings, env, (given) => {
    const { NODE_ENV: mode, ATTUNE_METRICS_PORT: metricsPort, ATTUNE_METRICS_HOST: metricsHost } = given;
    const storeConfig = readStore(given, readText);
    const issuers = readIssuers(given, readText);
    const persisted = readPersisted(given.ATTUNE_PERSISTED_FILE, readText);
    const content = readContent(given.ATTUNE_CONTENT, readText, list);
    const webhook = readWebhook(given, readText);
    const hostWithoutPort =
      metricsHost !== undefined && metricsPort === undefined
        ? [
            {
              settings: ['ATTUNE_METRICS_HOST', 'ATTUNE_METRICS_PORT'],
              message: 'ATTUNE_METRICS_HOST goes with ATTUNE_METRICS_PORT.',
            },
          ]
        : [];
    const problems = [...problemsIn(storeConfig, issuers, persisted, content, webhook), ...hostWithoutPort];
    if (!storeConfig.ok || !issuers.ok || !persisted.ok || !content.ok || !webhook.ok || problems.length > 0)
      return refuse(problems);
    const { ATTUNE_GRAPHIQL: graphiql, ATTUNE_LANGUAGE: language, ATTUNE_UNLOCK_WITHIN: seconds } = given;
    return accept({
      ...storeConfig.value,
      host: given.ATTUNE_HOST,
      port: given.PORT,
      auth: { issuers: issuers.value },
      unlockWithin: seconds === undefined ? null : seconds * 1000,
      consentTexts: consentTexts(given),
      commandsPerMinute: given.ATTUNE_COMMANDS_PER_MINUTE ?? null,
      persisted: persisted.value,
      words: { ...content.value, ...(language !== undefined && { language }) },
      webhook: webhook.value,
      graphiql: graphiql === undefined ? mode === 'development' : graphiql === 'true',
      corsOrigins: given.ATTUNE_CORS_ORIGINS,
      logLevel: given.ATTUNE_LOG_LEVEL,
      metrics: metricsPort === undefined ? null : { host: metricsHost ?? '127.0.0.1', port: metricsPort },
      drain: given.ATTUNE_DRAIN * 1000,
    });
  });
}

function consentTexts(given: ServerSettings): Config['consentTexts'] {
  const { ATTUNE_JOIN_TEXT_VERSION: join, ATTUNE_JOURNAL_TEXT_VERSION: journal } = given;
  return { ...(join !== undefined && { join }), ...(journal !== undefined && { journal }) };
}

/** Reads which database to open, and with which keys and policy. */
export const readStoreConfig = (env: Env, readText = readTextFile): ConfigResult<StoreConfig> =>
  readSettings(storeSettings, env, (given) => readStore(given, readText));

/** Reads which database to open. */
export const readDatabaseConfig = (env: Env, readText = readTextFile): ConfigResult<DatabaseConfig> =>
  readSettings(databaseSettings, env, (given) => {
    const store = readDatabase(given, readText);
    return store.ok ? accept({ store: store.value }) : store;
  });

/** Parses each setting, then combines them with `combine`. Reports the problems of both steps. */
function readSettings<Schema extends z.ZodObject, T>(
  schema: Schema,
  env: Env,
  combine: (given: z.infer<Schema>) => ConfigResult<T>,
): ConfigResult<T> {
  const given = givenIn(env);
  const invalid = invalidSettings(schema.safeParse(given).error);
  const names = new Set(invalid.flatMap(({ settings }) => settings));
  const valid = Object.fromEntries(Object.entries(given).filter(([name]) => !names.has(name)));
  const combined = combine(schema.parse(valid));
  // `combine` sees an invalid setting as absent. What it reports about one adds nothing.
  const further = problemsIn(combined).filter(({ settings }) => !settings.some((name) => names.has(name)));
  const problems = [...unknownSettings(given), ...invalid, ...further];
  return problems.length > 0 ? refuse(problems) : combined;
}

function readStore(given: StoreSettings, readText: ReadText): ConfigResult<StoreConfig> {
  const store = readDatabase(given, readText);
  const kek = readKeks(given, readText);
  const policy = readPolicy(given.ATTUNE_POLICY_FILE, readText);
  const testClock = readTestClock(given);
  if (!store.ok || !kek.ok || !policy.ok || !testClock.ok)
    return refuse(problemsIn(store, kek, policy, testClock));
  return accept({ store: store.value, kek: kek.value, policy: policy.value, testClock: testClock.value });
}

function readTestClock({ ATTUNE_TEST_CLOCK: state, NODE_ENV: mode }: StoreSettings): ConfigResult<boolean> {
  if (state === 'on' && mode === 'production')
    return refuseSetting('ATTUNE_TEST_CLOCK', 'is for development and staging; NODE_ENV is production.');
  return accept(state === 'on');
}

function readPolicy(file: string | undefined, readText: ReadText): ConfigResult<PolicySettings> {
  if (file === undefined) return accept({});
  const json = readJson(file, readText);
  if (json === undefined)
    return refuseSetting('ATTUNE_POLICY_FILE', 'names a readable file with a JSON object.');
  const parsed = parsePolicy(json);
  if (parsed.ok) return parsed;
  return refuse(
    withSuggestions(parsed.refusal).map(({ field, message }) => ({
      settings: ['ATTUNE_POLICY_FILE'],
      message: `ATTUNE_POLICY_FILE${field && `, ${field}`}: ${message}`,
    })),
  );
}

function readPersisted(file: string | undefined, readText: ReadText): ConfigResult<Config['persisted']> {
  if (file === undefined) return accept(null);
  const { success, data } = manifest.safeParse(readJson(file, readText));
  return success
    ? accept({ documents: data, only: true })
    : refuseSetting('ATTUNE_PERSISTED_FILE', 'names a readable file with a JSON object: {"id": "query …"}.');
}

const manifest = z
  .record(z.string().min(1), z.string().min(1))
  .refine((documents) => Object.keys(documents).length > 0);

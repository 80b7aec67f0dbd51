import { parseTextVersion } from '@attune/core/journal';
import { z } from 'zod';
import { isOrigin } from '../http/cors.ts';
import { logLevels } from '../telemetry/log-level.ts';
import { isLanguageTag } from '../use-cases/language-tag.ts';
import { secureUrl } from '../use-cases/secure-url.ts';

/** Every setting with its description, as `--help` shows it. */
export const settings = {
  PORT: 'The port to listen on. Default 4000; 0 lets the system choose.',
  ATTUNE_HOST: 'The address to listen on. Default 127.0.0.1; 0.0.0.0 in a container.',
  ATTUNE_DATABASE: 'An SQLite file or a PostgreSQL address (postgres://…). Default ./attune.db.',
  ATTUNE_DIRECT_DATABASE:
    'The PostgreSQL address without the pooler, when ATTUNE_DATABASE goes through one. Exits use it.',
  ATTUNE_DATABASE_PASSWORD_FILE: 'A file that holds the password of both addresses, so that they need none.',
  ATTUNE_CONNECTIONS:
    'Maximum number of PostgreSQL connections, 1 to 1000. Default 10. One more receives notifications.',
  ATTUNE_EXIT_CONNECTIONS: 'Further PostgreSQL connections, only for exits, 2 to 100. Default 4.',
  ATTUNE_KEK: 'The key-encryption key, as `attune keys new` prints one; or:',
  ATTUNE_KEK_FILE: 'a file that holds it. Default, in development only: a file next to the database.',
  ATTUNE_KEK_PREVIOUS: 'Earlier keys, separated by commas, until `attune keys rotate` is done.',
  ATTUNE_ISSUER: 'The `iss` claim of sign-in tokens.',
  ATTUNE_AUDIENCE: 'The `aud` claim of tokens for this service.',
  ATTUNE_JWKS_URL: "The https address of the issuer's public keys; or:",
  ATTUNE_JWKS_FILE: 'a file that holds them. Without both, OpenID Connect Discovery finds them.',
  ATTUNE_JWKS_STALE_FOR:
    'Seconds for which fetched keys stay in use while their address is away. Default 86400, one day.',
  ATTUNE_TENANT: 'The tenant of these people. Default: the issuer.',
  ATTUNE_ISSUERS_FILE: 'Instead of the five settings above: a JSON list of issuers, for several tenants.',
  ATTUNE_DEV_ISSUER_FILE: 'Instead, in development: the key pair that `attune token` signs with.',
  ATTUNE_UNLOCK_WITHIN: 'Maximum age of an unlock in seconds. An older one shows the locked view.',
  ATTUNE_JOIN_TEXT_VERSION: 'The version of your text that people read before they join. Default 1.',
  ATTUNE_JOURNAL_TEXT_VERSION: 'The version of your text that people read before a journal. Default 1.',
  ATTUNE_POLICY_FILE: 'A JSON object of the spans and limits that differ from the defaults.',
  ATTUNE_COMMANDS_PER_MINUTE: 'Maximum number of commands per person and minute. Exits do not count.',
  ATTUNE_TEST_CLOCK:
    '`on` lets people of a tenant move its time, for development and staging. Refused in production. Default off.',
  ATTUNE_CONTENT: 'A folder with your own words, ideas, prompts and support resources.',
  ATTUNE_LANGUAGE: 'The language of what people write, as a tag such as `de`. Default en.',
  ATTUNE_WEBHOOK_URL: 'The https address to tell when the view of a person changed, such as for a push.',
  ATTUNE_WEBHOOK_SECRET: 'What signs these requests: whsec_ and 24 to 64 bytes in base64; or:',
  ATTUNE_WEBHOOK_SECRET_FILE: 'a file that holds it. Two secrets, separated by a comma, while you change it.',
  ATTUNE_PERSISTED_FILE: 'A JSON object of documents by id. With it, no other document is accepted.',
  ATTUNE_CORS_ORIGINS: 'Web origins whose pages may call, separated by commas. Default: none.',
  ATTUNE_GRAPHIQL: '`true` serves GraphiQL. Default: only with NODE_ENV=development.',
  ATTUNE_LOG_LEVEL: 'debug, info, warn, error or silent. Default info.',
  ATTUNE_METRICS_PORT: 'The port of /metrics for Prometheus. Default: none.',
  ATTUNE_METRICS_HOST: 'The address of /metrics. Default 127.0.0.1.',
  ATTUNE_DRAIN: 'Seconds for which /ready answers 503 before the server stops listening. Default 1.',
} as const;

export type SettingName = keyof typeof settings;

export const isSecureUrl = (address: string): boolean => secureUrl(address) !== null;

const text = z.string('is needed.');
const whole = (lowest: number, highest: number) => {
  const message = `is a number from ${lowest} to ${highest}.`;
  return z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/, message)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, message);
};
const list = text.transform((items) => items.split(',').map((item) => item.trim()));
const file = text.optional();
const textVersion = text.refine(
  (version) => parseTextVersion(version).ok,
  'has 1 to 40 letters, digits, dots, dashes or underscores.',
);

/** Whether a database is PostgreSQL. Anything else is the path of an SQLite file. */
export const isPostgres = (database: string): boolean => /^postgres(ql)?:/.test(database);

/** The settings of every command that opens the database. */
export const databaseSettings = z.object({
  NODE_ENV: text.optional(),
  ATTUNE_DATABASE: text.default('./attune.db'),
  ATTUNE_DIRECT_DATABASE: text.refine(isPostgres, 'is a PostgreSQL address (postgres://…).').optional(),
  ATTUNE_DATABASE_PASSWORD_FILE: file,
  ATTUNE_CONNECTIONS: whole(1, 1000).optional(),
  ATTUNE_EXIT_CONNECTIONS: whole(2, 100).optional(),
});

export const storeSettings = databaseSettings.extend({
  ATTUNE_KEK: text.optional(),
  ATTUNE_KEK_FILE: file,
  ATTUNE_KEK_PREVIOUS: list.default([]),
  ATTUNE_POLICY_FILE: file,
  ATTUNE_TEST_CLOCK: z.enum(['on', 'off'], 'is on or off.').default('off'),
});

export const serverSettings = storeSettings.extend({
  PORT: whole(0, 65_535).default(4000),
  ATTUNE_HOST: text.default('127.0.0.1'),
  ATTUNE_ISSUER: text.optional(),
  ATTUNE_AUDIENCE: text.optional(),
  ATTUNE_JWKS_URL: text
    .refine(isSecureUrl, 'is an https:// address (http:// is fine on localhost).')
    .optional(),
  ATTUNE_JWKS_FILE: file,
  ATTUNE_JWKS_STALE_FOR: whole(600, 2_592_000).optional(),
  ATTUNE_TENANT: text.optional(),
  ATTUNE_ISSUERS_FILE: file,
  ATTUNE_DEV_ISSUER_FILE: file,
  ATTUNE_UNLOCK_WITHIN: whole(1, 86_400).optional(),
  ATTUNE_JOIN_TEXT_VERSION: textVersion.optional(),
  ATTUNE_JOURNAL_TEXT_VERSION: textVersion.optional(),
  ATTUNE_COMMANDS_PER_MINUTE: whole(1, 10_000).optional(),
  ATTUNE_CONTENT: file,
  ATTUNE_LANGUAGE: text.refine(isLanguageTag, 'is a language tag such as de or de-AT.').optional(),
  ATTUNE_WEBHOOK_URL: text
    .refine(isSecureUrl, 'is an https:// address (http:// is fine on localhost).')
    .optional(),
  ATTUNE_WEBHOOK_SECRET: text.optional(),
  ATTUNE_WEBHOOK_SECRET_FILE: file,
  ATTUNE_PERSISTED_FILE: file,
  ATTUNE_CORS_ORIGINS: list
    .refine((origins) => origins.every(isOrigin), 'is a list of origins such as https://app.example.org.')
    .default([]),
  ATTUNE_GRAPHIQL: z.enum(['true', 'false'], 'is true or false.').optional(),
  ATTUNE_LOG_LEVEL: z.enum(logLevels, 'is debug, info, warn, error or silent.').default('info'),
  ATTUNE_METRICS_PORT: whole(0, 65_535).optional(),
  ATTUNE_METRICS_HOST: text.optional(),
  ATTUNE_DRAIN: whole(0, 60).default(1),
});

export type DatabaseSettings = z.infer<typeof databaseSettings>;
export type StoreSettings = z.infer<typeof storeSettings>;
export type ServerSettings = z.infer<typeof serverSettings>;

import { describe, expect, test } from 'vitest';
import {
  type Config,
  type Env,
  readConfig,
  readDatabaseConfig,
  readStoreConfig,
} from '../../src/config/index.ts';
import { settings } from '../../src/config/settings.ts';

const jwksUrl = 'https://issuer.example/jwks';
const enough: Env = {
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: jwksUrl,
};
const keys = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] };
const kek = Buffer.alloc(32, 7).toString('base64url');
const oldKek = Buffer.alloc(32, 8).toString('base64url');
const noFile = () => {
  throw new Error('ENOENT');
};
const problems = (env: Env, readText: (file: string) => string = noFile) => {
  const config = readConfig(env, readText);
  return config.ok ? [] : config.refusal.map(({ message }) => message);
};
const configOf = (env: Env, readText: (file: string) => string = noFile): Partial<Config> => {
  const config = readConfig(env, readText);
  return config.ok ? config.value : {};
};

test('reads a minimal environment', () => {
  expect(readConfig(enough)).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 4000,
      store: { sqlite: './attune.db' },
      kek: { localFile: './attune.db.kek' },
      policy: {},
      testClock: false,
      auth: {
        issuers: [{ issuer: 'https://issuer.example', audience: 'attune', keys: { jwksUrl } }],
      },
      unlockWithin: null,
      consentTexts: {},
      commandsPerMinute: null,
      persisted: null,
      graphiql: false,
      corsOrigins: [],
      logLevel: 'info',
      metrics: null,
      words: {},
      webhook: null,
      drain: 1000,
    },
  });
});

test('reads every setting', () => {
  const { ATTUNE_JWKS_URL: _, ...rest } = enough;
  const env = {
    ...rest,
    PORT: '0',
    ATTUNE_HOST: '0.0.0.0',
    ATTUNE_DATABASE: '/data/attune.db',
    ATTUNE_KEK: kek,
    ATTUNE_KEK_PREVIOUS: `${oldKek}, ${oldKek}`,
    ATTUNE_JWKS_FILE: 'keys.json',
    ATTUNE_TENANT: 'home',
    ATTUNE_UNLOCK_WITHIN: '300',
    ATTUNE_POLICY_FILE: 'policy.json',
    ATTUNE_COMMANDS_PER_MINUTE: '30',
    ATTUNE_PERSISTED_FILE: 'operations.json',
    ATTUNE_CORS_ORIGINS: 'https://app.example.org, http://localhost:5173',
    ATTUNE_GRAPHIQL: 'true',
    ATTUNE_LOG_LEVEL: 'warn',
    ATTUNE_METRICS_PORT: '9464',
    ATTUNE_METRICS_HOST: '0.0.0.0',
    ATTUNE_DRAIN: '5',
    ATTUNE_JOIN_TEXT_VERSION: '2026-11',
    ATTUNE_JOURNAL_TEXT_VERSION: '2',
    HOME: '/root',
  };
  const files: Record<string, unknown> = {
    'keys.json': keys,
    'policy.json': { noteMax: 140 },
    'operations.json': { abc: '{ signedIn }' },
  };
  expect(configOf(env, (file) => JSON.stringify(files[file]))).toMatchObject({
    host: '0.0.0.0',
    port: 0,
    store: { sqlite: '/data/attune.db' },
    kek: {
      current: new Uint8Array(Buffer.alloc(32, 7)),
      previous: [new Uint8Array(Buffer.alloc(32, 8)), new Uint8Array(Buffer.alloc(32, 8))],
    },
    policy: { noteMax: 140 },
    auth: {
      issuers: [
        { issuer: 'https://issuer.example', audience: 'attune', tenant: 'home', keys: { jwks: keys } },
      ],
    },
    unlockWithin: 300_000,
    consentTexts: { join: '2026-11', journal: '2' },
    commandsPerMinute: 30,
    persisted: { documents: { abc: '{ signedIn }' }, only: true },
    graphiql: true,
    corsOrigins: ['https://app.example.org', 'http://localhost:5173'],
    logLevel: 'warn',
    metrics: { host: '0.0.0.0', port: 9464 },
    drain: 5000,
  });
});

test('treats an empty setting as absent', () => {
  expect(
    problems({ ...enough, ATTUNE_TENANT: '', PORT: '', ATTUNE_JWKS_FILE: '', ATTUNE_CORS_ORIGINS: '' }),
  ).toEqual([]);
  expect(problems({ ...enough, ATTUNE_ISSUER: '' })).toEqual(['ATTUNE_ISSUER is needed.']);
});

describe('GraphiQL', () => {
  test.each([
    [undefined, undefined, false],
    ['production', undefined, false],
    ['development', undefined, true],
    ['development', 'false', false],
    ['production', 'true', true],
  ])('NODE_ENV=%s ATTUNE_GRAPHIQL=%s: %s', (mode, setting, graphiql) => {
    const env = { ...enough, ATTUNE_KEK: kek, NODE_ENV: mode, ATTUNE_GRAPHIQL: setting };
    expect(configOf(env)).toMatchObject({ graphiql });
  });
});

test('reports all problems at once, by name and never by value', () => {
  const secret = 'hunter2';
  const said = problems({
    PORT: secret,
    ATTUNE_JWKS_URL: `http://user:${secret}@issuer.example/jwks`,
    ATTUNE_KEK: secret,
    ATTUNE_KEK_PREVIOUS: secret,
    ATTUNE_UNLOCK_WITHIN: secret,
    ATTUNE_POLICY_FILE: secret,
    ATTUNE_PERSISTED_FILE: secret,
    ATTUNE_LOG_LEVEL: secret,
    ATTUNE_CORS_ORIGINS: secret,
    ATTUNE_GRAPHIQL: secret,
    ATTUNE_METRICS_HOST: secret,
    ATTUNE_DATABSE: secret,
    ATTUNE_SPEED: secret,
  });
  expect(said).toEqual([
    'ATTUNE_DATABSE is not a setting. Perhaps ATTUNE_DATABASE?',
    'ATTUNE_SPEED is not a setting.',
    'PORT is a number from 0 to 65535.',
    'ATTUNE_JWKS_URL is an https:// address (http:// is fine on localhost).',
    'ATTUNE_UNLOCK_WITHIN is a number from 1 to 86400.',
    'ATTUNE_CORS_ORIGINS is a list of origins such as https://app.example.org.',
    'ATTUNE_GRAPHIQL is true or false.',
    'ATTUNE_LOG_LEVEL is debug, info, warn, error or silent.',
    'ATTUNE_KEK_PREVIOUS is a list of keys, with commas between.',
    'ATTUNE_KEK is a key as `attune keys new` prints one.',
    'ATTUNE_POLICY_FILE names a readable file with a JSON object.',
    'ATTUNE_ISSUER is needed.',
    'ATTUNE_AUDIENCE is needed.',
    'ATTUNE_PERSISTED_FILE names a readable file with a JSON object: {"id": "query …"}.',
    'ATTUNE_METRICS_HOST goes with ATTUNE_METRICS_PORT.',
  ]);
  expect(said.join()).not.toContain(secret);
});

describe('a misspelt setting', () => {
  test.each([
    ['ATTUNE_ISUER', 'ATTUNE_ISSUER'],
    ['ATTUNE_JWKSURL', 'ATTUNE_JWKS_URL'],
    ['ATTUNE_JWKS_FIEL', 'ATTUNE_JWKS_FILE'],
    ['ATTUNE_CORS_ORIGIN', 'ATTUNE_CORS_ORIGINS'],
    ['ATTUNE_KEKS', 'ATTUNE_KEK'],
    ['ATTUNE_PORT', 'PORT'],
  ])('%s: perhaps %s', (name, meant) => {
    expect(problems({ ...enough, [name]: 'x' })).toEqual([`${name} is not a setting. Perhaps ${meant}?`]);
  });
  test('similar to no setting gets no suggestion', () => {
    expect(problems({ ...enough, ATTUNE_X: 'x' })).toEqual(['ATTUNE_X is not a setting.']);
  });
});

test.each(['-1', '65536', '4000.5', 'http', ' 80', '0x50', '080'])('refuses PORT=%s', (PORT) => {
  expect(problems({ ...enough, PORT })).toEqual(['PORT is a number from 0 to 65535.']);
});

describe("an issuer's keys", () => {
  const { ATTUNE_JWKS_URL: _, ...keyless } = enough;
  const oneOf = 'Only one of ATTUNE_JWKS_URL and ATTUNE_JWKS_FILE can be set.';
  const undiscoverable =
    'ATTUNE_JWKS_URL or ATTUNE_JWKS_FILE is needed: ATTUNE_ISSUER is not an https:// address where the keys could be found.';
  const unreadable = 'ATTUNE_JWKS_FILE names a readable file with a JSON Web Key Set: {"keys": […]}.';
  test('come from one setting, or are discovered at an https address', () => {
    const discovered = configOf({ ...keyless, ATTUNE_ISSUER: 'https://id.example' });
    expect(discovered.auth?.issuers[0]?.keys).toEqual({ discover: true });
    expect(problems({ ...keyless, ATTUNE_ISSUER: 'our-issuer' })).toEqual([undiscoverable]);
    expect(problems({ ...enough, ATTUNE_JWKS_FILE: 'f' }, () => JSON.stringify(keys))).toEqual([oneOf]);
  });
  test.each([
    ['missing', noFile],
    ['not JSON', () => 'secret'],
    ['not keys', () => '{"keys":"secret"}'],
    ['no keys', () => '{"keys":[]}'],
  ])('in a file that is %s', (_name, read) => {
    expect(problems({ ...keyless, ATTUNE_JWKS_FILE: '/etc/keys' }, read)).toEqual([unreadable]);
  });
});

test('reads no setting that --help does not show', () => {
  expect(problems(Object.fromEntries(Object.keys(settings).map((name) => [name, 'x']))).join()).not.toContain(
    'is not a setting',
  );
});

test('recognises PostgreSQL by its address', () => {
  const stores = ['postgres://a:b@db/attune', 'postgresql://db/attune', './postgres.db'].map((database) => {
    const env = { ...enough, ATTUNE_DATABASE: database, ATTUNE_CONNECTIONS: '20' };
    return configOf(env).store;
  });
  expect(stores).toEqual([
    { postgres: 'postgres://a:b@db/attune', connections: 20 },
    { postgres: 'postgresql://db/attune', connections: 20 },
    { sqlite: './postgres.db' },
  ]);
  const env = { ...enough, ATTUNE_DATABASE: 'postgres://db/attune', ATTUNE_EXIT_CONNECTIONS: '6' };
  expect(configOf(env).store).toEqual({ postgres: 'postgres://db/attune', exitConnections: 6 });
  expect(problems({ ...env, ATTUNE_EXIT_CONNECTIONS: '1' })).toEqual([
    'ATTUNE_EXIT_CONNECTIONS is a number from 2 to 100.',
  ]);
  const direct = { ...enough, ATTUNE_DIRECT_DATABASE: 'postgres://db/attune' };
  expect(configOf({ ...direct, ATTUNE_DATABASE: 'postgres://pooler/attune' }).store).toEqual({
    postgres: 'postgres://pooler/attune',
    direct: 'postgres://db/attune',
  });
  expect(problems(direct)).toEqual([
    'ATTUNE_DIRECT_DATABASE goes with a PostgreSQL address in ATTUNE_DATABASE.',
  ]);
  expect(problems({ ...env, ATTUNE_DIRECT_DATABASE: './attune.db' })).toEqual([
    'ATTUNE_DIRECT_DATABASE is a PostgreSQL address (postgres://…).',
  ]);
  const both = {
    ...direct,
    ATTUNE_DATABASE: 'postgres://a@pooler/attune',
    ATTUNE_DIRECT_DATABASE: 'postgres://a@db/attune',
  };
  const withFile = { ...both, ATTUNE_DATABASE_PASSWORD_FILE: 'f' };
  expect(readConfig(withFile, () => 'p%/@:\n')).toMatchObject({
    value: {
      store: {
        postgres: 'postgres://a:p%25%2F%40%3A@pooler/attune',
        direct: 'postgres://a:p%25%2F%40%3A@db/attune',
      },
    },
  });
  expect(problems(withFile, () => '')).toEqual([
    'ATTUNE_DATABASE_PASSWORD_FILE names a readable file with a password.',
  ]);
  expect(problems({ ...withFile, ATTUNE_DIRECT_DATABASE: 'postgres://a:b@db/attune' }, () => 'x')).toEqual([
    'ATTUNE_DATABASE_PASSWORD_FILE goes with addresses that have a user and a host, and no password.',
  ]);
  for (const connections of ['0', '1001', '-1', 'ten'])
    expect(problems({ ...enough, ATTUNE_CONNECTIONS: connections })).toEqual([
      'ATTUNE_CONNECTIONS is a number from 1 to 1000.',
    ]);
});

test('needs no issuer to open the database, and no key to back it up', () => {
  const env = { ATTUNE_DATABASE: '/data/home.db', PORT: 'x', NODE_ENV: 'production' };
  expect(readDatabaseConfig(env)).toEqual({ ok: true, value: { store: { sqlite: '/data/home.db' } } });
  expect(readStoreConfig(env)).toMatchObject({ ok: false });
  expect(readStoreConfig({ ...env, ATTUNE_KEK: kek })).toMatchObject({ ok: true });
  const message = 'ATTUNE_DATABSE is not a setting. Perhaps ATTUNE_DATABASE?';
  expect(readDatabaseConfig({ ATTUNE_DATABSE: 'x' })).toEqual({
    ok: false,
    refusal: [{ settings: ['ATTUNE_DATABSE'], message }],
  });
});

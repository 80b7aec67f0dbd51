import { describe, expect, test } from 'vitest';
import { type Env, readConfig, settings } from '../src/config.ts';

const enough: Env = {
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: 'https://issuer.example/jwks',
};
const keys = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] };
const noFile = () => {
  throw new Error('ENOENT');
};
const problems = (env: Env, readText: (file: string) => string = noFile) => {
  const config = readConfig(env, readText);
  return config.ok ? [] : config.refusal;
};

test('little is needed', () => {
  expect(readConfig(enough)).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 4000,
      store: { sqlite: './attune.db' },
      auth: {
        issuers: [
          {
            issuer: 'https://issuer.example',
            audience: 'attune',
            keys: { jwksUrl: 'https://issuer.example/jwks' },
          },
        ],
      },
      graphiql: false,
      corsOrigins: [],
    },
  });
});

test('all of it is read', () => {
  const { ATTUNE_JWKS_URL: _, ...rest } = enough;
  const env = {
    ...rest,
    PORT: '0',
    ATTUNE_HOST: '0.0.0.0',
    ATTUNE_DATABASE: '/data/attune.db',
    ATTUNE_JWKS_FILE: 'keys.json',
    ATTUNE_TENANT: 'home',
    ATTUNE_CORS_ORIGINS: 'https://app.example.org, http://localhost:5173',
    ATTUNE_GRAPHIQL: 'true',
    HOME: '/root',
  };
  const read = (file: string) => (file === 'keys.json' ? JSON.stringify(keys) : '');
  expect(readConfig(env, read)).toEqual({
    ok: true,
    value: {
      host: '0.0.0.0',
      port: 0,
      store: { sqlite: '/data/attune.db' },
      auth: {
        issuers: [
          { issuer: 'https://issuer.example', audience: 'attune', tenant: 'home', keys: { jwks: keys } },
        ],
      },
      graphiql: true,
      corsOrigins: ['https://app.example.org', 'http://localhost:5173'],
    },
  });
});

test('an empty setting is an absent one', () => {
  expect(
    problems({ ...enough, ATTUNE_TENANT: '', PORT: '', ATTUNE_JWKS_FILE: '', ATTUNE_CORS_ORIGINS: '' }),
  ).toEqual([]);
  expect(problems({ ...enough, ATTUNE_ISSUER: '' })).toEqual(['ATTUNE_ISSUER is needed.']);
});

describe('the explorer', () => {
  test.each([
    [undefined, undefined, false],
    ['production', undefined, false],
    ['development', undefined, true],
    ['development', 'false', false],
    ['production', 'true', true],
  ])('NODE_ENV=%s ATTUNE_GRAPHIQL=%s: %s', (mode, setting, graphiql) => {
    const config = readConfig({ ...enough, NODE_ENV: mode, ATTUNE_GRAPHIQL: setting });
    expect(config).toMatchObject({ value: { graphiql } });
  });
});

test('everything wrong is said at once, by name and never by value', () => {
  const secret = 'hunter2';
  const said = problems({
    PORT: secret,
    ATTUNE_JWKS_URL: `http://user:${secret}@issuer.example/jwks`,
    ATTUNE_CORS_ORIGINS: secret,
    ATTUNE_GRAPHIQL: secret,
    ATTUNE_DATABSE: secret,
    ATTUNE_KEKS: secret,
  });
  expect(said).toEqual([
    'ATTUNE_DATABSE is not a setting. Perhaps ATTUNE_DATABASE?',
    'ATTUNE_KEKS is not a setting.',
    'PORT is a number from 0 to 65535.',
    'ATTUNE_ISSUER is needed.',
    'ATTUNE_AUDIENCE is needed.',
    'ATTUNE_JWKS_URL is an https:// address (http:// is fine on localhost).',
    'ATTUNE_CORS_ORIGINS is a list of origins such as https://app.example.org.',
    'ATTUNE_GRAPHIQL is true or false.',
  ]);
  expect(said.join()).not.toContain(secret);
});

describe('a misspelt setting', () => {
  test.each([
    ['ATTUNE_ISUER', 'ATTUNE_ISSUER'],
    ['ATTUNE_JWKSURL', 'ATTUNE_JWKS_URL'],
    ['ATTUNE_JWKS_FIEL', 'ATTUNE_JWKS_FILE'],
    ['ATTUNE_CORS_ORIGIN', 'ATTUNE_CORS_ORIGINS'],
  ])('%s: perhaps %s', (name, meant) => {
    expect(problems({ ...enough, [name]: 'x' })).toEqual([`${name} is not a setting. Perhaps ${meant}?`]);
  });
  test('that is like none gets no guess', () => {
    expect(problems({ ...enough, ATTUNE_X: 'x' })).toEqual(['ATTUNE_X is not a setting.']);
  });
});

test.each(['-1', '65536', '4000.5', 'http', ' 80', '0x50'])('PORT=%s is refused', (PORT) => {
  expect(problems({ ...enough, PORT })).toEqual(['PORT is a number from 0 to 65535.']);
});

describe('keys', () => {
  const { ATTUNE_JWKS_URL: _, ...keyless } = enough;
  const oneOf = 'Either ATTUNE_JWKS_URL or ATTUNE_JWKS_FILE is needed, and only one of them.';
  const unreadable = 'ATTUNE_JWKS_FILE names a readable file with a JSON Web Key Set: {"keys": […]}.';
  test('come from one place', () => {
    expect(problems(keyless)).toEqual([oneOf]);
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

test('every setting read is one that --help shows', () => {
  expect(problems(Object.fromEntries(Object.keys(settings).map((name) => [name, 'x']))).join()).not.toContain(
    'is not a setting',
  );
});

test('a database on PostgreSQL is told by its address', () => {
  const stores = ['postgres://a:b@db/attune', 'postgresql://db/attune', './postgres.db'].map((database) => {
    const config = readConfig({ ...enough, ATTUNE_DATABASE: database, ATTUNE_CONNECTIONS: '20' });
    return config.ok && config.value.store;
  });
  expect(stores).toEqual([
    { postgres: 'postgres://a:b@db/attune', connections: 20 },
    { postgres: 'postgresql://db/attune', connections: 20 },
    { sqlite: './postgres.db' },
  ]);
  for (const connections of ['0', '1001', '-1', 'ten'])
    expect(problems({ ...enough, ATTUNE_CONNECTIONS: connections })).toEqual([
      'ATTUNE_CONNECTIONS is a number from 1 to 1000.',
    ]);
});

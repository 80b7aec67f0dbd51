import { expect, test } from 'vitest';
import { type Env, readConfig } from '../../src/config/index.ts';

const enough: Env = {
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: 'https://issuer.example/jwks',
};
const storeOf = (env: Env) => {
  const config = readConfig(env);
  return config.ok ? config.value.store : null;
};
const problems = (env: Env, read?: () => string) => {
  const config = readConfig(env, read);
  return config.ok ? [] : config.refusal.map(({ message }) => message);
};
const direct = { ...enough, ATTUNE_DIRECT_DATABASE: 'postgres://db/attune' };

test('recognises PostgreSQL by its address', () => {
  const stores = ['postgres://a:b@db/attune', 'postgresql://db/attune', './postgres.db'].map((database) => {
    const env = { ...enough, ATTUNE_DATABASE: database, ATTUNE_CONNECTIONS: '20' };
    return storeOf(env);
  });
  expect(stores).toEqual([
    { postgres: 'postgres://a:b@db/attune', connections: 20 },
    { postgres: 'postgresql://db/attune', connections: 20 },
    { sqlite: './postgres.db' },
  ]);
  const env = { ...enough, ATTUNE_DATABASE: 'postgres://db/attune', ATTUNE_EXIT_CONNECTIONS: '6' };
  expect(storeOf(env)).toEqual({ postgres: 'postgres://db/attune', exitConnections: 6 });
  expect(problems({ ...env, ATTUNE_EXIT_CONNECTIONS: '1' })).toEqual([
    'ATTUNE_EXIT_CONNECTIONS is a number from 2 to 100.',
  ]);
  for (const connections of ['0', '1001', '-1', 'ten'])
    expect(problems({ ...enough, ATTUNE_CONNECTIONS: connections })).toEqual([
      'ATTUNE_CONNECTIONS is a number from 1 to 1000.',
    ]);
});

test('a direct address goes with a PostgreSQL address', () => {
  expect(storeOf({ ...direct, ATTUNE_DATABASE: 'postgres://pooler/attune' })).toEqual({
    postgres: 'postgres://pooler/attune',
    direct: 'postgres://db/attune',
  });
  expect(problems(direct)).toEqual([
    'ATTUNE_DIRECT_DATABASE goes with a PostgreSQL address in ATTUNE_DATABASE.',
  ]);
  expect(problems({ ...direct, ATTUNE_DIRECT_DATABASE: './attune.db' })).toEqual([
    'ATTUNE_DIRECT_DATABASE is a PostgreSQL address (postgres://…).',
  ]);
});

test('a file holds the password of both addresses', () => {
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
});

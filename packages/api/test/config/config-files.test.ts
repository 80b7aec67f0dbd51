import { describe, expect, test } from 'vitest';
import { type Env, readConfig } from '../../src/config/index.ts';

const trusted: Env = {
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: 'https://issuer.example/jwks',
};
const keys = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] };
const key = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const noFile = () => {
  throw new Error('ENOENT');
};
const read = (env: Env, file: unknown = undefined) =>
  readConfig(
    env,
    file === undefined ? noFile : () => (typeof file === 'string' ? file : JSON.stringify(file)),
  );
const problems = (env: Env, file?: unknown) => {
  const config = read(env, file);
  return config.ok ? [] : config.refusal.map(({ message }) => message);
};

describe('the key-encryption key', () => {
  test.each([
    ['./attune.db', { localFile: './attune.db.kek' }],
    ['/data.d/attune', { localFile: '/data.d/attune.kek' }],
    ['postgres://db/attune', { localFile: './attune.kek' }],
    [':memory:', null],
  ])('is in a file next to %s in development', (ATTUNE_DATABASE, kek) => {
    expect(read({ ...trusted, ATTUNE_DATABASE })).toMatchObject({ ok: true, value: { kek } });
  });

  test.each([['./attune.db'], [':memory:']])('is needed in production, for %s too', (ATTUNE_DATABASE) => {
    expect(problems({ ...trusted, ATTUNE_DATABASE, NODE_ENV: 'production' })).toEqual([
      'ATTUNE_KEK or ATTUNE_KEK_FILE is needed with NODE_ENV=production; `attune keys new` makes a key.',
    ]);
    expect(problems({ ...trusted, ATTUNE_DATABASE, NODE_ENV: 'production', ATTUNE_KEK: key(1) })).toEqual([]);
  });

  test('can be in a file that ends with a line break', () => {
    const config = read({ ...trusted, ATTUNE_KEK_FILE: '/run/secrets/kek' }, `${key(5)}\n`);
    expect(config).toMatchObject({
      value: { kek: { current: new Uint8Array(32).fill(5), previous: [] } },
    });
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['of 31 bytes', Buffer.alloc(31).toString('base64url')],
    ['of two keys', `${key(1)}\n${key(2)}`],
  ])('in a file that is %s', (_name, file) => {
    expect(problems({ ...trusted, ATTUNE_KEK_FILE: 'f' }, file)).toEqual([
      'ATTUNE_KEK_FILE names a readable file with a key as `attune keys new` prints one.',
    ]);
  });

  test('comes from one setting, and previous keys require it', () => {
    expect(problems({ ...trusted, ATTUNE_KEK_FILE: 'f', ATTUNE_KEK: key(1) }, key(2))).toEqual([
      'Either ATTUNE_KEK or ATTUNE_KEK_FILE is given, not both.',
    ]);
    expect(problems({ ...trusted, ATTUNE_KEK_PREVIOUS: key(1) })).toEqual([
      'ATTUNE_KEK_PREVIOUS goes with ATTUNE_KEK or ATTUNE_KEK_FILE.',
    ]);
    expect(problems({ ...trusted, ATTUNE_KEK: key(1), ATTUNE_KEK_PREVIOUS: `${key(2)},` })).toEqual([
      'ATTUNE_KEK_PREVIOUS is a list of keys, with commas between.',
    ]);
  });
});

describe('several issuers', () => {
  const env = { ATTUNE_ISSUERS_FILE: 'issuers.json' };
  test('share the time for which fetched keys stay in use', () => {
    const result = read({ ...env, ATTUNE_JWKS_STALE_FOR: '3600' }, [one, other]);
    const issuers = result.ok ? result.value.auth.issuers : [];
    expect(issuers.map(({ keys }) => keys)).toEqual([
      { jwksUrl: one.jwksUrl, staleFor: 3_600_000 },
      { jwks: other.jwks },
    ]);
    expect(read({ ...env, ATTUNE_JWKS_STALE_FOR: '599' }, [one]).ok).toBe(false);
  });
  const one = { issuer: 'https://one.example', audience: 'attune', jwksUrl: 'https://one.example/jwks' };
  const other = {
    issuer: 'https://two.example',
    audience: 'a',
    tenant: 'two',
    jwks: keys,
    algorithms: ['ES256'],
  };

  test('are read from a file', () => {
    expect(read(env, [one, other])).toMatchObject({
      ok: true,
      value: {
        auth: {
          issuers: [
            { issuer: one.issuer, audience: 'attune', keys: { jwksUrl: one.jwksUrl } },
            {
              issuer: other.issuer,
              audience: 'a',
              tenant: 'two',
              algorithms: ['ES256'],
              keys: { jwks: keys },
            },
          ],
        },
      },
    });
  });

  test.each([
    [undefined, ' names a readable file with a JSON list of issuers.'],
    ['hunter2', ' names a readable file with a JSON list of issuers.'],
    [{ hunter2: 1 }, ' is a list.'],
    [[], ' has at least one issuer.'],
    [[one, one], ' names each issuer once.'],
    [[{ ...one, issuer: 7 }], ', issuer 1: issuer is a text.'],
    [[{ ...one, tenant: '' }], ', issuer 1: tenant is a text.'],
    [
      [one, { ...other, jwks: undefined, jwksUrl: 'http://hunter2.example' }],
      ', issuer 2: jwksUrl is an https:// address.',
    ],
    [[{ ...one, jwksUrl: undefined, jwks: 'hunter2' }], ', issuer 1: jwks is {"keys": […]}.'],
    [[{ ...other, algorithms: ['HS256'] }], ', issuer 1: algorithms are asymmetric ones.'],
    [['hunter2'], shape(1)],
    [[{ ...one, hunter2: 1 }], shape(1)],
    [[{ ...one, jwks: keys }], shape(1)],
    [[one, { ...one, issuer: 'x', jwksUrl: undefined }], shape(2)],
  ])('in %j', (file, problem) => {
    expect(problems(env, file)).toEqual([`ATTUNE_ISSUERS_FILE${problem}`]);
  });

  test('cannot be combined with a single issuer', () => {
    expect(problems({ ...env, ...trusted, ATTUNE_DEV_ISSUER_FILE: 'f' }, [one])).toEqual(
      ['ATTUNE_ISSUER', 'ATTUNE_AUDIENCE', 'ATTUNE_JWKS_URL', 'ATTUNE_DEV_ISSUER_FILE'].map(
        (name) => `${name} cannot be combined with ATTUNE_ISSUERS_FILE.`,
      ),
    );
  });
});

function shape(index: number): string {
  return `, issuer ${index}: has issuer, audience and at most one of jwksUrl and jwks, with tenant and algorithms if wanted. Without both, issuer is an https:// address.`;
}

describe('an issuer for development', () => {
  const env = { ATTUNE_DEV_ISSUER_FILE: 'issuer.json' };
  const pair = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'secret' };

  test('is trusted by its public key only', () => {
    const config = read(env, pair);
    expect(config).toMatchObject({
      value: { auth: { issuers: [{ issuer: 'attune-development', audience: 'attune' }] } },
    });
    expect(JSON.stringify(config)).not.toContain('secret');
  });

  test('is refused in production, together with another issuer, and without a file', () => {
    expect(problems({ ...env, NODE_ENV: 'production', ATTUNE_KEK: key(1) }, pair)).toEqual([
      'ATTUNE_DEV_ISSUER_FILE is for development; NODE_ENV is production.',
    ]);
    expect(problems({ ...env, ATTUNE_ISSUER: 'x' }, pair)).toEqual([
      'ATTUNE_ISSUER cannot be combined with ATTUNE_DEV_ISSUER_FILE.',
    ]);
    expect(problems(env)).toEqual([
      'ATTUNE_DEV_ISSUER_FILE names a readable file with a key pair; `attune token` makes one.',
    ]);
  });
});

describe('a policy', () => {
  const env = { ...trusted, ATTUNE_POLICY_FILE: 'policy.json' };
  test.each([
    [undefined, [' names a readable file with a JSON object.']],
    [[], [': Use an object of numbers, such as { fades: 28800000 }.']],
    [{ noteMax: -1 }, [', noteMax: Use a whole number of code points from 1 to 1000.']],
    [{ fades: 57_600_000, fresh: 57_600_000 }, [', spacing: Use at least `fades` + `lasts`, here 24 h']],
    [{ spacing: 2 }, [', spacing: Use 12 h to 7 d: a whole number of milliseconds from 43200000']],
    [{ fade: 60_000 }, [', fade: There is no such field.']],
    [{ moment: 68_400_000 }, [', moment: Use 1 min to 1 h: a whole number of milliseconds from 60000']],
  ])('in %j', (file, starts) => {
    const said = problems(env, file);
    expect(said).toHaveLength(starts.length);
    for (const [i, start] of starts.entries()) expect(said[i]).toContain(`ATTUNE_POLICY_FILE${start}`);
  });
});

test.each([
  ['missing', undefined],
  ['a list', ['{ signedIn }']],
  ['empty', {}],
  ['deep', { a: { b: 'c' } }],
])('operations in a file that is %s are refused', (_name, file) => {
  expect(problems({ ...trusted, ATTUNE_PERSISTED_FILE: 'f' }, file)).toEqual([
    'ATTUNE_PERSISTED_FILE names a readable file with a JSON object: {"id": "query …"}.',
  ]);
});

test('a policy with an unknown field suggests the closest one', () => {
  const env = { ...trusted, ATTUNE_POLICY_FILE: 'policy.json' };
  expect(problems(env, { fade: 60_000 })[0]).toMatch(/ ideaRestTurns\. Perhaps fades\?$/);
  expect(problems(env, { colour: 1 })[0]).toMatch(/ ideaRestTurns\.$/);
});

test('reports a problem of one setting whose message contains the name of another', () => {
  const env = { ...trusted, PORT: 'x', ATTUNE_POLICY_FILE: 'policy.json' };
  expect(problems(env, '{"PORT": 1}')).toEqual([
    'PORT is a number from 0 to 65535.',
    expect.stringMatching(/^ATTUNE_POLICY_FILE, PORT: There is no such field/),
  ]);
});

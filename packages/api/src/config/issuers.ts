import { accept, refuse } from '@attune/core';
import { z } from 'zod';
import { algorithms, type IssuerOptions } from '../http/auth.ts';
import type { IssuerKeys } from '../http/issuer-keys.ts';
import { devIssuer, devKeys } from './dev-issuer.ts';
import { type ConfigProblem, type ConfigResult, problemOf, refuseSetting } from './problem.ts';
import { type ReadText, readJson } from './read.ts';
import { isSecureUrl, type ServerSettings, type SettingName } from './settings.ts';

type Issuers = ConfigResult<readonly IssuerOptions[]>;

/** Reads the trusted issuers: one from settings, several from a file, or the development issuer. */
export function readIssuers(given: ServerSettings, readText: ReadText): Issuers {
  const { ATTUNE_ISSUERS_FILE: several, ATTUNE_DEV_ISSUER_FILE: own } = given;
  const chosen: SettingName = several === undefined ? 'ATTUNE_DEV_ISSUER_FILE' : 'ATTUNE_ISSUERS_FILE';
  if (several === undefined && own === undefined) return oneIssuer(given, readText);
  const conflicting = replaced.filter((name) => given[name] !== undefined && name !== chosen);
  if (conflicting.length > 0) {
    return refuse(
      conflicting.map((name) => ({
        settings: [name, chosen],
        message: `${name} cannot be combined with ${chosen}.`,
      })),
    );
  }
  return several === undefined ? developmentIssuer(given, readText) : listedIssuers(several, given, readText);
}

const single = [
  'ATTUNE_ISSUER',
  'ATTUNE_AUDIENCE',
  'ATTUNE_JWKS_URL',
  'ATTUNE_JWKS_FILE',
  'ATTUNE_TENANT',
] as const;
const replaced = [...single, 'ATTUNE_DEV_ISSUER_FILE'] as const;

const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

function oneIssuer(given: ServerSettings, readText: ReadText): Issuers {
  const { ATTUNE_ISSUER: issuer, ATTUNE_AUDIENCE: audience, ATTUNE_TENANT: tenant } = given;
  const { ATTUNE_JWKS_URL: jwksUrl, ATTUNE_JWKS_FILE: file } = given;
  const problems: ConfigProblem[] = [];
  if (issuer === undefined) problems.push(problemOf('ATTUNE_ISSUER', 'is needed.'));
  if (audience === undefined) problems.push(problemOf('ATTUNE_AUDIENCE', 'is needed.'));
  if (jwksUrl !== undefined && file !== undefined) {
    problems.push({
      settings: ['ATTUNE_JWKS_URL', 'ATTUNE_JWKS_FILE'],
      message: 'Only one of ATTUNE_JWKS_URL and ATTUNE_JWKS_FILE can be set.',
    });
  }
  const isDiscovered = jwksUrl === undefined && file === undefined;
  if (isDiscovered && issuer !== undefined && !isSecureUrl(issuer)) {
    problems.push({
      settings: ['ATTUNE_ISSUER', 'ATTUNE_JWKS_URL', 'ATTUNE_JWKS_FILE'],
      message:
        'ATTUNE_JWKS_URL or ATTUNE_JWKS_FILE is needed: ATTUNE_ISSUER is not an https:// address where the keys could be found.',
    });
  }
  const jwks = file === undefined ? undefined : keySet.safeParse(readJson(file, readText)).data;
  if (file !== undefined && jwks === undefined) {
    problems.push(
      problemOf('ATTUNE_JWKS_FILE', 'names a readable file with a JSON Web Key Set: {"keys": […]}.'),
    );
  }
  const keys: IssuerKeys = jwks ? { jwks } : fetchedKeys(jwksUrl, given);
  if (problems.length > 0 || issuer === undefined || audience === undefined) return refuse(problems);
  return accept([{ issuer, audience, ...(tenant !== undefined && { tenant }), keys }]);
}

/** Keys that are fetched from an address, or else from the one that discovery finds. */
const fetchedKeys = (
  jwksUrl: string | undefined,
  { ATTUNE_JWKS_STALE_FOR: seconds }: ServerSettings,
): IssuerKeys => ({
  ...(jwksUrl === undefined ? { discover: true } : { jwksUrl }),
  ...(seconds !== undefined && { staleFor: seconds * 1000 }),
});

function developmentIssuer(
  { ATTUNE_DEV_ISSUER_FILE: file, NODE_ENV: mode }: ServerSettings,
  readText: ReadText,
): Issuers {
  if (mode === 'production') {
    return refuseSetting('ATTUNE_DEV_ISSUER_FILE', 'is for development; NODE_ENV is production.');
  }
  const jwks = file === undefined ? null : devKeys(readJson(file, readText));
  if (jwks === null) {
    return refuseSetting(
      'ATTUNE_DEV_ISSUER_FILE',
      'names a readable file with a key pair; `attune token` makes one.',
    );
  }
  const { issuer, audience } = devIssuer;
  return accept([{ issuer, audience, keys: { jwks } }]);
}

const shape =
  'has issuer, audience and at most one of jwksUrl and jwks, with tenant and algorithms if wanted. Without both, issuer is an https:// address.';
const claim = (name: string) =>
  z.string(`${name} is a text.`).min(1, `${name} is a text.`).max(255, `${name} is too long.`);
const listed = z
  .strictObject(
    {
      issuer: claim('issuer'),
      audience: claim('audience'),
      tenant: claim('tenant').optional(),
      jwksUrl: z
        .string('jwksUrl is an address.')
        .refine(isSecureUrl, 'jwksUrl is an https:// address.')
        .optional(),
      jwks: z.custom((value) => keySet.safeParse(value).success, 'jwks is {"keys": […]}.').optional(),
      algorithms: z
        .array(z.enum(algorithms, 'algorithms are asymmetric ones.'), 'algorithms is a list.')
        .min(1, 'algorithms has at least one.')
        .optional(),
    },
    shape,
  )
  .refine(({ jwksUrl, jwks }) => jwksUrl === undefined || jwks === undefined, shape)
  .refine((one) => one.jwksUrl !== undefined || one.jwks !== undefined || isSecureUrl(one.issuer), shape);
const list = z
  .array(listed, 'is a list.')
  .min(1, 'has at least one issuer.')
  .refine(
    (issuers) => new Set(issuers.map(({ issuer }) => issuer)).size === issuers.length,
    'names each issuer once.',
  );

function listedIssuers(file: string, given: ServerSettings, readText: ReadText): Issuers {
  const json = readJson(file, readText);
  if (json === undefined)
    return refuseSetting('ATTUNE_ISSUERS_FILE', 'names a readable file with a JSON list of issuers.');
  const { success, data, error } = list.safeParse(json);
  if (!success) {
    return refuse(
      error.issues.map(({ path: [index], message }) => ({
        settings: ['ATTUNE_ISSUERS_FILE'],
        message:
          index === undefined
            ? `ATTUNE_ISSUERS_FILE ${message}`
            : `ATTUNE_ISSUERS_FILE, issuer ${Number(index) + 1}: ${message}`,
      })),
    );
  }
  return accept(
    data.map(({ issuer, audience, tenant, jwksUrl, jwks, algorithms: some }) => ({
      issuer,
      audience,
      ...(tenant !== undefined && { tenant }),
      ...(some !== undefined && { algorithms: some }),
      keys: jwks === undefined ? fetchedKeys(jwksUrl, given) : { jwks: keySet.parse(jwks) },
    })),
  );
}

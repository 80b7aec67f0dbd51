import type { Ids } from '@attune/api/use-cases';
import {
  codeFrom,
  codeLength,
  type InvitationId,
  type Mark,
  type PersonId,
  type RequestId,
} from '@attune/core';
import { type Rng, rngOf } from './rng.ts';

/** Ids that repeat themselves for the same name: for made-up people only, since anybody could foretell them. */
export function seededIds(name: string): Ids {
  const rng = rngOf(`${name}/ids`);
  const uuid = (): string => uuidFrom(rng);
  return {
    person: () => uuid() as PersonId,
    invitation: () => uuid() as InvitationId,
    request: () => uuid() as RequestId,
    mark: () => uuid() as Mark,
    entry: uuid,
    code: () => codeFrom(rng.bytes(codeLength)),
  };
}

/** A UUID of version 4, in shape. */
export function uuidFrom(rng: Rng): string {
  const bytes = rng.bytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

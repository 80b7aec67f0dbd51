import type { Ids } from '@attune/api/use-cases';
import { invitationId, mark, personId, requestId } from '@attune/core';
import { codeFrom, codeLength } from '@attune/core/pairing';
import { type Rng, rngOf } from './rng.ts';

/** Repeatable ids for a name. They are predictable, so only for simulated people. */
export function seededIds(name: string): Ids {
  const rng = rngOf(`${name}/ids`);
  const uuid = (): string => uuidFrom(rng);
  return {
    person: () => personId(uuid()),
    invitation: () => invitationId(uuid()),
    request: () => requestId(uuid()),
    mark: () => mark(uuid()),
    entry: uuid,
    code: () => codeFrom(rng.bytes(codeLength)),
  };
}

/** Formats random bytes as a UUID version 4. */
function uuidFrom(rng: Rng): string {
  const bytes = rng.bytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

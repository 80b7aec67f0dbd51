import { codeFrom, codeLength } from '@attune/core/pairing';
import type { Ids } from '../../src/use-cases/ports.ts';
import type { Rng } from './rng.ts';

/** The ids that one request drew, by kind, in the order of drawing. The model uses the same ones. */
export type DrawnIds = { readonly [Kind in keyof Ids]: ReturnType<Ids[Kind]>[] };

export const noIds = (): DrawnIds => ({
  person: [],
  invitation: [],
  request: [],
  mark: [],
  entry: [],
  code: [],
});

/** Repeatable ids. Tells `onDrawn` of each. */
export function seededIds(rng: Rng, onDrawn: (kind: keyof Ids, id: string) => void): Ids {
  const draw = <Kind extends keyof Ids>(kind: Kind, id: string): ReturnType<Ids[Kind]> => {
    onDrawn(kind, id);
    return id as ReturnType<Ids[Kind]>;
  };
  return {
    person: () => draw('person', uuid(rng)),
    invitation: () => draw('invitation', uuid(rng)),
    request: () => draw('request', uuid(rng)),
    mark: () => draw('mark', uuid(rng)),
    entry: () => draw('entry', uuid(rng)),
    code: () => draw('code', codeFrom(Uint8Array.from({ length: codeLength }, () => rng.below(256)))),
  };
}

/** A UUID of version 4. */
function uuid(rng: Rng): string {
  const hex = Array.from({ length: 32 }, () => rng.below(16).toString(16));
  hex[12] = '4';
  hex[16] = rng.pick(['8', '9', 'a', 'b']);
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

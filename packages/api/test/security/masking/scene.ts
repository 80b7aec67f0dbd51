import { expect } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import type { UseCaseContext } from '../../../src/use-cases/context.ts';
import { allOfMe } from '../../scenarios/all-fields.ts';
import type { Scene } from '../../scenarios/evening.ts';
import { copyOf } from '../../scenarios/viewers.ts';
import type { Kept } from '../authorization/matrix.ts';
import { type Breaking, breaking, secrets } from './broken-store.ts';
import type { Operation } from './operations.ts';

/** A scene that breaks, and what Ada would say in it. */
export interface Broken extends Breaking {
  /** What is answered to Ada, with its status. */
  ask(body: object): Promise<string>;
  /** What Ada sees, whole. */
  look(): Promise<string>;
  /** What an operation asks, and what it is answered with. */
  give(operation: Operation): Promise<string>;
}

const everything = { query: `{ me { ...AllOfMe } } ${allOfMe(schema)}` };
const textOf = async (response: Response): Promise<string> => `${response.status} ${await response.text()}`;

export async function brokenScene(
  kept: Kept,
  scene: Scene,
  change: (attune: UseCaseContext) => Partial<UseCaseContext> = () => ({}),
): Promise<Broken> {
  const at = kept.get(scene);
  if (!at) throw new Error(`There is no scene ${scene}.`);
  const opened = await breaking({ folder: copyOf(at.folder), now: at.now }, change);
  const ask = async (body: object): Promise<string> => textOf(await opened.fetch(body));
  const look = (): Promise<string> => ask(everything);
  const { me } = JSON.parse((await look()).slice(4)).data;
  const give = async ({ body, as = 'ada' }: Operation): Promise<string> =>
    textOf(await opened.fetch(body({ me, moment: me.own.moment }), { authorization: as }));
  return { ...opened, ask, look, give };
}

export const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
/** All that a fault ever says. */
export const masked =
  '{"data":null,"errors":[{"message":"Something went wrong on our side; nothing was half done.","extensions":{"code":"INTERNAL_SERVER_ERROR","incident":"…"}}]}';

/** The fault that an answer tells of is in the log, under its incident, and without anything that was said. */
export function expectMasked(text: string, { faults }: Pick<Breaking, 'faults'>, status = '200 '): void {
  const incident = uuid.exec(text)?.[0] ?? '';
  expect(text.replace(incident, '…')).toBe(`${status}${masked}`);
  expect(faults.map((entry) => entry.incident)).toEqual([incident]);
  expect(faults[0]?.errors.length).toBeGreaterThan(0);
  const written = JSON.stringify(faults);
  for (const secret of secrets) expect(written).not.toContain(secret);
  faults.length = 0;
}

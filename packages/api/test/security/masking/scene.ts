import { expect } from 'vitest';
import { schema } from '../../../src/graphql/schema.ts';
import type { UseCaseContext } from '../../../src/use-cases/context.ts';
import { allOfMe } from '../../scenarios/all-fields.ts';
import type { Scene } from '../../scenarios/evening.ts';
import { copyFolder } from '../../scenarios/viewers.ts';
import type { SavedScenes } from '../authorization/matrix.ts';
import { type BreakableServer, openBreakable, secrets } from './broken-store.ts';
import type { Operation } from './operations.ts';

/** A saved scene in which parts can fail, with requests of Ada. */
export interface BrokenScene extends BreakableServer {
  /** Sends a request as Ada. Returns status and body. */
  ask(body: object): Promise<string>;
  /** Reads everything that Ada sees. */
  look(): Promise<string>;
  /** Sends an operation. Returns status and body. */
  give(operation: Operation): Promise<string>;
}

const everything = { query: `{ me { ...AllOfMe } } ${allOfMe(schema)}` };
const textOf = async (response: Response): Promise<string> => `${response.status} ${await response.text()}`;

export async function openBrokenScene(
  savedScenes: SavedScenes,
  scene: Scene,
  change: (context: UseCaseContext) => Partial<UseCaseContext> = () => ({}),
): Promise<BrokenScene> {
  const at = savedScenes.get(scene);
  if (!at) throw new Error(`There is no scene ${scene}.`);
  const opened = await openBreakable({ folder: copyFolder(at.folder), now: at.now }, change);
  const ask = async (body: object): Promise<string> => textOf(await opened.fetch(body));
  const look = (): Promise<string> => ask(everything);
  const { me } = JSON.parse((await look()).slice(4)).data;
  const give = async ({ body, as = 'ada' }: Operation): Promise<string> =>
    textOf(await opened.fetch(body({ me, moment: me.own.moment }), { authorization: as }));
  return { ...opened, ask, look, give };
}

export const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;
/** The only response body to an unexpected error. */
export const masked =
  '{"data":null,"errors":[{"message":"Something went wrong on our side; nothing was half done.","extensions":{"code":"INTERNAL_SERVER_ERROR","incident":"…"}}]}';

/** Expects a masked error whose incident is in the log, without any secret. */
export function expectMasked(
  text: string,
  { faults }: Pick<BreakableServer, 'faults'>,
  status = '200 ',
): void {
  const incident = uuid.exec(text)?.[0] ?? '';
  expect(text.replace(incident, '…')).toBe(`${status}${masked}`);
  expect(faults.map((entry) => entry.incident)).toEqual([incident]);
  expect(faults[0]?.errors.length).toBeGreaterThan(0);
  const logged = JSON.stringify(faults);
  for (const secret of secrets) expect(logged).not.toContain(secret);
  faults.length = 0;
}

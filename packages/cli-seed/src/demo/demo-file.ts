import { existsSync, readFileSync } from 'node:fs';
import { writePrivately } from '../private-file.ts';
import type { DemoIssuer } from './demo-issuer.ts';

/** The subjects of the demo's two people. */
const subjects = { Ada: 'ada', Sam: 'sam' } as const;

/** A person of the demo, with a token that signs them in. */
export interface DemoPerson {
  readonly name: string;
  readonly token: string;
}

export const demoPeople = (issuer: DemoIssuer): Promise<readonly DemoPerson[]> =>
  Promise.all(
    Object.entries(subjects).map(async ([name, subject]) => ({ name, token: await issuer.token(subject) })),
  );

/** The file from which a client reads the address and tokens. */
interface DemoFile {
  readonly url: string;
  readonly people: readonly DemoPerson[];
}

export const writeDemoFile = (file: string, content: DemoFile): void =>
  writePrivately(file, `${JSON.stringify(content, null, 2)}\n`);

/**
 * Rejects when the server of this file still answers: its data is in use.
 *
 * @throws Error with the address of the running demo.
 */
export async function refuseWhileRunning(file: string): Promise<void> {
  if (!existsSync(file)) return;
  const { url }: DemoFile = JSON.parse(readFileSync(file, 'utf8'));
  const health = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(2_000) }).catch(
    () => null,
  );
  if (health?.ok) throw new Error(`It runs at ${url} already. Stop it first.`);
}

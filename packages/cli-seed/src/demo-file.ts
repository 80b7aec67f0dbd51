import type { DemoIssuer } from './demo-issuer.ts';
import { writePrivately } from './private-file.ts';

/** The demo's two people, by the subjects their tokens name. */
export const demoPeople = [
  { name: 'Ada', subject: 'ada' },
  { name: 'Sam', subject: 'sam' },
] as const;

/** What a client reads to speak for either. */
export interface DemoFile {
  readonly url: string;
  readonly people: readonly { readonly name: string; readonly token: string }[];
}

export async function writeDemoFile(file: string, url: string, issuer: DemoIssuer): Promise<void> {
  const people = await Promise.all(
    demoPeople.map(async ({ name, subject }) => ({ name, token: await issuer.token(subject) })),
  );
  writePrivately(file, `${JSON.stringify({ url, people } satisfies DemoFile, null, 2)}\n`);
}

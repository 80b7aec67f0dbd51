import { writePrivately } from '../private-file.ts';
import type { DemoIssuer } from './demo-issuer.ts';

/** The demo's two people and the subjects of their tokens. */
const demoPeople = [
  { name: 'Ada', subject: 'ada' },
  { name: 'Sam', subject: 'sam' },
] as const;

/** The file from which a client reads the address and tokens. */
interface DemoFile {
  readonly url: string;
  readonly people: readonly { readonly name: string; readonly token: string }[];
}

export async function writeDemoFile(file: string, url: string, issuer: DemoIssuer): Promise<void> {
  const people = await Promise.all(
    demoPeople.map(async ({ name, subject }) => ({ name, token: await issuer.token(subject) })),
  );
  writePrivately(file, `${JSON.stringify({ url, people } satisfies DemoFile, null, 2)}\n`);
}

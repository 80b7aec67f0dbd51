import { readFileSync } from 'node:fs';
import { createAttune } from '@attune/api';
import { serve } from '@attune/api/server';
import { testIssuer } from '@attune/api/testing';
import type { SignIn } from './phone.ts';

/** A running Attune, and the sign-in of any subject. */
export interface Server {
  signIn(subject: string): SignIn;
  close(): Promise<void>;
}

/** Starts Attune on a free port, in memory. It knows the documents of `client-preset.ts` by id, and accepts all others. */
export async function startServer(): Promise<Server> {
  const issuer = await testIssuer();
  const documents = JSON.parse(
    readFileSync(new URL('generated/codegen/persisted-documents.json', import.meta.url), 'utf8'),
  );
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    auth: issuer.auth,
    persisted: { documents, only: false },
  });
  const running = await serve({ ...attune, host: '127.0.0.1', port: 0 });
  return {
    signIn: (subject) => ({ url: `${running.url}/graphql`, token: () => issuer.token(subject) }),
    async close() {
      await running.close();
      await attune.close();
    },
  };
}

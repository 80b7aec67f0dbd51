import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { FollowDocument, LookDocument } from './generated/codegen/graphql.ts';
import { mutations } from './mutations.ts';
import type { Connect } from './phone.ts';

/** The id that the preset gives a document, with `persistedDocuments: true`. */
const idOf = (document: { readonly __meta__?: { readonly hash: string } }): string | undefined =>
  document.__meta__?.hash;

/** Types and persisted documents of graphql-codegen's client preset, and nothing else but `fetch`. */
export const clientPreset: Connect = ({ url, token }, show) => {
  const signedOut = new AbortController();

  /** Sends the id of a document. Its text stays on the server (`persisted: { documents }`). */
  const post = async (document: object, variables: object, accept: string): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      signal: signedOut.signal,
      headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json', accept },
      body: JSON.stringify({ documentId: idOf(document), variables }),
    });

  async function request<Result, Variables extends object>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result> {
    const response = await post(document, variables, 'application/graphql-response+json');
    const { data, errors } = await response.json();
    if (!data) throw new Error(errors[0].message);
    return data;
  }

  async function follow(): Promise<void> {
    const { body } = await post(FollowDocument, {}, 'text/event-stream');
    let text = '';
    for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const events = `${text}${part}`.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: next\ndata: (.+)$/.exec(event)?.[1];
        if (data) show(JSON.parse(data).data.me);
      }
    }
  }

  return {
    look: async () => show((await request(LookDocument, {})).me),
    follow: () => void follow().catch(() => {}),
    async send(name, variables) {
      const { [name]: answer } = await request(mutations[name], variables);
      if (answer.me) show(answer.me);
      return answer;
    },
    signOut: () => signedOut.abort(),
  };
};

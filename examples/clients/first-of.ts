/** The result of an operation, as graphql-ws and graphql-sse give it. */
interface OperationResult<Data> {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly { readonly message: string }[] | undefined;
}

/** Returns the data of the one result of a query or a command. Throws if it has no data. */
export async function firstOf<Data>(results: AsyncIterable<OperationResult<Data>>): Promise<Data> {
  for await (const { data, errors } of results) {
    if (data) return data;
    throw new Error(errors?.[0]?.message ?? 'The answer has no data.');
  }
  throw new Error('There was no answer.');
}

/** The documents that operations may name by their id. */
export interface PersistedOptions {
  /** Id → document, as relay-compiler and graphql-codegen write their manifests. */
  readonly documents: Readonly<Record<string, string>>;
  /** Whether the server rejects every other document. */
  readonly only: boolean;
}

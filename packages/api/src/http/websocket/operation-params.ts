/**
 * The parameters of an operation, as Yoga's `GraphQLParams`. Its own types would become part of the declarations that a
 * host's compiler reads, with all that they import.
 */
export interface OperationParams {
  query?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

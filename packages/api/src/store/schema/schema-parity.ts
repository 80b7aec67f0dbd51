import type * as postgres from './schema.postgres.ts';
import type * as sqlite from './schema.sqlite.ts';

type Same<A, B> =
  (<T>() => T extends A ? true : false) extends <T>() => T extends B ? true : false ? true : false;
type Holds<Claim extends true> = Claim;

type Rows<Tables extends Record<string, { $inferSelect: unknown; $inferInsert: unknown }>> = {
  [Name in keyof Tables]: [Tables[Name]['$inferSelect'], Tables[Name]['$inferInsert']];
};

/** Does not compile when the two databases differ in a table, a column, its type or its nullability. */
export type Parity = Holds<Same<Rows<typeof sqlite>, Rows<typeof postgres>>>;

/** The address of a PostgreSQL database. */
export interface PostgresAddress {
  /** A connection string, `postgres://…`. */
  readonly postgres: string;
  /** Maximum number of pooled connections of this node, without those for exits; 10 by default. One more listens. */
  readonly connections?: number;
  /** Maximum number of further connections of this node, only for exits; 4 by default, and 2 at least. */
  readonly exitConnections?: number;
}

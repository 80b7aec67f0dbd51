/** The address of a PostgreSQL database. */
export interface PostgresAddress {
  /** A connection string, `postgres://…`. */
  readonly postgres: string;
  /**
   * The address of the same database without a pooler. Required when `postgres` goes through one, such as PgBouncer in
   * transaction mode. Exits, notifications and migrations then go around the pooler.
   */
  readonly direct?: string;
  /** Maximum number of pooled connections of this node, without those for exits; 10 by default. One more listens. */
  readonly connections?: number;
  /** Maximum number of further connections of this node, only for exits; 4 by default, and 2 at least. */
  readonly exitConnections?: number;
}

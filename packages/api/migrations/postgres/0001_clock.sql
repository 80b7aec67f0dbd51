-- The store's clock, in epoch milliseconds. `clock` keeps how far it was told to have come, so that it does not go
-- back when the system's clock does, or when another machine takes over.
CREATE SEQUENCE "clock" AS bigint;
--> statement-breakpoint
CREATE FUNCTION "system_ms"() RETURNS bigint LANGUAGE sql VOLATILE
	RETURN floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint;
--> statement-breakpoint
CREATE FUNCTION "now_ms"() RETURNS bigint LANGUAGE sql VOLATILE
	RETURN greatest("system_ms"(), (SELECT "last_value" FROM "clock"));

-- How far the store's clock is ahead of the system's, in milliseconds; negative when it is behind. The nodes write it when
-- the system's clock jumps, so that the store's time goes on as fast as real time.
CREATE SEQUENCE "clock_offset" AS bigint MINVALUE -9223372036854775808 START 0;
--> statement-breakpoint
-- How far the clock may go beyond what `clock` keeps. Every node writes `clock` once a second.
CREATE FUNCTION "clock_step_ms"() RETURNS bigint LANGUAGE sql IMMUTABLE RETURN 60000;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "now_ms"() RETURNS bigint LANGUAGE sql VOLATILE
	RETURN greatest(
		(SELECT "last_value" FROM "clock"),
		least(
			"system_ms"() + (SELECT "last_value" FROM "clock_offset"),
			(SELECT "last_value" FROM "clock") + "clock_step_ms"()
		)
	);

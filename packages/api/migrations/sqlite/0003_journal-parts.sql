CREATE TABLE `journal` (
	`tenant` text NOT NULL,
	`person` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`tenant`, `person`)
);
--> statement-breakpoint
ALTER TABLE `entry` ADD `part` text;--> statement-breakpoint
CREATE INDEX `entry_part` ON `entry` (`tenant`,`person`,`part`);
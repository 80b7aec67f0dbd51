CREATE TABLE `entry` (
	`tenant` text NOT NULL,
	`person` text NOT NULL,
	`id` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`tenant`, `person`, `id`)
);

CREATE TABLE `advance` (
	`tenant` text NOT NULL,
	`at` integer NOT NULL,
	`span` integer NOT NULL,
	PRIMARY KEY(`tenant`, `at`)
);

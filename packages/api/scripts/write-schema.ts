/** Writes schema.graphql. It is sorted, so that a diff shows only real changes. */
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/graphql/schema.ts';

const file = new URL('../schema.graphql', import.meta.url);
writeFileSync(file, `${printSchema(lexicographicSortSchema(schema))}\n`);

/** Writes schema.graphql, sorted so that a diff shows only real changes, and the JSON Schema of an export. */
import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from '../src/graphql/schema.ts';
import { exportJsonSchema } from '../src/use-cases/own-data/export-format.ts';

const fileOf = (name: string): URL => new URL(`../${name}`, import.meta.url);
writeFileSync(fileOf('schema.graphql'), `${printSchema(lexicographicSortSchema(schema))}\n`);
writeFileSync(fileOf('export.schema.json'), `${JSON.stringify(exportJsonSchema(), null, 2)}\n`);

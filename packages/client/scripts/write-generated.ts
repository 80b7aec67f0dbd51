import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated.ts';

/** Writes the types and the texts of the documents. Run it after a change of the schema or of `documents/`. */
for (const [name, text] of Object.entries(await generatedFiles())) {
  writeFileSync(new URL(`../src/generated/${name}`, import.meta.url), text);
}

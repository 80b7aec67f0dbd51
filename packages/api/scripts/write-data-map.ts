/** Writes docs/data-map.md from the notes on stored fields. */
import { writeFileSync } from 'node:fs';
import { dataMap } from '../test/data-map/render.ts';

writeFileSync(new URL('../../../docs/data-map.md', import.meta.url), dataMap());

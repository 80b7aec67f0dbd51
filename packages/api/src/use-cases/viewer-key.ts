import type { Viewer } from './ports.ts';

/** A text that identifies a viewer, for what a node keeps in memory. No two viewers share one. */
export const viewerKey = ({ tenant, subject }: Viewer): string => JSON.stringify([tenant, subject]);

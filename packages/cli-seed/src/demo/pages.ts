import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A page as text and as HTML. */
interface DemoPage {
  readonly text: string;
  readonly html?: string;
}

const links = [
  { path: '/graphql', what: 'GraphiQL, in a browser: queries to try, as Ada or as Sam' },
  { path: '/schema.graphql', what: 'the schema, with a description of each field' },
  { path: '/health', what: 'whether the process runs' },
  { path: '/ready', what: 'whether the database answers' },
] as const;
const docs = [
  { name: 'README.md', what: 'what Attune is, and the first query' },
  { name: 'docs/tour.md', what: 'every query and command, with its real answer' },
  { name: 'docs/clients.md', what: 'how to write a client' },
] as const;
const title = 'Attune, with Ada and Sam';

/** The pages of the demo: links at `/`, and the schema. They contain no data of people. */
export function demoPages(): Readonly<Record<string, DemoPage>> {
  const schema = readFileSync(fileURLToPath(import.meta.resolve('@attune/api/schema.graphql')), 'utf8');
  return { '/': { text: asText(), html: asHtml() }, '/schema.graphql': { text: schema } };
}

function asText(): string {
  const rows = [
    ...links.map(({ path, what }) => [path, what] as const),
    ...docs.map(({ name, what }) => [name, what] as const),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${title}\n\n${rows.map(([name, what]) => `${name.padEnd(width)}  ${what}\n`).join('')}`;
}

const asHtml = (): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
  li { margin: 0.3rem 0 }
</style>
<h1>${title}</h1>
<ul>
${links.map(({ path, what }) => `  <li><a href="${path}">${path}</a>: ${what}</li>`).join('\n')}
</ul>
<p>In the folder of the repository:</p>
<ul>
${docs.map(({ name, what }) => `  <li><code>${name}</code>: ${what}</li>`).join('\n')}
</ul>
</html>
`;

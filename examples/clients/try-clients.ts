import type { Connect } from './phone.ts';
import { startServer } from './server.ts';
import { playStory, type Step, steps } from './story.ts';

/** Plays the story with each client against one running server, and prints a table. Returns whether all passed. */
export async function tryClients(clients: Readonly<Record<string, Connect>>): Promise<boolean> {
  const server = await startServer();
  const problems: string[] = [];
  try {
    console.log(row('', (step) => step));
    for (const [name, connect] of Object.entries(clients)) {
      const { passed, problem } = await playStory(connect, (person) => server.signIn(`${person} of ${name}`));
      console.log(
        row(name, (step) => (passed.includes(step) ? 'ok' : step === steps[passed.length] ? 'failed' : '')),
      );
      if (problem !== null) problems.push(`${name}: ${problem}`);
    }
  } finally {
    await server.close();
  }
  for (const problem of problems) console.error(problem);
  return problems.length === 0;
}

const row = (name: string, cellOf: (step: Step) => string): string =>
  [name.padEnd(22), ...steps.map((step) => cellOf(step).padEnd(8))].join('').trimEnd();

import { cpus } from 'node:os';
import { adversaries } from './promises.ts';
import type { Trial } from './try-removal.ts';

/** Formats the trials as a page of Markdown. */
export function reportOf(trials: readonly Trial[], date: Date): string {
  const isKept = ({ passesWith, failsWithout }: Trial) => passesWith && failsWithout;
  const sections = adversaries.map(({ name, promises }) => {
    const rows = promises.map(({ promise }) => {
      const trial = trials.find((one) => one.promise === promise);
      const answer = (value: boolean | undefined) => (value === undefined ? 'not run' : value ? 'yes' : 'NO');
      return `| ${promise} | ${answer(trial?.passesWith)} | ${answer(trial?.failsWithout)} |`;
    });
    return [
      `## ${name}`,
      '',
      '| Promise | Its test passes | It fails without the protection |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  return `# Promises of SECURITY.md

\`npm run report:promises\` removes each protection in a copy of the repository and runs its test. This run was on
${date.toISOString().slice(0, 10)}, on ${machine}. ${trials.filter(isKept).length} of ${trials.length} tests fail without
their protection.

${sections.join('\n\n')}
`;
}

import { afterEach, describe, expect, it, vi } from 'vitest';
import { adaAndSam, type Couple, type TestServerOptions } from '../support/test-server.ts';

let home: Couple | null = null;
afterEach(async () => {
  await home?.close();
  home = null;
});

const ask = async (options: Partial<TestServerOptions>, query: string) => {
  home = await adaAndSam(options);
  return home.ada.ask(query);
};

describe('a host with texts of its own', () => {
  it('can name languages by full tags in any case, and a message says which one it is in', async () => {
    const { message } = (
      await ask(
        {
          copy: {
            DE: { 'guidance.quiet.above': 'Bei {dial}.' },
            pt_br: { 'guidance.quiet.above': 'Em {dial}.' },
          },
        },
        `{ guidance(dial: 4, situation: QUIET) { message {
             de: text(language: "de_AT") pt: text(language: "pt-BR") tag: language(language: "PT-br-x-a")
             base: language(language: "pt") none: language(language: "__proto__") } } }`,
      )
    ).guidance;
    expect(message).toEqual({ de: 'Bei 4.', pt: 'Em 4.', tag: 'pt-BR', base: 'en', none: 'en' });
  });

  it('is warned of texts that could be better, and opens all the same', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const query = '{ guidance(dial: 4, situation: QUIET) { message { text(language: "de") } } }';
    const text = 'Dein Partner mag {dial}.';
    const { guidance } = await ask({ copy: { de: { 'guidance.quiet.above': text } } }, query);
    const calls = warned.mock.calls.filter((call) => JSON.stringify(call).includes('ATTUNE_TEXTS'));
    warned.mockRestore();
    expect(guidance.message.text).toBe('Dein Partner mag 4.');
    expect(calls).toHaveLength(1);
    expect(calls[0]?.[0]).toContain('guidance.quiet.above (de): Replace "Partner": texts name no gender.');
  });
});

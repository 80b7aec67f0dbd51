import { describe, expect, it } from 'vitest';
import { lost, newScene } from '../support/scripted-server.ts';

describe('the language', () => {
  it('is that of the latest request', async () => {
    let language = 'en';
    const { client, arrivals } = newScene({ language: () => language });
    await client.refresh();
    language = 'de-AT';
    await client.refresh();
    expect(arrivals.map(({ variables }) => variables['language'])).toEqual(['en', 'de-AT']);
  });
});

describe('help', () => {
  it('is asked for without a sign-in, in the region of the app', async () => {
    const { client, arrivals, answer } = newScene({ region: 'GB' });
    answer(() => json({ data: { support: [] } }));
    expect(await client.support()).toEqual({ type: 'read', value: [] });
    await client.support('AT');
    expect(arrivals.map(({ token, variables }) => [token, variables['region']])).toEqual([
      [null, 'GB'],
      [null, 'AT'],
    ]);
    answer(lost);
    expect(await client.support()).toEqual({ type: 'unreachable' });
  });
});

const json = (body: unknown): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const hope = { promptId: 'prompt:hope' };
const sharedWith = async (person: Couple['ada']) => (await person.look()).couple.partnerReflections;

describe('a reflection', () => {
  it('is private until its author shares a copy', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const written = await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    expect(written.me.own.reflections).toMatchObject([
      { prompt: { id: 'prompt:hope' }, text: 'More slow evenings', sharedText: null },
    ]);
    expect(await sharedWith(sam)).toEqual([]);
    await ada.give('shareReflection', hope);
    await ada.act('writeReflection', { ...hope, text: 'Something new and private' });
    expect(await sharedWith(sam)).toEqual([
      { prompt: { id: 'prompt:hope' }, text: 'More slow evenings', arrival: null },
    ]);
    expect((await ada.look()).own.reflections[0]).toMatchObject({
      text: 'Something new and private',
      sharedText: 'More slow evenings',
    });
    await ada.act('unshareReflection', hope);
    expect(await sharedWith(sam)).toEqual([]);
    await ada.give('shareReflection', hope);
    await ada.act('eraseReflection', hope);
    expect(await sharedWith(sam)).toEqual([]);
    expect((await ada.look()).own.reflections).toEqual([]);
  });

  it('appears to the partner without an update of their stream', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const following = await sam.follow();
    await following.until(1);
    await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    await ada.give('shareReflection', hope);
    await sam.act('setFloor', { floor: 1 });
    await following.until(2);
    expect(following.seen).toHaveLength(2);
    expect(following.seen[1].couple.partnerReflections).toHaveLength(1);
    await following.stop();
  });

  it('on how desire arrives is a choice, and once both have shared, both get a message', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const arrival = { promptId: 'prompt:arrival' };
    await ada.act('writeReflection', { ...arrival, arrival: 'SPONTANEOUS' });
    await sam.act('writeReflection', { ...arrival, arrival: 'RESPONSIVE' });
    await ada.give('shareReflection', arrival);
    expect((await ada.look()).couple.arrival).toBeNull();
    await sam.give('shareReflection', arrival);
    expect((await ada.look()).couple.arrival).toEqual({ key: 'arrival.different' });
    expect((await sam.look()).couple.arrival).toEqual({ key: 'arrival.different' });
  });

  it('that presses is refused with cues and not shared', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('writeReflection', { ...hope, text: 'You owe me after all I did for you.' });
    const refused = await ada.give('shareReflection', hope);
    expect(refused).toMatchObject({ __typename: 'TextPressuring', code: 'TEXT_PRESSURING' });
    expect(refused.cues.length).toBeGreaterThan(0);
    expect(await sharedWith(sam)).toEqual([]);
  });

  it.each([
    ['a prompt that is not offered', { promptId: 'prompt:none', text: 'x' }, 'promptId'],
    ['a choice instead of a text', { promptId: 'prompt:hope', arrival: 'BOTH' }, 'text'],
    ['a text instead of a choice', { promptId: 'prompt:arrival', text: 'x' }, 'arrival'],
    ['only spaces', { promptId: 'prompt:hope', text: ' \n ' }, 'text'],
    ['too many characters', { promptId: 'prompt:hope', text: 'x'.repeat(1_001) }, 'text'],
  ])('with %s is rejected with the path', async (_problem, input, field) => {
    home = await adaAndSam();
    const document =
      'mutation ($input: WriteReflectionInput!) { writeReflection(input: $input) { __typename } }';
    const { body } = await home.ada.send(document, { input });
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', field],
    });
    expect((await home.ada.look()).own.reflections).toEqual([]);
  });

  it('remains after the couple ends, without its shared copy', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    await ada.give('shareReflection', hope);
    const { couple } = await ada.look();
    await sam.act('leave', { coupleId: couple.id });
    expect((await ada.look()).own.reflections).toMatchObject([
      { text: 'More slow evenings', sharedText: null },
    ]);
    expect(await ada.give('shareReflection', hope)).toMatchObject({ code: 'NOT_PAIRED' });
  });

  it('counts towards one limit of shares per turn, together with names', async () => {
    home = await adaAndSam();
    const { ada } = home;
    for (const name of ['Ada L', 'Ada Lo', 'Ada Lov']) await ada.give('rename', { displayName: name });
    await ada.act('writeReflection', { ...hope, text: 'More slow evenings' });
    expect(await ada.give('shareReflection', hope)).toMatchObject({ code: 'TURN_FULL' });
  });

  it('has prompts that are public', async () => {
    home = await adaAndSam();
    const { prompts } = await home.ada.ask(
      '{ prompts { id words { key text } choices { arrival words { text } } } }',
    );
    expect(prompts.find(({ id }: { id: string }) => id === 'prompt:arrival').choices).toHaveLength(4);
    expect(prompts.find(({ id }: { id: string }) => id === 'prompt:hope').choices).toEqual([]);
  });
});

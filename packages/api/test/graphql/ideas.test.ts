import { afterEach, describe, expect, it } from 'vitest';
import { adaAndSam, type Couple, hour, minute } from '../support/test-server.ts';

let home: Couple;
afterEach(() => home.close());

const day = 24 * hour;
const common = async (person: Couple['ada']): Promise<string[]> =>
  (await person.look()).couple.ideasInCommon.map(({ id }: { id: string }) => id);
const answer = (person: Couple['ada'], ideaId: string, said: string) =>
  person.give('answerIdea', { ideaId, answer: said });

describe('an idea', () => {
  it('is common to both from the turn after both said yes, and is gone as soon as one says no', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    const answered = await answer(ada, 'idea:walk', 'YES');
    expect(answered.me.couple.mine.ideas).toEqual([{ idea: { id: 'idea:walk' }, answer: 'YES' }]);
    await answer(sam, 'idea:walk', 'YES');
    expect([await common(ada), await common(sam)]).toEqual([[], []]);
    clock.now += day;
    expect([await common(ada), await common(sam)]).toEqual([['idea:walk'], ['idea:walk']]);
    const no = await sam.act('answerIdea', { ideaId: 'idea:walk', answer: 'NO' });
    expect(no.__typename).toBe('AnswerIdeaSuccess');
    expect([await common(ada), await common(sam)]).toEqual([[], []]);
  });

  it('may go with an invitation while it is common, and no other may', async () => {
    home = await adaAndSam();
    const { ada, sam, clock } = home;
    for (const person of [ada, sam]) await answer(person, 'idea:bath', 'YES');
    await ada.act('setDial', { dial: 3 });
    const early = await ada.give('invite', { ideaId: 'idea:bath' });
    expect(early).toMatchObject({ __typename: 'Refused', code: 'IDEA_NOT_IN_COMMON' });
    clock.now += day;
    await ada.act('setDial', { dial: 3 });
    for (const ideaId of ['idea:film', 'idea:nothing', 'nonsense']) {
      expect(await ada.give('invite', { ideaId })).toMatchObject({ code: 'IDEA_NOT_IN_COMMON' });
    }
    await ada.give('invite', { ideaId: 'idea:bath' });
    expect((await sam.look()).couple.invitation).toMatchObject({ state: 'OPEN', idea: { id: 'idea:bath' } });
  });

  it('takes so many yeses a turn, whatever was taken back, and one that is not offered is bad input', async () => {
    home = await adaAndSam();
    const { ada } = home;
    for (const name of ['walk', 'bath', 'film']) await answer(ada, `idea:${name}`, 'YES');
    await ada.act('answerIdea', { ideaId: 'idea:film', answer: 'NO' });
    expect(await answer(ada, 'idea:nap', 'YES')).toMatchObject({ code: 'TURN_FULL' });
    expect(await answer(ada, 'idea:nap', 'MAYBE')).toMatchObject({ __typename: 'AnswerIdeaSuccess' });
    const document = 'mutation ($input: AnswerIdeaInput!) { answerIdea(input: $input) { __typename } }';
    const input = { ideaId: 'idea:nobodyOffersThis', answer: 'MAYBE', moment: await ada.moment() };
    const { body } = await ada.send(document, { input });
    expect(body.errors?.[0].extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['input', 'ideaId'],
    });
    const before = (await ada.look()).couple.mine.ideas;
    const no = await ada.act('answerIdea', { ideaId: 'idea:nobodyOffersThis', answer: 'NO' });
    expect(no.me.couple.mine.ideas).toEqual(before);
  });

  it('answered with yes or maybe belongs to a moment, which a no ends', async () => {
    home = await adaAndSam();
    const { ada, clock } = home;
    const moment = await ada.moment();
    await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'NO' });
    const late = await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'YES', moment });
    expect(late).toMatchObject({ code: 'MOMENT_PASSED' });
    expect(await ada.act('answerIdea', { ideaId: 'idea:walk', answer: 'YES' })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
    const old = await ada.moment();
    clock.now += 16 * minute;
    expect(await ada.act('answerIdea', { ideaId: 'idea:nap', answer: 'MAYBE', moment: old })).toMatchObject({
      code: 'MOMENT_PASSED',
    });
  });

  it('wakes my own devices and not my partner, who sees it at the turn’s end', async () => {
    home = await adaAndSam();
    const { ada, sam } = home;
    const mine = await ada.follow();
    const theirs = await sam.follow();
    await Promise.all([mine.until(1), theirs.until(1)]);
    await answer(ada, 'idea:walk', 'YES');
    await mine.until(2);
    // Whatever would have been sent has been by now: this is sent after it.
    await sam.act('setFloor', { floor: 1 });
    await theirs.until(2);
    expect(theirs.seen).toHaveLength(2);
    expect(theirs.seen[1].own.floor).toBe(1);
    await Promise.all([mine.stop(), theirs.stop()]);
  });

  it('is open to everyone to read, by the list and by its id', async () => {
    home = await adaAndSam();
    const asked =
      '{ ideas { id words { key text } } node(id: "idea:walk") { id ... on Idea { words { key } } } }';
    const { ideas, node } = await home.ada.ask(asked);
    expect(ideas[0].words.key).toBe('idea.walk');
    expect(node).toEqual({ id: 'idea:walk', words: { key: 'idea.walk' } });
  });
});

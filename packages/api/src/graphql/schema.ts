import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './guidance.ts';
import './me.ts';
import './policy.ts';
import './support.ts';
import './idea.ts';
import './prompt.ts';
import './note-check.ts';
import './mutations.own.ts';
import './mutations.couple.ts';
import './mutations.pairing.ts';
import './mutations.ideas.ts';
import './mutations.reflections.ts';
import './mutations.journal.ts';
import './subscription.ts';

builder.queryType({ description: 'What can be looked at.' });
builder.mutationType({ description: 'What can be done. One result each: done, or refused by design.' });
builder.subscriptionType({ description: 'What can be followed.' });

/** The schema, the same for every host. */
export const schema: GraphQLSchema = builder.toSchema();

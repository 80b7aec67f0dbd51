import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './me/guidance.ts';
import './me/types.ts';
import './policy.ts';
import './support.ts';
import './ideas/types.ts';
import './reflections/prompt.ts';
import './note-check.ts';
import './me/mutations.ts';
import './couple/mutations.ts';
import './pairing/mutations.ts';
import './ideas/mutations.ts';
import './reflections/mutations.ts';
import './journal/mutations.ts';
import './subscription.ts';

builder.queryType({ description: 'What can be looked at.' });
builder.mutationType({ description: 'What can be done. One result each: done, or refused by design.' });
builder.subscriptionType({ description: 'What can be followed.' });

/** The schema, the same for every host. */
export const schema: GraphQLSchema = builder.toSchema();

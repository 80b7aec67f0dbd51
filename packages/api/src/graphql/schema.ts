import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars.ts';
import './me/guidance.ts';
import './me/types.ts';
import './policy.ts';
import './support.ts';
import './vocabulary/vocabulary.ts';
import './cards.ts';
import './association.ts';
import './ideas/types.ts';
import './reflections/prompt.ts';
import './note-check.ts';
import './me/mutations.ts';
import './couple/mutations.ts';
import './pairing/mutations.ts';
import './ideas/mutations.ts';
import './reflections/mutations.ts';
import './journal/mutations.ts';
import './journal/edit-mutations.ts';
import './subscription.ts';

builder.queryType({ description: 'Reads. The viewer is the person who is signed in.' });
builder.mutationType({ description: 'Commands. Each has a result type: a success, or a refusal by design.' });
builder.subscriptionType({ description: 'Streams of updates.' });

/** The schema, which is the same for every host. */
export const schema: GraphQLSchema = builder.toSchema();

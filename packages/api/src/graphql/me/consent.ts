import type { HomeConsent } from '../../use-cases/home.ts';
import { builder } from '../builder.ts';
import { ConsentKindEnum } from '../enums/consent-kind.ts';

export const ConsentType = builder.objectRef<HomeConsent>('Consent').implement({
  description:
    'A consent to data processing that the viewer gave and did not withdraw. It is not a yes to a partner.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ConsentKindEnum, description: 'What the viewer consents to.' }),
    textVersion: t.exposeString('textVersion', {
      description: 'The version of the text that the viewer read.',
    }),
    at: t.expose('at', { type: 'Instant', description: 'When the viewer consented.' }),
    current: t.exposeBoolean('current', {
      description:
        "Whether it is the host's current text. If not, an app may show the new text and ask again. The consent stays valid.",
    }),
  }),
});

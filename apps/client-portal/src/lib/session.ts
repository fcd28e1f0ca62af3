import { createSession } from '@preau/api-client';
import { currentLocale } from '@preau/ui';

/** The family's session in this tab. */
export const session = createSession({ app: 'portal', baseUrl: '', language: currentLocale });

import { createSession } from '@preau/api-client';
import { currentLocale } from '@preau/ui';

/** The worker's session in this tab. */
export const session = createSession({ app: 'admin', baseUrl: '', language: currentLocale });

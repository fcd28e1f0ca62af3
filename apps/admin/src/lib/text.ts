import { useTextOf } from '@preau/ui';
import type messages from '../messages/fr';

/** The words of the back office, typed by the keys of its French messages. */
export const useText = () => useTextOf<typeof messages>();

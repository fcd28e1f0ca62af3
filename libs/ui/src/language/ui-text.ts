import type messages from '../messages/fr';
import { useTextOf } from './language';

export const useUiText = () => useTextOf<typeof messages>();

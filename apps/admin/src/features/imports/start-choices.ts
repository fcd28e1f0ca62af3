import type { ImportChoices } from './imports.queries';

/** What an import does unless told. */
export const startChoices: ImportChoices = { defaultPriceCents: 0, defaultSessionCapacity: 20, defaultDropInCapacity: 25, publish: true, withdrawMissing: 'cities-only', registrationTime: '07:00' };

import type { RegisteredPlace } from '@preau/cart-checkout';
import type { RegistrationsView } from './registrations.dto';

export function registrationsAnswer(places: readonly RegisteredPlace[]): RegistrationsView {
  return { rows: places.map((place) => ({ ...place, registeredAt: place.registeredAt.toISOString(), endedAt: place.endedAt?.toISOString() ?? null })) };
}

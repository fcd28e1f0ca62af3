import { createIntention, type Intention } from '@preau/api-client';
import { useState } from 'react';

/** One Idempotency-Key per thing that a worker means to do, for as long as its form is open. */
export function useIntention(): Intention {
  return useState(createIntention)[0];
}

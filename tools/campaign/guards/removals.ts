import { booksRemovals } from './books';
import { chargeRemovals } from './charges';
import { documentRemovals } from './documents';
import { limitRemovals } from './limits';
import { tenantRemovals } from './tenants';

export const removals = [...chargeRemovals, ...booksRemovals, ...documentRemovals, ...limitRemovals, ...tenantRemovals];

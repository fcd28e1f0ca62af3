import { organizationTable } from '@preau/organization';
import type { EntitySchema } from 'typeorm';

/** The aggregates that are edited through TypeORM, of every context. */
export const tables: readonly EntitySchema<unknown>[] = [organizationTable as EntitySchema<unknown>];

import { activityTable, categoryTable, locationTable, programTable } from '@preau/catalog';
import { clientTable, contactTable } from '@preau/household';
import { organizationTable } from '@preau/organization';
import type { EntitySchema } from 'typeorm';

/** The aggregates that are edited through TypeORM, of every context. */
export const tables: readonly EntitySchema<unknown>[] = [organizationTable, clientTable, contactTable, programTable, categoryTable, locationTable, activityTable] as unknown as readonly EntitySchema<unknown>[];

import type { Read } from '@preau/kernel';
import type { Complaints } from '../campaign';
import type { Stage } from '../stage/stage';

/** One organization as big as they come. */
export interface BigOrganization {
  readonly stage: Stage;
  readonly organizationId: string;
  readonly clients: number;
  readonly invoices: number;
  /** 'YYYY-MM-DD' of the organization. */
  readonly today: string;
  ask<Input, View>(read: Read<Input, View>, input: Input): Promise<View>;
}
/** Something that must keep its pace at that size. It prints its own figures and complains when it falls short. */
export interface Measure {
  readonly name: string;
  run(of: BigOrganization, complaints: Complaints): Promise<void>;
}

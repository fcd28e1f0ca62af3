/** A place where activities are held; a rink may stand within a community centre. */
export interface Location {
  readonly organizationId: string;
  readonly id: string;
  readonly parentId: string | null;
  readonly source: string;
  readonly sourceKey: string;
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly district: string;
  readonly postalCode: string;
  readonly description: string;
  readonly accessibility: '' | 'partial' | 'full';
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly version: number;
}
export type LocationFacts = Omit<Location, 'organizationId' | 'id' | 'source' | 'sourceKey' | 'version'>;

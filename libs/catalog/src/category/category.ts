/** A heading within a program; it may stand under another. */
export interface Category {
  readonly organizationId: string;
  readonly id: string;
  readonly programId: string;
  readonly parentId: string | null;
  readonly sourceKey: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly position: number;
  readonly version: number;
}
export type CategoryFacts = Pick<Category, 'parentId' | 'nameFr' | 'nameEn' | 'position'>;

export type ProgramStatus = 'draft' | 'published' | 'archived';
/** The widest heading of a catalogue: a season, a kind of offer. */
export interface Program {
  readonly organizationId: string;
  readonly id: string;
  readonly source: string;
  readonly sourceKey: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly status: ProgramStatus;
  readonly position: number;
  readonly version: number;
}
/** What staff write of it. */
export type ProgramFacts = Pick<Program, 'nameFr' | 'nameEn' | 'descriptionFr' | 'descriptionEn' | 'status' | 'position'>;

import type { ColumnNames } from './columns';

/** Columns of Préau's own spreadsheet: the first name of each is the one that is exported, the others are read too. */
export const spreadsheetColumns = {
  source: ['source'],
  key: ['key', 'cle', 'code', 'numero'],
  programFr: ['program fr'],
  programEn: ['program en'],
  program: ['program', 'programme', 'programmation'],
  categoryFr: ['category fr'],
  categoryEn: ['category en'],
  category: ['category', 'categorie'],
  nameFr: ['name fr', 'titre fr'],
  nameEn: ['name en', 'title en'],
  name: ['name', 'title', 'titre', 'nom', 'activity', 'activite'],
  descriptionFr: ['description fr'],
  descriptionEn: ['description en'],
  description: ['description'],
  location: ['location', 'lieu'],
  street: ['street', 'rue', 'address', 'adresse'],
  city: ['city', 'ville'],
  district: ['district', 'arrondissement', 'quartier'],
  postalCode: ['postal code', 'code postal'],
  room: ['room', 'salle', 'local'],
  organizer: ['organizer', 'organisme'],
  ageMinMonths: ['age min months', 'age min mois'],
  ageMaxMonths: ['age max months', 'age max mois'],
  ageMinYears: ['age min', 'age min years', 'age min ans', 'min age'],
  ageMaxYears: ['age max', 'age max years', 'age max ans', 'max age'],
  sessionPrice: ['session price', 'prix session'],
  dropInPrice: ['drop in price', 'prix a la carte'],
  price: ['price', 'prix', 'tarif'],
  kind: ['kind', 'type', 'genre'],
  sessionCapacity: ['session capacity', 'places session'],
  dropInCapacity: ['drop in capacity', 'places a la carte'],
  capacity: ['capacity', 'places', 'capacite'],
  registrationOpens: ['registration opens', 'ouverture des inscriptions', 'inscription'],
  startDate: ['start date', 'date de debut', 'date debut', 'debut'],
  endDate: ['end date', 'date de fin', 'date fin', 'fin'],
  weekdays: ['weekdays', 'jours', 'jour', 'weekday', 'days'],
  startTime: ['start time', 'heure de debut', 'heure debut'],
  endTime: ['end time', 'heure de fin', 'heure fin'],
  dates: ['dates'],
  status: ['status', 'statut'],
} satisfies ColumnNames;

/** Column names of the exported file, in order. */
export const exportedColumns = [
  'source', 'key', 'status', 'program_fr', 'program_en', 'category_fr', 'category_en', 'name_fr', 'name_en', 'description_fr', 'description_en', 'location', 'street', 'city',
  'district', 'postal_code', 'room', 'organizer', 'age_min_months', 'age_max_months', 'session_price', 'session_capacity', 'drop_in_price', 'drop_in_capacity',
  'registration_opens', 'start_date', 'end_date', 'weekdays', 'start_time', 'end_time', 'dates',
] as const;
export type ExportedColumn = (typeof exportedColumns)[number];

/** What a header must have to be taken for a spreadsheet of ours or one typed by hand: a title, and something that says when. */
export function looksLikeSpreadsheet(header: readonly string[]): boolean {
  const some = (...columns: (keyof typeof spreadsheetColumns)[]): boolean => columns.some((column) => spreadsheetColumns[column].some((name) => header.includes(name)));
  return some('name', 'nameFr', 'nameEn') && some('startTime') && some('startDate', 'dates');
}

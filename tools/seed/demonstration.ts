import type { PlanOptionInput } from '@preau/cart-checkout';

/**
 * The demonstration: a fictional bilingual city, a skating club and a day camp, all of our own writing. Dates are
 * relative to the day it is seeded, so that there is always a season open, one under way and one to come.
 */
export interface SeedActivity {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly location: string;
  /** Ages in months, null for open. */
  readonly ages: readonly [number | null, number | null];
  /** Weekdays (1 Monday … 7 Sunday) and wall-clock times. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
  /** Weeks from the Monday after seeding: first week and how many. */
  readonly firstWeek: number;
  readonly weeks: number;
  readonly sessionCents: number | null;
  readonly dropInCents: number | null;
  readonly places: number;
  readonly supply: 'recreation' | 'day-camp' | 'childcare';
  readonly mainlyChildren: boolean;
  readonly rl24?: 'day-camp';
  readonly plan?: string;
  readonly form?: string;
  readonly staff?: string;
  /** Opens in so many days; open already when absent. */
  readonly opensInDays?: number;
}
export interface SeedCategory {
  readonly nameFr: string;
  readonly nameEn: string;
  readonly activities: readonly SeedActivity[];
}
export interface SeedProgram {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly categories: readonly SeedCategory[];
}
export interface SeedLocation {
  readonly key: string;
  readonly name: string;
  readonly street: string;
  readonly district: string;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
}
export interface SeedPlan {
  readonly key: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly options: readonly PlanOptionInput[];
}
export interface SeedOrganization {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'municipality' | 'club' | 'camp';
  readonly seller: 'public-service-body' | 'commercial';
  readonly consumerRegime: 'exempt' | 's188';
  readonly descriptionFr: string;
  readonly descriptionEn: string;
  readonly email: string;
  readonly phone: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly accentColour: string;
  readonly gstNumber: string;
  readonly qstNumber: string;
  readonly serviceFeeCents: number;
  readonly offersChildcare: boolean;
  readonly locations: readonly SeedLocation[];
  readonly plans: readonly SeedPlan[];
  readonly programs: readonly SeedProgram[];
}

const year = 12;
const swim = (level: number, nameFr: string, nameEn: string, ages: [number, number], weekday: number, from: string, to: string): SeedActivity => ({
  key: `natation-${level}-${weekday}`,
  nameFr: `Natation ${level} – ${nameFr}`,
  nameEn: `Swimming ${level} – ${nameEn}`,
  descriptionFr: 'Dix leçons en petit groupe. Apporter un maillot, une serviette et un bonnet de bain.',
  descriptionEn: 'Ten lessons in a small group. Bring a swimsuit, a towel and a swim cap.',
  location: 'aquatique',
  ages, weekdays: [weekday], from, to, firstWeek: 2, weeks: 10,
  sessionCents: 9_850, dropInCents: null, places: 8, supply: 'recreation', mainlyChildren: true, plan: 'trois', form: 'aquatique', staff: 'Maude Lavallée',
});

/** What registration day brings: by stages, by link alone, behind a password, and full with people who wait (see seats.ts). */
export const registrationDay: SeedProgram = {
  key: 'jour-d-inscription', nameFr: 'Nouveautés', nameEn: 'New this season',
  categories: [{ nameFr: 'À découvrir', nameEn: 'To discover', activities: [
    { key: 'escalade', nameFr: 'Escalade 6–12 ans', nameEn: 'Climbing 6–12 years', descriptionFr: 'Les inscriptions ouvrent d’abord aux résidents, puis à tout le monde.', descriptionEn: 'Registration opens for residents first, then for everybody.', location: 'ecole', ages: [6 * year, 13 * year - 1], weekdays: [5], from: '17:30', to: '18:45', firstWeek: 3, weeks: 10, sessionCents: 11_000, dropInCents: null, places: 12, supply: 'recreation', mainlyChildren: true },
    { key: 'benevoles', nameFr: 'Formation des bénévoles', nameEn: 'Training for volunteers', descriptionFr: 'Sur invitation : cette page n’est dans aucune liste.', descriptionEn: 'By invitation: this page is in no list.', location: 'communautaire', ages: [16 * year, null], weekdays: [1], from: '19:00', to: '21:00', firstWeek: 2, weeks: 2, sessionCents: 0, dropInCents: null, places: 25, supply: 'recreation', mainlyChildren: false },
    { key: 'tennis-releve', nameFr: 'Tennis, équipe de relève', nameEn: 'Tennis, development squad', descriptionFr: 'Réservé aux jeunes choisis par l’entraîneuse, qui leur donne le mot de passe.', descriptionEn: 'For those chosen by the coach, who gives them the password.', location: 'ecole', ages: [9 * year, 15 * year - 1], weekdays: [4], from: '19:00', to: '20:30', firstWeek: 3, weeks: 10, sessionCents: 16_500, dropInCents: null, places: 10, supply: 'recreation', mainlyChildren: true },
    { key: 'cercle-de-lecture', nameFr: 'Cercle de lecture', nameEn: 'Reading circle', descriptionFr: 'Un roman par mois, autour d’un thé. Complet : des personnes attendent une place.', descriptionEn: 'A novel a month, over tea. Full: people are waiting for a place.', location: 'bibliotheque', ages: [18 * year, null], weekdays: [2], from: '19:00', to: '20:30', firstWeek: 3, weeks: 8, sessionCents: 0, dropInCents: null, places: 2, supply: 'recreation', mainlyChildren: false },
  ] }],
};
/** Asked before the tennis squad. */
export const demoOpeningPassword = 'coup-droit';
/** The first two are in the reading circle, the others wait, in this order. */
export const demoReaders = [['Colette', 'Arsenault'], ['Hervé', 'Desmarais'], ['Simone', 'Thériault'], ['Gaston', 'Poulin'], ['Odile', 'Marchand']] as const;

const valbois: SeedOrganization = {
  slug: 'valbois', name: 'Ville de Valbois', nameEn: 'City of Valbois', kind: 'municipality', seller: 'public-service-body', consumerRegime: 'exempt',
  descriptionFr: 'Sports, culture et plein air pour tous les âges, dans six quartiers entre rivière et forêt.',
  descriptionEn: 'Sports, culture and the outdoors for all ages, in six districts between river and forest.',
  email: 'loisirs@valbois.example', phone: '450-555-0142', street: '200, rue de la Mairie', city: 'Valbois', postalCode: 'J0V 1A0', accentColour: '#0b6e4f',
  gstNumber: '123456789RT0001', qstNumber: '1234567890TQ0001', serviceFeeCents: 250, offersChildcare: false,
  locations: [
    { key: 'aquatique', name: 'Centre aquatique Rosalie-Tessier', street: '75, chemin du Lac', district: 'Vieux-Valbois', postalCode: 'J0V 1B2', latitude: 45.5672, longitude: -74.0103 },
    { key: 'communautaire', name: 'Centre communautaire des Trois-Ponts', street: '18, rue des Trois-Ponts', district: 'Trois-Ponts', postalCode: 'J0V 1C5', latitude: 45.5731, longitude: -74.0219 },
    { key: 'ecole', name: 'École secondaire de la Futaie', street: '410, avenue de la Futaie', district: 'La Futaie', postalCode: 'J0V 2A3', latitude: 45.5598, longitude: -74.0342 },
    { key: 'bibliotheque', name: 'Bibliothèque Anne-Hébert', street: '12, place du Marché', district: 'Vieux-Valbois', postalCode: 'J0V 1B7', latitude: 45.5665, longitude: -74.0125 },
    { key: 'arena', name: 'Aréna Marcel-Quesnel', street: '600, boulevard de la Rivière', district: 'Rive-Nord', postalCode: 'J0V 3B1', latitude: 45.5810, longitude: -74.0051 },
  ],
  plans: [{ key: 'trois', nameFr: 'Trois versements', nameEn: 'Three instalments', options: [
    { labelFr: 'Trois versements', labelEn: 'Three instalments', depositValue: 3_400, instalments: 2, everyMonths: 1 },
    { labelFr: 'La moitié maintenant, le reste dans un mois', labelEn: 'Half now, the rest in a month', depositValue: 5_000, instalments: 1, everyMonths: 1 },
  ] }],
  programs: [
    {
      key: 'aquatique', nameFr: 'Programmation aquatique', nameEn: 'Aquatics program',
      categories: [
        { nameFr: 'Préscolaire et parents', nameEn: 'Preschool and parents', activities: [
          { ...swim(1, 'Têtard (parent et bébé)', 'Tadpole (parent and baby)', [6, 3 * year - 1], 6, '09:00', '09:30'), sessionCents: 7_900, places: 10 },
          swim(2, 'Grenouille', 'Frog', [3 * year, 5 * year - 1], 6, '09:40', '10:20'),
          swim(2, 'Grenouille', 'Frog', [3 * year, 5 * year - 1], 3, '17:30', '18:10'),
        ] },
        { nameFr: 'Enfants', nameEn: 'Children', activities: [
          swim(3, 'Débutant', 'Beginner', [5 * year, 9 * year - 1], 6, '10:30', '11:15'),
          swim(3, 'Débutant', 'Beginner', [5 * year, 9 * year - 1], 2, '18:15', '19:00'),
          swim(4, 'Intermédiaire', 'Intermediate', [6 * year, 12 * year - 1], 6, '11:20', '12:05'),
          swim(5, 'Avancé', 'Advanced', [8 * year, 14 * year - 1], 4, '18:15', '19:05'),
          { ...swim(6, 'Jeune sauveteur', 'Junior lifeguard', [10 * year, 15 * year], 7, '13:00', '14:30'), sessionCents: 12_500, places: 12, opensInDays: 9 },
        ] },
        { nameFr: 'Adultes et bains libres', nameEn: 'Adults and public swims', activities: [
          { key: 'aquaforme', nameFr: 'Aquaforme', nameEn: 'Aquafit', descriptionFr: 'Conditionnement en eau peu profonde, pour tous les niveaux.', descriptionEn: 'Fitness in shallow water, for every level.', location: 'aquatique', ages: [16 * year, null], weekdays: [1, 4], from: '19:15', to: '20:00', firstWeek: 2, weeks: 12, sessionCents: 14_400, dropInCents: 850, places: 24, supply: 'recreation', mainlyChildren: false, plan: 'trois', staff: 'Jocelyne Roy' },
          { key: 'bain-libre', nameFr: 'Bain libre familial', nameEn: 'Family public swim', descriptionFr: 'Un adulte dans l’eau pour deux enfants de moins de 8 ans.', descriptionEn: 'One adult in the water for two children under 8.', location: 'aquatique', ages: [null, null], weekdays: [6, 7], from: '14:30', to: '16:00', firstWeek: 0, weeks: 16, sessionCents: null, dropInCents: 425, places: 60, supply: 'recreation', mainlyChildren: false },
        ] },
      ],
    },
    {
      key: 'loisirs', nameFr: 'Loisirs et culture', nameEn: 'Leisure and culture',
      categories: [
        { nameFr: 'Arts', nameEn: 'Arts', activities: [
          { key: 'poterie-enfants', nameFr: 'Poterie pour enfants', nameEn: 'Pottery for children', descriptionFr: 'Modelage, tour et glaçure; tout le matériel est fourni.', descriptionEn: 'Hand-building, wheel and glazing; all materials included.', location: 'communautaire', ages: [7 * year, 12 * year], weekdays: [6], from: '10:00', to: '11:30', firstWeek: 2, weeks: 8, sessionCents: 11_200, dropInCents: null, places: 10, supply: 'recreation', mainlyChildren: true, plan: 'trois', form: 'general', staff: 'Émile Gagné' },
          { key: 'theatre-ados', nameFr: 'Théâtre pour adolescents', nameEn: 'Theatre for teens', descriptionFr: 'Improvisation et création d’une courte pièce présentée au public.', descriptionEn: 'Improvisation and a short play performed for the public.', location: 'ecole', ages: [12 * year, 17 * year], weekdays: [3], from: '18:30', to: '20:30', firstWeek: 2, weeks: 12, sessionCents: 13_500, dropInCents: null, places: 16, supply: 'recreation', mainlyChildren: false, plan: 'trois', form: 'general' },
          { key: 'aquarelle', nameFr: 'Aquarelle du matin', nameEn: 'Morning watercolour', descriptionFr: 'Pour débuter ou se perfectionner, à son rythme.', descriptionEn: 'To begin or improve, at your own pace.', location: 'bibliotheque', ages: [18 * year, null], weekdays: [2], from: '09:30', to: '11:30', firstWeek: 2, weeks: 10, sessionCents: 12_800, dropInCents: 1_500, places: 12, supply: 'recreation', mainlyChildren: false, plan: 'trois' },
        ] },
        { nameFr: 'Sports', nameEn: 'Sports', activities: [
          { key: 'badminton', nameFr: 'Badminton libre', nameEn: 'Open badminton', descriptionFr: 'Six terrains; raquettes à prêter sur place.', descriptionEn: 'Six courts; rackets to borrow on site.', location: 'ecole', ages: [8 * year, null], weekdays: [2, 5], from: '18:30', to: '20:30', firstWeek: 0, weeks: 16, sessionCents: null, dropInCents: 500, places: 24, supply: 'recreation', mainlyChildren: false },
          { key: 'soccer-inter', nameFr: 'Soccer intérieur 5–6 ans', nameEn: 'Indoor soccer 5–6 years', descriptionFr: 'Jeux de ballon, coordination et plaisir d’abord.', descriptionEn: 'Ball games, coordination and fun first.', location: 'ecole', ages: [5 * year, 7 * year - 1], weekdays: [6], from: '09:00', to: '10:00', firstWeek: 2, weeks: 10, sessionCents: 8_600, dropInCents: null, places: 18, supply: 'recreation', mainlyChildren: true, plan: 'trois', form: 'general' },
          { key: 'yoga', nameFr: 'Yoga doux', nameEn: 'Gentle yoga', descriptionFr: 'Postures simples, respiration, détente.', descriptionEn: 'Simple postures, breathing, relaxation.', location: 'communautaire', ages: [16 * year, null], weekdays: [1], from: '18:00', to: '19:15', firstWeek: 2, weeks: 12, sessionCents: 13_200, dropInCents: 1_400, places: 20, supply: 'recreation', mainlyChildren: false, plan: 'trois' },
          { key: 'patin-libre', nameFr: 'Patinage libre', nameEn: 'Public skating', descriptionFr: 'Casque recommandé; affûtage au comptoir.', descriptionEn: 'Helmet recommended; sharpening at the counter.', location: 'arena', ages: [null, null], weekdays: [3, 6, 7], from: '13:00', to: '14:30', firstWeek: 0, weeks: 16, sessionCents: null, dropInCents: 300, places: 150, supply: 'recreation', mainlyChildren: false },
        ] },
        { nameFr: 'Aînés', nameEn: 'Seniors', activities: [
          { key: 'vie-active', nameFr: 'Vie active 55+', nameEn: 'Active life 55+', descriptionFr: 'Équilibre, force et bonne humeur.', descriptionEn: 'Balance, strength and good spirits.', location: 'communautaire', ages: [55 * year, null], weekdays: [2, 4], from: '10:00', to: '11:00', firstWeek: 2, weeks: 12, sessionCents: 9_600, dropInCents: 600, places: 30, supply: 'recreation', mainlyChildren: false },
        ] },
      ],
    },
    registrationDay,
  ],
};

const etoiles: SeedOrganization = {
  slug: 'patinage-les-etoiles', name: 'Club de patinage Les Étoiles', nameEn: 'Les Étoiles Skating Club', kind: 'club', seller: 'commercial', consumerRegime: 's188',
  descriptionFr: 'Du premier coup de patin à la compétition, à l’aréna Marcel-Quesnel de Valbois.',
  descriptionEn: 'From the first glide to competition, at the Marcel-Quesnel Arena in Valbois.',
  email: 'info@lesetoiles.example', phone: '450-555-0177', street: '600, boulevard de la Rivière', city: 'Valbois', postalCode: 'J0V 3B1', accentColour: '#3b3fb6',
  gstNumber: '987654321RT0001', qstNumber: '9876543210TQ0001', serviceFeeCents: 0, offersChildcare: false,
  locations: [{ key: 'arena', name: 'Aréna Marcel-Quesnel', street: '600, boulevard de la Rivière', district: 'Rive-Nord', postalCode: 'J0V 3B1', latitude: 45.5810, longitude: -74.0051 }],
  plans: [{ key: 'quatre', nameFr: 'Quatre versements égaux', nameEn: 'Four equal instalments', options: [{ labelFr: 'Quatre versements égaux', labelEn: 'Four equal instalments', instalments: 4, everyMonths: 1 }] }],
  programs: [{
    key: 'hiver', nameFr: 'École de patinage', nameEn: 'Skating school',
    categories: [
      { nameFr: 'Initiation', nameEn: 'Learn to skate', activities: [
        { key: 'patinage-plus', nameFr: 'Patinage Plus, 4 ans et plus', nameEn: 'CanSkate, 4 years and up', descriptionFr: 'Équilibre, glisse et arrêts, par étapes.', descriptionEn: 'Balance, gliding and stopping, step by step.', location: 'arena', ages: [4 * year, 12 * year], weekdays: [7], from: '09:00', to: '09:55', firstWeek: 2, weeks: 12, sessionCents: 21_900, dropInCents: null, places: 30, supply: 'recreation', mainlyChildren: true, plan: 'quatre', form: 'general' },
        { key: 'adultes', nameFr: 'Adultes débutants', nameEn: 'Adult beginners', descriptionFr: 'Il n’est jamais trop tard.', descriptionEn: 'It is never too late.', location: 'arena', ages: [18 * year, null], weekdays: [3], from: '20:30', to: '21:20', firstWeek: 2, weeks: 10, sessionCents: 18_500, dropInCents: 2_000, places: 20, supply: 'recreation', mainlyChildren: false, plan: 'quatre' },
      ] },
      { nameFr: 'Perfectionnement', nameEn: 'Figure skating', activities: [
        { key: 'star-1-5', nameFr: 'STAR 1 à 5', nameEn: 'STAR 1 to 5', descriptionFr: 'Sauts, pirouettes et chorégraphie, deux fois par semaine.', descriptionEn: 'Jumps, spins and choreography, twice a week.', location: 'arena', ages: [6 * year, 17 * year], weekdays: [2, 5], from: '16:15', to: '17:30', firstWeek: 2, weeks: 14, sessionCents: 48_000, dropInCents: null, places: 16, supply: 'recreation', mainlyChildren: true, plan: 'quatre', form: 'general' },
      ] },
    ],
  }],
};

const riviere: SeedOrganization = {
  slug: 'camp-riviere-claire', name: 'Camp de jour Rivière-Claire', nameEn: 'Rivière-Claire Day Camp', kind: 'camp', seller: 'commercial', consumerRegime: 's188',
  descriptionFr: 'Semaines de relâche et d’été au bord de l’eau, pour les 5 à 12 ans.',
  descriptionEn: 'March break and summer weeks by the water, for ages 5 to 12.',
  email: 'bonjour@riviereclaire.example', phone: '450-555-0119', street: '3, chemin de la Pointe', city: 'Valbois', postalCode: 'J0V 4C8', accentColour: '#a34a00',
  gstNumber: '456789123RT0001', qstNumber: '4567891230TQ0001', serviceFeeCents: 500, offersChildcare: true,
  locations: [{ key: 'pointe', name: 'Site de la Pointe', street: '3, chemin de la Pointe', district: 'La Pointe', postalCode: 'J0V 4C8', latitude: 45.5533, longitude: -73.9987 }],
  plans: [{ key: 'deux', nameFr: 'Deux versements égaux', nameEn: 'Two equal instalments', options: [{ labelFr: 'Deux versements égaux', labelEn: 'Two equal instalments', instalments: 2, everyMonths: 1 }] }],
  programs: [{
    key: 'semaines', nameFr: 'Semaines de camp', nameEn: 'Camp weeks',
    categories: [
      { nameFr: 'Camp régulier', nameEn: 'Regular camp', activities: [1, 2, 3, 4].map((week): SeedActivity => ({
        key: `semaine-${week}`, nameFr: `Semaine ${week} – Les explorateurs`, nameEn: `Week ${week} – Explorers`, descriptionFr: 'Canot, forêt et bricolage; service de garde compris de 7 h 30 à 17 h 30.', descriptionEn: 'Canoe, forest and crafts; care included from 7:30 am to 5:30 pm.',
        location: 'pointe', ages: [5 * year, 12 * year], weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '16:00', firstWeek: 3 + week, weeks: 1, sessionCents: 23_500, dropInCents: null, places: 40, supply: 'day-camp', mainlyChildren: true, rl24: 'day-camp', plan: 'deux', form: 'camp',
      })) },
      { nameFr: 'Camp spécialisé', nameEn: 'Specialty camp', activities: [
        { key: 'petits-scientifiques', nameFr: 'Petits scientifiques', nameEn: 'Young scientists', descriptionFr: 'Expériences, fusées à eau et observation des étoiles.', descriptionEn: 'Experiments, water rockets and stargazing.', location: 'pointe', ages: [7 * year, 12 * year], weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '16:00', firstWeek: 5, weeks: 1, sessionCents: 28_900, dropInCents: null, places: 15, supply: 'day-camp', mainlyChildren: true, rl24: 'day-camp', plan: 'deux', form: 'camp' },
      ] },
    ],
  }],
};

export const demonstration: readonly SeedOrganization[] = [valbois, etoiles, riviere];

/** Everybody who can sign in to the demonstration; the password is the same for all. */
export const demoPassword = 'preau-demonstration-2026';
export const demoFamily = {
  email: 'famille@demo.preau.example', givenName: 'Sophie', familyName: 'Tremblay-Nguyen', birthDate: '1987-04-12',
  phone: '450-555-0101', street: '27, rue des Ormes', city: 'Valbois', postalCode: 'J0V 1C1',
  members: [
    { firstName: 'Léa', lastName: 'Tremblay-Nguyen', ageYears: 8 },
    { firstName: 'Noah', lastName: 'Tremblay-Nguyen', ageYears: 5 },
    { firstName: 'Marc', lastName: 'Tremblay', ageYears: 41 },
  ],
} as const;
export const demoStaff = [
  { email: 'commis@demo.preau.example', givenName: 'Luc', familyName: 'Bélanger', group: 'clerk' },
  { email: 'administration@demo.preau.example', givenName: 'Chantal', familyName: 'Morin', group: 'administrator' },
] as const;
/** Neighbours, so that lists, rosters and reports have something to show. */
export const demoNeighbours = [
  ['Julie', 'Gagnon'], ['Mohamed', 'Benali'], ['Isabelle', 'Côté'], ['David', 'Roy'], ['Fatima', 'Haddad'], ['Éric', 'Lavoie'], ['Nathalie', 'Bouchard'], ['Thomas', 'O’Connor'],
  ['Mélanie', 'Pelletier'], ['Carlos', 'Ramirez'], ['Annie', 'Fortin'], ['Wei', 'Zhang'], ['Stéphane', 'Ouellet'], ['Kim', 'Tran'], ['Geneviève', 'Bergeron'], ['Patrick', 'Lévesque'],
] as const;

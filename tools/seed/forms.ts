import type { Question } from '@preau/org-forms';

const emergency: readonly Question[] = [
  { id: 'urgence-nom', type: 'short-text', required: true, label: { fr: 'Personne à joindre en cas d’urgence', en: 'Person to reach in an emergency' } },
  { id: 'urgence-telephone', type: 'phone', required: true, label: { fr: 'Son téléphone', en: 'Their phone' } },
];
const health: readonly Question[] = [
  { id: 'allergies', type: 'yes-no', required: true, label: { fr: 'A des allergies', en: 'Has allergies' } },
  { id: 'allergies-details', type: 'medical-note', required: true, label: { fr: 'Lesquelles, et que faire?', en: 'Which ones, and what to do?' }, onlyIf: [{ kind: 'answer', questionId: 'allergies', isOneOf: [true] }] },
];
const photos: Question = {
  id: 'photos', type: 'yes-no', required: false, label: { fr: 'Peut apparaître sur les photos publiées', en: 'May appear in published photos' }, help: { fr: 'Vous pouvez changer d’avis en tout temps.', en: 'You can change your mind at any time.' },
};

/** What the demonstration's organizations ask, by key. */
export const seedForms: Readonly<Record<string, { nameFr: string; nameEn: string; questions: readonly Question[] }>> = {
  general: { nameFr: 'Fiche du participant', nameEn: 'Participant form', questions: [...emergency, ...health, photos] },
  aquatique: {
    nameFr: 'Fiche aquatique', nameEn: 'Aquatics form',
    questions: [
      ...emergency, ...health,
      { id: 'dernier-niveau', type: 'choice', required: true, label: { fr: 'Dernier niveau réussi', en: 'Last level passed' }, options: [
        { value: 'aucun', label: { fr: 'Aucun', en: 'None' } }, { value: 'debutant', label: { fr: 'Débutant', en: 'Beginner' } },
        { value: 'intermediaire', label: { fr: 'Intermédiaire', en: 'Intermediate' } }, { value: 'avance', label: { fr: 'Avancé', en: 'Advanced' } },
      ] },
      { id: 'tete-sous-leau', type: 'yes-no', required: true, label: { fr: 'Met la tête sous l’eau sans crainte', en: 'Puts the head under water without fear' }, onlyIf: [{ kind: 'age', belowMonths: 96 }] },
      photos,
    ],
  },
  camp: {
    nameFr: 'Fiche santé du camp', nameEn: 'Camp health form',
    questions: [
      ...emergency, ...health,
      { id: 'nage', type: 'choice', required: true, label: { fr: 'Sait nager', en: 'Can swim' }, options: [
        { value: 'non', label: { fr: 'Non', en: 'No' } }, { value: 'veste', label: { fr: 'Avec une veste', en: 'With a life jacket' } }, { value: 'oui', label: { fr: 'Oui', en: 'Yes' } },
      ] },
      { id: 'departs', type: 'long-text', required: false, label: { fr: 'Autres adultes qui peuvent venir chercher l’enfant', en: 'Other adults who may pick up the child' } },
      {
        id: 'sorties', type: 'consent', required: true, label: { fr: 'J’autorise les sorties en canot', en: 'I allow canoe outings' },
        text: { fr: 'J’autorise mon enfant à participer aux sorties en canot encadrées par deux moniteurs certifiés, veste de flottaison portée en tout temps.', en: 'I allow my child to take part in canoe outings led by two certified instructors, life jacket worn at all times.' },
      },
      photos,
    ],
  },
};

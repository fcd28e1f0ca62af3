import type { OrgFormsRefusalCode } from '@preau/org-forms';
import type { Problems } from './problem';

export const orgFormsProblems: Problems<OrgFormsRefusalCode> = {
  'org-forms.form-unknown': {
    status: 404,
    fr: { title: 'Ce formulaire est introuvable.' },
    en: { title: 'This form was not found.' },
  },
  'org-forms.form-invalid': {
    status: 422,
    fr: { title: 'Le formulaire n’est pas complet ou pas exact.', next: 'Corrigez les questions indiquées; chaque texte existe en français et en anglais.' },
    en: { title: 'The form is not complete or not right.', next: 'Correct the questions shown; each text exists in French and in English.' },
  },
  'org-forms.form-archived': {
    status: 409,
    fr: { title: 'Ce formulaire est archivé.', next: 'Désarchivez-le avant de le publier.' },
    en: { title: 'This form is archived.', next: 'Unarchive it before publishing it.' },
  },
  'org-forms.form-not-published': {
    status: 404,
    fr: { title: 'Ce formulaire n’est pas publié.', next: 'Publiez-le pour qu’il puisse être rempli.' },
    en: { title: 'This form is not published.', next: 'Publish it so that it can be filled.' },
  },
  'org-forms.nothing-to-publish': {
    status: 409,
    fr: { title: 'Ce formulaire n’a aucun changement à publier.' },
    en: { title: 'This form has no change to publish.' },
  },
  'org-forms.answers-invalid': {
    status: 422,
    fr: { title: 'Certaines réponses ne conviennent pas.', next: 'Corrigez les réponses indiquées; les autres sont conservées dès qu’elles conviennent.' },
    en: { title: 'Some answers do not fit.', next: 'Correct the answers shown; the others are kept as soon as they fit.' },
  },
  'org-forms.answers-missing': {
    status: 422,
    fr: { title: 'Il manque des réponses obligatoires.', next: 'Répondez aux questions indiquées, puis confirmez.' },
    en: { title: 'Required answers are missing.', next: 'Answer the questions shown, then confirm.' },
  },
};

import type { CatalogRefusalCode } from '@preau/catalog';
import type { Problems } from './problem';

export const catalogProblems: Problems<CatalogRefusalCode> = {
  'catalog.import-file-empty': {
    status: 422,
    fr: { title: 'Le fichier est vide.', next: 'Choisissez un fichier qui contient un en-tête et des lignes.' },
    en: { title: 'The file is empty.', next: 'Choose a file with a header and rows.' },
  },
  'catalog.import-format-unknown': {
    status: 422,
    fr: { title: 'Ce fichier n’est pas dans un format que Préau connaît.', next: 'Comparez ses colonnes avec celles d’un catalogue exporté de Préau, puis recommencez.' },
    en: { title: 'This file is in no format that Préau knows.', next: 'Compare its columns with those of a catalogue exported from Préau, then try again.' },
  },
  'catalog.import-file-damaged': {
    status: 422,
    fr: { title: 'Le fichier est endommagé et n’a pas pu être lu jusqu’au bout.', next: 'Enregistrez-le de nouveau en CSV, puis recommencez. Rien n’a été importé.' },
    en: { title: 'The file is damaged and could not be read to its end.', next: 'Save it as CSV again, then try again. Nothing was imported.' },
  },
  'catalog.import-file-too-large': {
    status: 413,
    fr: { title: 'Ces fichiers sont trop volumineux ou trop nombreux.', next: 'Importez au plus dix fichiers et 64 Mo à la fois.' },
    en: { title: 'These files are too large or too many.', next: 'Import at most ten files and 64 MB at a time.' },
  },
  'catalog.import-already-running': {
    status: 409,
    fr: { title: 'Une importation est déjà en cours.', next: 'Attendez qu’elle soit terminée, puis recommencez.' },
    en: { title: 'An import is running already.', next: 'Wait until it has finished, then try again.' },
  },
  'catalog.import-failed': {
    status: 500,
    fr: { title: 'L’importation s’est arrêtée à cause d’une erreur de notre côté.', next: 'Recommencez avec les mêmes fichiers : ce qui est déjà importé ne le sera pas deux fois.' },
    en: { title: 'The import stopped because of an error on our side.', next: 'Try again with the same files: what is imported already will not be imported twice.' },
  },
  'catalog.import-not-found': {
    status: 404,
    fr: { title: 'Cette importation est introuvable.', next: 'Revenez à la liste des importations.' },
    en: { title: 'This import was not found.', next: 'Go back to the list of imports.' },
  },
  'catalog.import-dry-run-unfinished': {
    status: 409,
    fr: { title: 'L’essai n’est pas encore terminé.', next: 'Attendez son rapport, puis confirmez.' },
    en: { title: 'The dry run has not finished yet.', next: 'Wait for its report, then confirm.' },
  },
  'catalog.program-not-found': {
    status: 404,
    fr: { title: 'Ce programme est introuvable.', next: 'Choisissez un programme de la liste.' },
    en: { title: 'This program was not found.', next: 'Choose a program from the list.' },
  },
  'catalog.category-not-found': {
    status: 404,
    fr: { title: 'Cette catégorie est introuvable dans ce programme.', next: 'Choisissez une catégorie du programme.' },
    en: { title: 'This category was not found in this program.', next: 'Choose a category of the program.' },
  },
  'catalog.category-not-empty': {
    status: 409,
    fr: { title: 'Cette catégorie n’est pas vide.', next: 'Déplacez d’abord ses activités et ses sous-catégories.' },
    en: { title: 'This category is not empty.', next: 'Move its activities and subcategories first.' },
  },
  'catalog.category-loop': {
    status: 422,
    fr: { title: 'Une catégorie ne peut pas se trouver sous elle-même.', next: 'Choisissez une autre catégorie parente.' },
    en: { title: 'A category cannot stand under itself.', next: 'Choose another parent category.' },
  },
  'catalog.location-not-found': {
    status: 404,
    fr: { title: 'Ce lieu est introuvable.', next: 'Choisissez un lieu de la liste.' },
    en: { title: 'This location was not found.', next: 'Choose a location from the list.' },
  },
  'catalog.location-in-use': {
    status: 409,
    fr: { title: 'Ce lieu sert encore à des activités ou à d’autres lieux.', next: 'Donnez-leur d’abord un autre lieu.' },
    en: { title: 'Activities or other locations still use this location.', next: 'Give them another location first.' },
  },
  'catalog.location-loop': {
    status: 422,
    fr: { title: 'Un lieu ne peut pas se trouver dans lui-même.', next: 'Choisissez un autre lieu parent.' },
    en: { title: 'A location cannot stand within itself.', next: 'Choose another parent location.' },
  },
  'catalog.activity-not-found': {
    status: 404,
    fr: { title: 'Cette activité est introuvable.', next: 'Elle n’est peut-être plus offerte. Revenez à la liste des activités.' },
    en: { title: 'This activity was not found.', next: 'It may no longer be offered. Go back to the list of activities.' },
  },
  'catalog.openings-changed-meanwhile': {
    status: 409,
    fr: { title: 'Quelqu’un d’autre vient de modifier ces règles d’ouverture.', next: 'Relisez-les, puis refaites votre changement.' },
    en: { title: 'Somebody else has just changed these opening rules.', next: 'Read them again, then make your change.' },
  },
  'catalog.openings-invalid': {
    status: 422,
    fr: { title: 'Ces règles d’ouverture ne tiennent pas.', next: 'Chaque groupe doit être nommé et fermer après son ouverture; vingt périodes au plus.' },
    en: { title: 'These opening rules do not hold.', next: 'Each group must be named and close after it opens; twenty periods at most.' },
  },
  'catalog.openings-locked': {
    status: 409,
    fr: { title: 'Ces ouvertures sont verrouillées : l’une d’elles est à moins de {days} jours.', next: 'La personne propriétaire peut les changer en donnant une raison.' },
    en: { title: 'These openings are locked: one of them is less than {days} days away.', next: 'The owner can change them by giving a reason.' },
  },
  'catalog.openings-override-not-allowed': {
    status: 403,
    fr: { title: 'Seule la personne propriétaire change une ouverture verrouillée.', next: 'Demandez-lui de le faire.' },
    en: { title: 'Only the owner changes an opening that is locked.', next: 'Ask them to do it.' },
  },
  'catalog.date-not-found': {
    status: 404,
    fr: { title: 'Cette date n’est pas de cette activité.', next: 'Rechargez l’horaire de l’activité, puis choisissez une de ses dates.' },
    en: { title: 'This date is not one of this activity.', next: 'Reload the activity’s schedule, then choose one of its dates.' },
  },
  'catalog.date-not-movable': {
    status: 409,
    fr: { title: 'Cette date est passée ou annulée : elle ne se déplace plus.', next: 'Choisissez une date à venir.' },
    en: { title: 'This date is over or cancelled: it can no longer be moved.', next: 'Choose a date that is still to come.' },
  },
  'catalog.date-taken': {
    status: 409,
    fr: { title: 'L’activité a déjà une date à cette heure.', next: 'Choisissez un autre jour ou une autre heure.' },
    en: { title: 'The activity already has a date at that time.', next: 'Choose another day or another time.' },
  },
  'catalog.activity-changed-meanwhile': {
    status: 412,
    fr: { title: 'Quelqu’un d’autre a modifié cette activité entre-temps.', next: 'Rechargez pour voir la version actuelle, puis refaites votre changement.' },
    en: { title: 'Somebody else changed this activity meanwhile.', next: 'Reload to see the current version, then make your change again.' },
  },
  'catalog.activity-not-sold': {
    status: 409,
    fr: { title: 'L’activité n’a pas à la fois un prix et un nombre de places.', next: 'Donnez-lui un prix et des places, par session ou à la carte, puis publiez-la.' },
    en: { title: 'The activity does not have both a price and a number of places.', next: 'Give it a price and places, as a session or date by date, then publish it.' },
  },
  'catalog.activity-without-dates': {
    status: 409,
    fr: { title: 'L’activité n’a aucune date.', next: 'Fixez son horaire, puis publiez-la.' },
    en: { title: 'The activity has no dates.', next: 'Set its schedule, then publish it.' },
  },
  'catalog.activity-already-published': {
    status: 409,
    fr: { title: 'L’activité est déjà en vente.', next: 'Rechargez la liste des activités.' },
    en: { title: 'The activity is in the store already.', next: 'Reload the list of activities.' },
  },
  'catalog.activity-already-withdrawn': {
    status: 409,
    fr: { title: 'L’activité est déjà retirée de la vente.', next: 'Rechargez la liste des activités.' },
    en: { title: 'The activity is withdrawn from the store already.', next: 'Reload the list of activities.' },
  },
  'catalog.activity-ages-reversed': {
    status: 422,
    fr: { title: 'L’âge maximal est inférieur à l’âge minimal.', next: 'Corrigez les âges.' },
    en: { title: 'The oldest age is below the youngest.', next: 'Correct the ages.' },
  },
  'catalog.schedule-invalid': {
    status: 422,
    fr: { title: 'Cet horaire n’est pas possible.', next: 'Choisissez au moins un jour, une fin après le début et des séances de douze heures au plus.' },
    en: { title: 'This schedule is not possible.', next: 'Choose at least one day, an end after the start, and sessions of twelve hours at most.' },
  },
  'catalog.schedule-too-long': {
    status: 422,
    fr: { title: 'Cet horaire s’étend sur plus de {daysMax} jours.', next: 'Choisissez une dernière date plus proche.' },
    en: { title: 'This schedule spans more than {daysMax} days.', next: 'Choose an earlier last date.' },
  },
};

export { openingOf, forEverybodyAt, stranger, type Access, type Opening, type OpeningFor, type OpeningWindow, type RulesInForce, type Standing, type Visibility } from './opening';
export { removeOpenings, saveOpenings, type SaveOpeningsInput } from './save-openings';
export { openingPasswordOf, openingRulesOf, viewOpenings, type OpeningsView, type RulesView } from './view-openings';

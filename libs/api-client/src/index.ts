export type { components, operations, paths } from './schema';
export { answer, createApi, type Api, type AnswerOf } from './api';
export { isProblem, ProblemError, problemFrom, problemOf, type FieldProblem, type Problem } from './problem';
export { createSession, type Session, type SessionState, type SessionUser, type SignInInput } from './session';
export { createIntention, type Intention } from './intention';
export { watchPlaces, type ActivityPlaces } from './live-places';

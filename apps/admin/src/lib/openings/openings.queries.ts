import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type Openings = components['schemas']['OpeningsView'];
export type OpeningRules = components['schemas']['OpeningRulesView'];
export type SavedOpenings = components['schemas']['OpeningsBody'];
export type OpeningWindow = components['schemas']['OpeningWindowView'];

/** Rules stand for a program, or for one activity of it. */
export interface OpeningsSubject {
  organizationId: string;
  kind: 'program' | 'activity';
  id: string;
}
const ofProgram = ({ organizationId, id }: OpeningsSubject) => ({ path: { organizationId, programId: id } });
const ofActivity = ({ organizationId, id }: OpeningsSubject) => ({ path: { organizationId, activityId: id } });

export const openingsQueries = {
  all: (organizationId: string) => ['openings', organizationId] as const,
  of: (subject: OpeningsSubject) =>
    queryOptions({
      queryKey: [...openingsQueries.all(subject.organizationId), subject.kind, subject.id],
      queryFn: () =>
        answer(
          subject.kind === 'program'
            ? api.GET('/api/v1/organizations/{organizationId}/programs/{programId}/openings', { params: ofProgram(subject) })
            : api.GET('/api/v1/organizations/{organizationId}/activities/{activityId}/openings', { params: ofActivity(subject) }),
        ),
    }),
};

export async function saveOpenings(subject: OpeningsSubject, body: SavedOpenings): Promise<void> {
  await answer(
    subject.kind === 'program'
      ? api.PUT('/api/v1/organizations/{organizationId}/programs/{programId}/openings', { params: ofProgram(subject), body })
      : api.PUT('/api/v1/organizations/{organizationId}/activities/{activityId}/openings', { params: ofActivity(subject), body }),
  );
}

export async function removeOpenings(subject: OpeningsSubject, version: number, reason: string): Promise<void> {
  const query = { version, ...(reason === '' ? {} : { reason }) };
  await answer(
    subject.kind === 'program'
      ? api.DELETE('/api/v1/organizations/{organizationId}/programs/{programId}/openings', { params: { ...ofProgram(subject), query } })
      : api.DELETE('/api/v1/organizations/{organizationId}/activities/{activityId}/openings', { params: { ...ofActivity(subject), query } }),
  );
}

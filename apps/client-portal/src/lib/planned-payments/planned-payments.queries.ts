import { answer, type components } from '@preau/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api';

export type PlannedPayment = components['schemas']['PlannedPaymentRow'];
export type PlannedStatus = PlannedPayment['status'];

export const plannedPaymentQueries = {
  all: () => ['planned-payments'] as const,
  list: () => queryOptions({ queryKey: [...plannedPaymentQueries.all(), 'list'], queryFn: () => answer(api.GET('/api/v1/me/planned-payments')) }),
};

import type { Type } from '@nestjs/common';
import { HealthController } from './system/health.controller';
import { ClockController } from './system/clock.controller';

/** Every controller of the gateway, by audience. */
export const controllers: readonly Type[] = [
  // system
  HealthController, ClockController,
];

import type { Type } from '@nestjs/common';
import { OrganizationController } from './admin/organization.controller';
import { StaffController } from './admin/staff.controller';
import { AuthController } from './auth/auth.controller';
import { MeController } from './auth/me.controller';
import { SettingsController } from './client/settings.controller';
import { ApiClientsController } from './integrators/api-clients.controller';
import { OAuthController } from './integrators/oauth.controller';
import { StoreActivitiesController } from './store/store-activities.controller';
import { StoresController } from './store/stores.controller';
import { HealthController } from './system/health.controller';
import { ClockController } from './system/clock.controller';

/** Every controller of the gateway, by audience. */
export const controllers: readonly Type[] = [
  // auth
  AuthController, MeController,
  // store
  StoresController, StoreActivitiesController,
  // client
  SettingsController,
  // admin
  OrganizationController, StaffController,
  // integrators
  ApiClientsController, OAuthController,
  // system
  HealthController, ClockController,
];

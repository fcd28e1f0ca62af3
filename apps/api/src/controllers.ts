import type { Type } from '@nestjs/common';
import { ClientBillingController } from './admin/billing.controller';
import { ActivitiesController } from './admin/activities.controller';
import { CounterCartController } from './admin/cart.controller';
import { CounterCheckoutController } from './admin/checkout.controller';
import { ClientsController } from './admin/clients.controller';
import { MessagesController } from './admin/communications.controller';
import { EnrolmentController } from './admin/enrolment.controller';
import { FormDefinitionsController } from './admin/forms.controller';
import { AccountMembersController } from './admin/members.controller';
import { OrganizationController } from './admin/organization.controller';
import { PaymentPlansController } from './admin/payment-plans.controller';
import { ImportsController } from './admin/imports.controller';
import { LocationsController } from './admin/locations.controller';
import { ProgramsController } from './admin/programs.controller';
import { ClientRegistrationsController } from './admin/registrations.controller';
import { StaffController } from './admin/staff.controller';
import { AuthController } from './auth/auth.controller';
import { MeController } from './auth/me.controller';
import { BillingController } from './client/billing.controller';
import { CalendarController } from './client/calendar.controller';
import { CartController } from './client/cart.controller';
import { CheckoutController } from './client/checkout.controller';
import { CommunicationsController } from './client/communications.controller';
import { FormsController } from './client/forms.controller';
import { HouseholdController } from './client/household.controller';
import { MembersController } from './client/members.controller';
import { RegistrationsController } from './client/registrations.controller';
import { SettingsController } from './client/settings.controller';
import { WalletController } from './client/wallet.controller';
import { ApiClientsController } from './integrators/api-clients.controller';
import { OAuthController } from './integrators/oauth.controller';
import { StoreActivitiesController } from './store/store-activities.controller';
import { StoresController } from './store/stores.controller';
import { ClockController } from './system/clock.controller';
import { GatewayHintsController } from './system/gateway-hints.controller';
import { HealthController } from './system/health.controller';

/** Every controller of the gateway, by audience. */
export const controllers: readonly Type[] = [
  // auth
  AuthController, MeController,
  // store
  StoresController, StoreActivitiesController,
  // client
  HouseholdController, MembersController, FormsController, CommunicationsController,
  CalendarController, SettingsController, BillingController, WalletController, CartController, CheckoutController, RegistrationsController,
  // admin
  ClientsController, AccountMembersController, FormDefinitionsController, MessagesController,
  ImportsController, ActivitiesController, ProgramsController, LocationsController,
  OrganizationController, StaffController, ClientBillingController, EnrolmentController, PaymentPlansController, CounterCartController, CounterCheckoutController, ClientRegistrationsController,
  // integrators
  ApiClientsController, OAuthController,
  // system
  HealthController, ClockController, GatewayHintsController,
];

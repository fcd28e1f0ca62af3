import type { Type } from '@nestjs/common';
import { ClientBillingController } from './admin/billing.controller';
import { ActivitiesController } from './admin/activities.controller';
import { ChequesController } from './admin/cheques.controller';
import { PaymentMethodsController } from './admin/payment-methods.controller';
import { PaymentsToSettleController } from './admin/payments-to-settle.controller';
import { CounterCartController } from './admin/cart.controller';
import { CounterCodesController } from './admin/cart-codes.controller';
import { CounterCheckoutController } from './admin/checkout.controller';
import { CounterShelvesController } from './admin/counter-shelves.controller';
import { CancellationPoliciesController } from './admin/cancellation-policies.controller';
import { ClientCancellationsController } from './admin/cancellations.controller';
import { BulkJobsController } from './admin/bulk-jobs.controller';
import { ClientsController } from './admin/clients.controller';
import { CounterBillingController } from './admin/counter-billing.controller';
import { MessagesController } from './admin/communications.controller';
import { EnrolmentController } from './admin/enrolment.controller';
import { LimitsController } from './admin/limits.controller';
import { FormDefinitionsController } from './admin/forms.controller';
import { GatewayAccountsController } from './admin/gateway-accounts.controller';
import { AccountMembersController } from './admin/members.controller';
import { OrganizationController } from './admin/organization.controller';
import { PaymentPlansController } from './admin/payment-plans.controller';
import { PricingController } from './admin/pricing.controller';
import { PromotionsController } from './admin/promotions.controller';
import { ImportsController } from './admin/imports.controller';
import { LocationsController } from './admin/locations.controller';
import { ProgramsController } from './admin/programs.controller';
import { ReplacementsController } from './admin/replacements.controller';
import { ReportsController } from './admin/reports.controller';
import { Rl24Controller } from './admin/rl24.controller';
import { ClientRegistrationsController } from './admin/registrations.controller';
import { ScholarshipsController } from './admin/scholarships.controller';
import { StaffController } from './admin/staff.controller';
import { StaffWaitlistController } from './admin/waitlist.controller';
import { BarsController } from './admin/bars.controller';
import { OpeningsController } from './admin/openings.controller';
import { AuthController } from './auth/auth.controller';
import { MeController } from './auth/me.controller';
import { BalanceController } from './client/balance.controller';
import { BillingController } from './client/billing.controller';
import { CalendarController } from './client/calendar.controller';
import { CancellationsController } from './client/cancellations.controller';
import { CartController } from './client/cart.controller';
import { CartCodesController } from './client/cart-codes.controller';
import { CheckoutController } from './client/checkout.controller';
import { CommunicationsController } from './client/communications.controller';
import { FormsController } from './client/forms.controller';
import { HouseholdController } from './client/household.controller';
import { MembersController } from './client/members.controller';
import { PayBalanceController } from './client/pay-balance.controller';
import { MyScholarshipsController } from './client/scholarships.controller';
import { RegistrationsController } from './client/registrations.controller';
import { DocumentsController } from './client/rl24.controller';
import { SettingsController } from './client/settings.controller';
import { WaitlistController } from './client/waitlist.controller';
import { WishListController } from './client/wish-list.controller';
import { WalletController } from './client/wallet.controller';
import { ApiClientsController } from './integrators/api-clients.controller';
import { OAuthController } from './integrators/oauth.controller';
import { LivePlacesController } from './store/live-places.controller';
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
  StoresController, StoreActivitiesController, LivePlacesController,
  // client
  HouseholdController, MembersController, FormsController, CommunicationsController,
  CalendarController, SettingsController, BillingController, BalanceController, WalletController, CartController, CartCodesController, CheckoutController, RegistrationsController, DocumentsController,
  CancellationsController, WishListController,
  PayBalanceController, MyScholarshipsController, WaitlistController,
  // admin
  ClientsController, BarsController, AccountMembersController, FormDefinitionsController, MessagesController,
  ImportsController, ActivitiesController, ProgramsController, OpeningsController, LocationsController,
  OrganizationController, StaffController, ClientBillingController, CounterBillingController, BulkJobsController, EnrolmentController, LimitsController, PaymentPlansController, PromotionsController, PricingController, ScholarshipsController, CounterCartController, CounterCodesController, CounterCheckoutController, CounterShelvesController, ClientRegistrationsController, ReportsController,
  GatewayAccountsController, Rl24Controller,
  PaymentsToSettleController, ChequesController, PaymentMethodsController,
  ClientCancellationsController, CancellationPoliciesController, ReplacementsController, StaffWaitlistController,
  // integrators
  ApiClientsController, OAuthController,
  // system
  HealthController, ClockController, GatewayHintsController,
];

import type { App, Locale } from '@preau/identity';
import { IsEmail, IsIn, IsString } from 'class-validator';
import { IsNotEmpty, IsText } from '../http/fields';

const passwordLengthMax = 2_000;

export class OwnSettingsView {
  id: string;
  email: string;
  givenName: string;
  familyName: string;
  locale: Locale;
  hasSecondFactor: boolean;
  /** Recovery codes that have not been used yet. */
  recoveryCodesLeft: number;
}
export class ChangeSettingsBody {
  /** The language Préau writes in. */
  @IsIn(['fr-CA', 'en-CA']) locale: Locale;
}
export class ChangeEmailBody {
  @IsEmail() @IsText(254) newEmail: string;
  /** The current one: asked again before what an open session alone must not do. */
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) password: string;
}
export class ChangePasswordBody {
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) currentPassword: string;
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) newPassword: string;
}
export class OpenSessionView {
  id: string;
  app: App;
  /** What the browser called itself. */
  userAgent: string;
  createdAt: string;
  lastUsedAt: string;
  /** The session of this very request. */
  isCurrent: boolean;
}
export class OpenSessionsView {
  rows: OpenSessionView[];
}
export class PasswordBody {
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) password: string;
}
export class CodeBody {
  @IsString() @IsNotEmpty() @IsText(40) code: string;
}
export class PasswordAndCodeBody extends PasswordBody {
  /** Six digits of the authenticator, or a recovery code. */
  @IsString() @IsNotEmpty() @IsText(40) code: string;
}
export class SecondFactorOfferView {
  /** For typing into an authenticator. */
  secret: string;
  /** otpauth:// address. */
  address: string;
  /** The same as a QR code, an SVG document. */
  qrCode: string;
}
export class RecoveryCodesView {
  /** Shown this once; each serves once. */
  recoveryCodes: string[];
}

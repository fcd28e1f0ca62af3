import type { App, Locale } from '@preau/identity';
import { IsEmail, IsIn, IsString } from 'class-validator';
import { IfSent, IsLocalDate, IsNotEmpty, IsText } from '../http/fields';

/** The password rules are identity's; here only its outer size, so that a refusal says which rule was broken. */
const passwordLengthMax = 2_000;
const tokenLengthMax = 200;

export class SignUpBody {
  @IsEmail() @IsText(254) email: string;
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) password: string;
  @IsNotEmpty() @IsText(100) givenName: string;
  @IsNotEmpty() @IsText(100) familyName: string;
  /** The owner of an account is 18 or more. */
  @IsLocalDate() birthDate: string;
  @IsIn(['fr-CA', 'en-CA']) locale: Locale;
}
export class Accepted {}

export class TokenBody {
  /** What stands in the link. */
  @IsString() @IsNotEmpty() @IsText(tokenLengthMax) token: string;
}
export class TokenAndPasswordBody extends TokenBody {
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) password: string;
}
export class VerifyEmailBody extends TokenBody {
  /** The one chosen at sign-up. */
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) password: string;
}
export class ClaimEmailBody extends TokenAndPasswordBody {
  @IsNotEmpty() @IsText(100) givenName: string;
  @IsNotEmpty() @IsText(100) familyName: string;
  /** The owner of an account is 18 or more. */
  @IsLocalDate() birthDate: string;
}
export class AcceptInvitationBody extends TokenBody {
  /** Needed by whoever has no login yet. */
  @IfSent() @IsText(passwordLengthMax) password?: string;
}
export class EmailBody {
  @IsEmail() @IsText(254) email: string;
}
export class AppBody {
  @IsIn(['portal', 'admin']) app: App;
}
export class SignInBody extends AppBody {
  @IsString() @IsNotEmpty() @IsText(320) email: string;
  @IsString() @IsNotEmpty() @IsText(10_000) password: string;
  /** Six digits of the authenticator, or a recovery code, once `identity.second-factor-required` asked for it. */
  @IfSent() @IsText(40) code?: string;
}

export class SessionUserView {
  id: string;
  email: string;
  locale: Locale;
}
export class SessionView {
  /** Sent as `Authorization: Bearer …`; kept in memory only. */
  accessToken: string;
  expiresInSeconds: number;
  user: SessionUserView;
}

import { IsArray, IsOptional, IsString, IsUrl, Length, Matches } from 'class-validator';

const ORIGIN = /^https?:\/\/[^/?#\s;,']+$/;

export class OpenMerchantDto {
  @IsString() @Length(1, 200)
  name: string;

  @IsOptional() @IsString() @Length(1, 200)
  externalId?: string;

  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  webhookUrl?: string;

  @IsOptional() @IsArray() @Matches(ORIGIN, { each: true })
  origins?: string[];
}

export class ChangeMerchantDto {
  /** Null stops the webhooks. */
  @IsOptional() @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  webhookUrl?: string | null;

  @IsOptional() @IsArray() @Matches(ORIGIN, { each: true })
  origins?: string[];
}

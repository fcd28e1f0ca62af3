import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min, registerDecorator } from 'class-validator';

const AMOUNT_MAX_CENTS = 99_999_999;
const METADATA_KEYS_MAX = 50;

export class CreateIntentDto {
  @IsInt() @Min(1) @Max(AMOUNT_MAX_CENTS)
  amount: number;

  @IsIn(['cad'])
  currency: string;

  @IsString() @Length(1, 100)
  paymentMethod: string;

  @IsOptional() @IsString() @Length(0, 500)
  description?: string;

  @IsOptional() @IsMetadata()
  metadata?: Record<string, string>;
}

export class ConfirmIntentDto {
  @IsOptional() @IsBoolean()
  offSession?: boolean;

  @IsOptional() @IsString() @Length(1, 100)
  paymentMethod?: string;
}

export class MetadataQueryDto {
  @IsString() @Length(1, 40)
  metadataKey: string;

  @IsString() @Length(1, 500)
  metadataValue: string;
}

/** Names and texts only: at most 50 names of 40 characters, texts of 500. */
function IsMetadata(): PropertyDecorator {
  return (target, propertyName) => registerDecorator({
    name: 'isMetadata', target: target.constructor, propertyName: String(propertyName),
    validator: {
      validate: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)
        && Object.keys(value).length <= METADATA_KEYS_MAX
        && Object.entries(value).every(([key, text]) => key.length <= 40 && typeof text === 'string' && text.length <= 500),
      defaultMessage: () => 'metadata must be an object of short texts',
    },
  });
}

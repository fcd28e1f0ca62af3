import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, MaxLength, ValidateIf } from 'class-validator';
import { CallingMerchant, PublishableKeyGuard } from '../http/guards';
import { Workbench } from '../installation/workbench';
import type { Merchant } from '../merchant/merchant.store';
import { answerChallenge } from '../payment-intent/confirm-intent';
import { createToken, type BankNumbers, type CardNumbers, type Token } from './create-token';

const isCard = (body: NumbersDto): boolean => body.kind === 'card';
const isBank = (body: NumbersDto): boolean => body.kind === 'bank';

class NumbersDto {
  @IsIn(['card', 'bank'])
  kind: 'card' | 'bank';

  @ValidateIf(isCard) @IsString() @MaxLength(40)
  number?: string;

  @ValidateIf(isCard) @IsInt()
  expMonth?: number;

  @ValidateIf(isCard) @IsInt()
  expYear?: number;

  @ValidateIf(isCard) @IsString() @MaxLength(4)
  cvc?: string;

  @ValidateIf(isCard) @IsString() @MaxLength(20)
  postalCode?: string;

  @ValidateIf(isBank) @IsString() @MaxLength(3)
  institution?: string;

  @ValidateIf(isBank) @IsString() @MaxLength(5)
  transit?: string;

  @ValidateIf(isBank) @IsString() @MaxLength(12)
  account?: string;

  @ValidateIf(isBank) @IsString() @MaxLength(100) @Transform(({ value }) => (typeof value === 'string' ? value.trim() : value))
  holderName?: string;

  @ValidateIf(isBank) @IsBoolean()
  agreed?: boolean;
}

class ChallengeDto {
  @IsString() @MaxLength(100)
  intent: string;

  @IsString() @MaxLength(100)
  secret: string;

  @IsBoolean()
  approved: boolean;
}

/** Called by the payment pages only, with the publishable key. */
@Controller('v1')
@UseGuards(PublishableKeyGuard)
export class TokensController {
  constructor(private readonly workbench: Workbench) {}

  @Post('tokens')
  @HttpCode(200)
  async create(@CallingMerchant() merchant: Merchant, @Body() body: NumbersDto): Promise<Token> {
    return this.workbench.run((work) => createToken(work, merchant.id, numbersOf(body)));
  }

  @Post('challenges')
  @HttpCode(200)
  async answer(@CallingMerchant() merchant: Merchant, @Body() body: ChallengeDto): Promise<{ status: string }> {
    const intent = await this.workbench.run((work) => answerChallenge(work, {
      merchantId: merchant.id, id: body.intent, secret: body.secret, approved: body.approved,
    }));
    return { status: intent.status };
  }
}

/** Empty texts stand for what the kind at hand does not use; the use case says which field is wrong. */
function numbersOf(body: NumbersDto): CardNumbers | BankNumbers {
  return body.kind === 'card'
    ? { kind: 'card', number: body.number ?? '', expMonth: body.expMonth ?? 0, expYear: body.expYear ?? 0, cvc: body.cvc ?? '', postalCode: body.postalCode ?? '' }
    : {
        kind: 'bank', institution: body.institution ?? '', transit: body.transit ?? '', account: body.account ?? '',
        holderName: body.holderName ?? '', agreed: body.agreed ?? false,
      };
}

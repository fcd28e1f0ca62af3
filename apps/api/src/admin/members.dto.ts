import { IsIn, IsOptional } from 'class-validator';
import { EditPersonHereBody } from '../client/members.dto';
import { IsText } from '../http/fields';

export class EditMemberHereBody extends EditPersonHereBody {
  /** For staff only. */
  @IsOptional() @IsText(10_000) adminNote?: string;
}
export class MemberFormsQuery {
  /** 'all' shows every published form, 'begun' those with answers; begun unless told. */
  @IsOptional() @IsIn(['begun', 'all']) which?: 'begun' | 'all';
}

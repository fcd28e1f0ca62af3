import type { Scope } from '@preau/identity';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString } from 'class-validator';
import { IsNotEmpty, IsText } from '../http/fields';

export class ApiClientView {
  /** The client_id. */
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  disabledAt: string | null;
}
export class ApiClientsView {
  rows: ApiClientView[];
  /** Everything that may be granted. */
  scopes: Scope[];
}
export class CreateApiClientBody {
  @IsNotEmpty() @IsText(100) name: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @ArrayUnique() @IsString({ each: true }) @IsText(60, { each: true }) scopes: string[];
}
export class CreatedApiClientView extends ApiClientView {
  /** The client_secret: shown in this answer and never again. */
  secret: string;
}

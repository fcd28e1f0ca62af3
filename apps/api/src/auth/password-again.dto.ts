import { IsString } from 'class-validator';
import { IsNotEmpty, IsText } from '../http/fields';

const passwordLengthMax = 2_000;

/** Where a session that somebody else found open must not be enough. */
export class PasswordAgainBody {
  /** Of whoever asks, once more. */
  @IsString() @IsNotEmpty() @IsText(passwordLengthMax) password: string;
}

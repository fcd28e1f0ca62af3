import type { PipeTransform } from '@nestjs/common';
import { DomainError, isId } from '@preau/kernel';

/** An id in the path; one that cannot exist is answered like one that does not. */
export class ParseIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value)) throw new DomainError('kernel.not-found');
    return value.toLowerCase();
  }
}

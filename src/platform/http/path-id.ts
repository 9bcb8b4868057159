import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { validate } from 'uuid';
import { invalidField } from '../../kernel/domain-error.js';

/** An id in the path: a UUID, in lower case. */
@Injectable()
export class PathId implements PipeTransform<string, string> {
  transform(value: string, { data: name = 'id' }: ArgumentMetadata): string {
    if (validate(value)) return value.toLowerCase();
    const shown = value.slice(0, 40);
    throw invalidField(name, 'bad_id', {
      vi: `“${shown}” không phải mã định danh; cần một UUID.`,
      en: `“${shown}” is not an id; a UUID is needed.`,
    });
  }
}

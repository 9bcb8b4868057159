import { type CarriedField, type FormBody, typed, typedAll } from '../frame/form-body.js';
import { localPath } from '../frame/local-path.js';

/** A form that could not be taken, on its way to where it can be sent again. */
export interface CarriedForm {
  /** Where it is sent. */
  readonly to: string;
  readonly fields: readonly CarriedField[];
}

/** The form that another one carries; null where it carries none. */
export function carriedBy(body: FormBody): CarriedForm | null {
  const to = localPath(typed(body, 'carriedTo'));
  if (to === '/') return null;
  const values = typedAll(body, 'carriedValue');
  const fields = typedAll(body, 'carriedName').map((name, index) => ({ name, value: values[index] ?? '' }));
  return { to, fields };
}

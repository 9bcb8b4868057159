import type { Page } from 'playwright-core';
import type { Reader } from './found-pages.js';

/** A field of a form, as a browser would send it. */
export interface FormField {
  readonly name: string;
  /** `text`, `textarea`, `date`, `hidden`, `select-one`, `radio`, ... as the DOM says. */
  readonly type: string;
  readonly value: string;
}

/** A form that changes something. */
export interface PageForm {
  readonly action: string;
  readonly takesFile: boolean;
  readonly fields: readonly FormField[];
}

/** A form with somebody who comes upon it. */
export interface ReadForm extends PageForm {
  readonly reader: Reader;
  /** The address of the page that it is on. */
  readonly path: string;
  /** Of the session that it was opened in. */
  readonly cookie: string;
}

/** The forms of the page that are sent by POST, each once for every button with a value of its own. */
export async function formsOf(page: Page): Promise<PageForm[]> {
  return page.evaluate<PageForm[]>(`
    [...document.querySelectorAll('form[method=post]')].flatMap((form) => {
      const sent = (one) => one.name && !one.matches(':disabled') && (!/^(radio|checkbox)$/.test(one.type) || one.checked);
      const field = ({ name, type, value }) => ({ name, type, value });
      const all = [...form.elements].filter((one) => one.tagName !== 'FIELDSET');
      const fields = all.filter((one) => one.tagName !== 'BUTTON' && sent(one)).map(field);
      const buttons = all.filter((one) => one.tagName === 'BUTTON' && one.type === 'submit');
      const ways = buttons.length > 0 ? buttons : [null];
      return ways.map((button) => ({
        action: button?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.pathname,
        takesFile: form.enctype === 'multipart/form-data',
        fields: button?.name ? [...fields, { ...field(button), type: 'button' }] : fields,
      }));
    })
  `);
}

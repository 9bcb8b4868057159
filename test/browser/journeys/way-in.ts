import type { Text } from '../../../src/kernel/text.js';
import { SAMPLE_PASSWORD } from '../../support/sample.js';
import type { Person } from '../support/person.js';

/** Signs in on the page that is open, which leads on to where the person wanted to go. */
export async function signInThere(person: Person, email: string): Promise<void> {
  await person.look();
  await person.type(
    { vi: 'Địa chỉ thư điện tử hoặc tên đăng nhập', en: 'Mail address or sign-in name' },
    email,
  );
  await person.type({ vi: 'Mật khẩu', en: 'Password' }, SAMPLE_PASSWORD);
  await person.press('button', { vi: 'Đăng nhập', en: 'Sign in' });
  await person.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await person.look();
}

/** To a place of the program: by the menu, which a phone shows when asked. */
export async function goTo(person: Person, place: Text): Promise<void> {
  const menu = person.page.getByRole('navigation');
  const named = (name: Text) =>
    menu
      .getByRole('link', { name: person.said(name), exact: true })
      .and(person.page.locator(':visible'))
      .first();
  if ((await named(place).count()) === 0) await person.pressOn(named({ vi: 'Mục khác', en: 'More' }));
  await person.pressOn(named(place));
  await person.look();
}

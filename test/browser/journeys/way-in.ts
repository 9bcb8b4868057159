import type { Text } from '../../../src/kernel/text.js';
import { SAMPLE_PASSWORD } from '../../support/sample.js';
import type { Person } from '../support/person.js';

/** Gives address and password on the page that is open. */
export async function enter(person: Person, email: string, password: string): Promise<void> {
  await person.type(
    { vi: 'Địa chỉ thư điện tử hoặc tên đăng nhập', en: 'Mail address or sign-in name' },
    email,
  );
  await person.type({ vi: 'Mật khẩu', en: 'Password' }, password);
  await person.press('button', { vi: 'Đăng nhập', en: 'Sign in' });
}

/** Signs in on the page that is open, which leads on to where the person wanted to go. */
export async function signInThere(person: Person, email: string): Promise<void> {
  await person.look();
  await enter(person, email, SAMPLE_PASSWORD);
  await person.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await person.look();
}

/** Waits until Today is there. */
export async function seeToday(person: Person): Promise<void> {
  const name = person.said({ vi: 'Việc cần xử lý', en: 'Today' });
  await person.page.getByRole('heading', { name, level: 1 }).waitFor();
  await person.look();
}

/** Signs out, by what a phone shows when asked. */
export async function signOut(person: Person): Promise<void> {
  const button = { vi: 'Đăng xuất', en: 'Sign out' };
  const shown = person.page.getByRole('button', { name: person.said(button) }).first();
  if (!(await shown.isVisible())) await person.press('link', { vi: 'Mục khác', en: 'More' });
  await person.press('button', button);
  await person.reads({ vi: 'Đã đăng xuất.', en: 'You are signed out.' });
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

import { describe, expect, it } from '@jest/globals';
import { linkSecretIn } from '../../src/web/set-password/pasted-link.js';
import { type SetPasswordForm, setPasswordPage } from '../../src/web/set-password/set-password.page.js';

const token = 'hV0ZJ3mC0hJk9m1cYc2m4t7uVb5wQ8xR6sT2pL0aN-_';
const link = `https://dondoc.example/set-password?language=vi#reset=${token}`;

describe('a pasted link', () => {
  it.each([
    ['alone', link],
    ['with white space around it', `\n  ${link} \n`],
    ['with words of the mail beside it', `Mở liên kết: ${link} Đừng chuyển tiếp`],
    ['broken over lines by a mail program', link.replace('#', '\n#').replace('9m1c', '9m\r\n  1c')],
  ])('is understood %s', (_, pasted) => {
    expect(linkSecretIn(pasted)).toEqual({ purpose: 'reset', token });
  });

  it.each([
    '',
    'https://dondoc.example/set-password?language=vi',
    `#code=${token}`,
    `#reset=${token.slice(1)}`,
  ])('is not read out of "%s"', (pasted) => {
    expect(linkSecretIn(pasted)).toBeNull();
  });
});

describe('the page on which passwords are set', () => {
  const refused = (form: SetPasswordForm, field: string) => {
    const problem = { status: 400, code: 'x', text: 'wrong', fields: { [field]: 'wrong here' }, extra: {} };
    return setPasswordPage('en', { form, typed: { email: 'a', link, password: 'p', code: 'c' }, problem });
  };
  const values = (page: ReturnType<typeof setPasswordPage>) =>
    page.forms.map(({ id, fields }) => [id, ...fields.map(({ value }) => value)]);

  it('has a form for each way, each in the language of the page', () => {
    const { forms } = setPasswordPage('vi', null);
    expect(forms.map(({ url }) => url)).toEqual([
      '/set-password?language=vi',
      '/set-password/code?language=vi',
      '/set-password/forgotten?language=vi',
    ]);
  });

  it('gives the form that came back what was typed, but for passwords, and its mistake', () => {
    const page = refused('code', 'code');
    expect(values(page)).toEqual([
      ['link', '', '', ''],
      ['code', 'a', 'c', '', ''],
      ['forgotten', ''],
    ]);
    const mistakes = page.forms.flatMap(({ fields }) => fields.flatMap(({ mistake }) => mistake ?? []));
    expect(mistakes).toEqual(['wrong here']);
  });

  it('shows what fits: another link can be asked for where the one that was given is dead', () => {
    expect(setPasswordPage('vi', null).fitting).toEqual(['code', 'forgotten']);
    expect(refused('link', 'password').fitting).toEqual(['link']);
    expect(refused('link', 'link').fitting).toEqual(['link', 'forgotten']);
    expect(refused('code', 'code').fitting).toEqual(['code', 'forgotten']);
  });
});

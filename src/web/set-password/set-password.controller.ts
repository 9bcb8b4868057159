import { Body, Controller, Get, Header, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PasswordLinksService } from '../../accounts/password-links.service.js';
import { PasswordResetsService } from '../../accounts/password-resets.service.js';
import { SET_PASSWORD_PATH } from '../../accounts/set-password-link.js';
import { CodePasswordDto, LinkPasswordDto, PasswordResetDto } from '../../api/accounts/password-link.dto.js';
import { invalidField } from '../../kernel/domain-error.js';
import { inLanguageAsked } from '../frame/chosen-language.js';
import { type FormBody, fieldsOf, typed } from '../frame/form-body.js';
import { OpenForm } from '../frame/form.decorator.js';
import { type FormProblem, Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { linkSecretIn } from './pasted-link.js';
import {
  type RefusedSetPassword,
  type SetPasswordForm,
  setPasswordPage,
  setPasswordTemplate,
  signInUrl,
} from './set-password.page.js';
import { setPasswordSaid } from './set-password.words.js';

/**
 * The page behind the links of invitations and resets. Opening it uses nothing up: it does not even see the secret, which stands
 * behind the `#` until a form brings it.
 */
@ApiExcludeController()
@Controller(SET_PASSWORD_PATH)
export class SetPasswordController {
  constructor(
    private readonly links: PasswordLinksService,
    private readonly resets: PasswordResetsService,
    private readonly forms: Forms,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Header('referrer-policy', 'no-referrer')
  @Access('public.use')
  async page(@Page() call: PageCall, @Query('language') asked: unknown): Promise<string> {
    return this.print(inLanguageAsked(call, asked), null);
  }

  @Post()
  @OpenForm()
  @Header('referrer-policy', 'no-referrer')
  @Access('public.use')
  async byLink(
    @Page() at: PageCall,
    @Query('language') asked: unknown,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const call = inLanguageAsked(at, asked);
    return this.forms.submit(
      call,
      async () => {
        const link = linkSecretIn(typed(body, 'link'));
        if (link === null) throw noLink();
        const given = { token: link.token, password: passwordIn(body) };
        const { token, password } = await this.forms.read(LinkPasswordDto, given);
        await this.links.setByLink(link.purpose, token, password);
        return { to: signInUrl(call.language), said: setPasswordSaid.set };
      },
      ({ fields: { token, ...fields }, ...problem }) =>
        this.again(call, 'link', body, {
          ...problem,
          fields: token === undefined ? fields : { link: token, ...fields },
        }),
    );
  }

  @Post('code')
  @OpenForm()
  @Header('referrer-policy', 'no-referrer')
  @Access('public.use')
  async byCode(
    @Page() at: PageCall,
    @Query('language') asked: unknown,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const call = inLanguageAsked(at, asked);
    return this.forms.submit(
      call,
      async () => {
        const [email, code] = [typed(body, 'email'), typed(body, 'code')];
        const given = await this.forms.read(CodePasswordDto, { email, code, password: passwordIn(body) });
        await this.links.setByCode(given.email, given.code, given.password);
        return { to: signInUrl(call.language), said: setPasswordSaid.set };
      },
      (problem) => this.again(call, 'code', body, problem),
    );
  }

  /** Says the same whether or not there is such an account. */
  @Post('forgotten')
  @OpenForm()
  @Header('referrer-policy', 'no-referrer')
  @Access('public.use')
  async forgotten(
    @Page() at: PageCall,
    @Query('language') asked: unknown,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    const call = inLanguageAsked(at, asked);
    return this.forms.submit(
      call,
      async () => {
        const { email } = await this.forms.read(PasswordResetDto, { email: typed(body, 'email') });
        await this.resets.ask(email);
        return { to: signInUrl(call.language), said: setPasswordSaid.asked };
      },
      (problem) => this.again(call, 'forgotten', body, problem),
    );
  }

  private async again(
    call: PageCall,
    form: SetPasswordForm,
    body: FormBody,
    problem: FormProblem,
  ): Promise<string> {
    const typedBefore = Object.fromEntries(fieldsOf(body).map(({ name, value }) => [name, value]));
    return this.print(call, { form, typed: typedBefore, problem });
  }

  /** `address`: the page itself, also where a form of it came back. */
  private async print(call: PageCall, refused: RefusedSetPassword | null): Promise<string> {
    const model = setPasswordPage(call.language, refused);
    const at = { ...call, address: SET_PASSWORD_PATH };
    const status = refused?.problem.status;
    return this.pages.print(at, setPasswordTemplate, { title: model.say.title, model, status });
  }
}

/** The password that was typed twice. @throws InvalidInputError where the two differ */
function passwordIn(body: FormBody): string {
  const password = typed(body, 'password');
  if (password === typed(body, 'repeat')) return password;
  throw invalidField('repeat', 'passwords_differ', {
    vi: 'Hai lần nhập mật khẩu chưa giống nhau.',
    en: 'The two passwords differ.',
  });
}

function noLink() {
  return invalidField('link', 'no_link', {
    vi: 'Đây chưa phải là liên kết trong thư mời hoặc thư đặt lại mật khẩu. Hãy sao chép cả liên kết trong thư rồi dán lại.',
    en: 'This is not the link of an invitation or of a mail for a new password. Copy the whole link from the mail.',
  });
}

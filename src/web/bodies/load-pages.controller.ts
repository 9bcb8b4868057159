import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { InvalidInputError } from '../../kernel/domain-error.js';
import { countsText } from '../../offices/loaded-text.js';
import { OfficeLoading } from '../../offices/office-loading.service.js';
import type { OfficeProblem } from '../../offices/office-source.js';
import { xlsxTemplate } from '../../offices/office-template.js';
import { arrivedFile } from '../../platform/http/arriving-file.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { FileForm, Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { type LoadState, loadPage, loadTemplate } from './load.page.js';
import { loadSaid } from './load.words.js';

/** Bytes of a file that is loaded on the page: it goes back with the confirmation, in a form. */
const LARGEST = 512 * 1024;

/** Loads bodies, groups and accounts from a file, as the operator's command does, with the rights of whoever sends it. */
@ApiExcludeController()
@Controller('bodies/load')
export class LoadPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly loading: OfficeLoading,
  ) {}

  @Get()
  @Access('account.grant')
  async page(@Page() call: PageCall): Promise<string> {
    return this.print(call, {});
  }

  @Get('template')
  @Access('account.grant')
  async template(): Promise<StreamableFile> {
    return new StreamableFile(await xlsxTemplate(), {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: 'attachment; filename="don-vi.xlsx"',
    });
  }

  /** Says what the file would do; nothing is kept, neither of that nor of the file. */
  @Post()
  @FileForm(LARGEST)
  @Limited('import')
  @Access('account.grant')
  async check(@Page() call: PageCall, @Query() _query: FormBody): Promise<string | undefined> {
    return this.forms.answer(
      call,
      async () => {
        const file = await receive(call);
        const { done, problems } = await this.loading.load(call.actor, [file], { look: true });
        if (problems !== null) return this.print(call, { wrong: problems });
        const content = file.content.toString('base64url');
        return this.print(call, { done, file: { name: file.name, content } });
      },
      (problem) => this.print(call, { problem }),
    );
  }

  @Post('confirm')
  @Form()
  @Limited('import')
  @Access('account.grant')
  async confirm(@Page() call: PageCall, @Body() body: FormBody): Promise<string | undefined> {
    let wrong: readonly OfficeProblem[] = [];
    return this.forms.submit(
      call,
      async () => {
        const file = { name: typed(body, 'name'), content: Buffer.from(typed(body, 'content'), 'base64url') };
        if (file.content.length === 0) throw new InvalidInputError('file_missing', loadSaid.gone);
        const { done, problems } = await this.loading.load(call.actor, [file], { look: false });
        if (problems !== null) {
          wrong = problems;
          throw new InvalidInputError('file_unusable', loadSaid.unusable(problems.length));
        }
        const counts = countsText(done);
        return { to: '/bodies', said: { vi: `Đã nạp. ${counts.vi}`, en: `Loaded. ${counts.en}` } };
      },
      (problem) => this.print(call, { problem, wrong }),
    );
  }

  private async print(call: PageCall, state: LoadState): Promise<string> {
    const model = loadPage(call.language, state);
    const status = model.problem?.status ?? 200;
    return this.pages.print(call, loadTemplate, { title: model.say.title, model, status });
  }
}

/** @throws DomainError where there is none, or where it is too large */
async function receive({ request }: PageCall): Promise<{ readonly name: string; readonly content: Buffer }> {
  const file = await arrivedFile(request, 'file', LARGEST);
  if (file.name === '') {
    const message = { vi: 'hãy chọn một tệp', en: 'choose a file' };
    throw new InvalidInputError('file_missing', message, [{ name: 'file', message }]);
  }
  return file;
}

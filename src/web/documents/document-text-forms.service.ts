import { Injectable } from '@nestjs/common';
import { DocumentHeadInputDto, DocumentSectionInputDto } from '../../api/reviews/review-document.dto.js';
import { nothingWritten, type WrittenHead } from '../../documents/written-head.js';
import { requireNoTableLost } from '../../reports/document-table-rules.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { Forms } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { plain, versionOf } from '../reports/report-form.js';
import { readHead } from './document-text-head.js';
import {
  documentTextPage,
  documentTextTemplate,
  type DocumentTextFacts,
  type RefusedText,
  sectionAnchor,
} from './document-text.page.js';
import { documentTextSaid } from './document-text.words.js';

/** A document whose text is edited on a page. */
export interface WritableText {
  /** Where the page stands. */
  readonly url: string;
  facts(refused: RefusedText | null): Promise<DocumentTextFacts>;
  writeHead(given: { readonly version: number; readonly head: WrittenHead }): Promise<void>;
  writeSection(given: {
    readonly section: string;
    readonly version: number;
    readonly text: string | null;
  }): Promise<void>;
}

/** Prints the pages where texts of documents are edited, and saves what their forms bring. */
@Injectable()
export class DocumentTextForms {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
  ) {}

  /** The page, or its form once more. @throws as what loads the document */
  async print(call: PageCall, text: WritableText, refused: RefusedText | null = null): Promise<string> {
    const model = documentTextPage(call.language, await text.facts(refused));
    return this.pages.print(call, documentTextTemplate, {
      title: model.heading,
      model,
      status: refused?.problem.status ?? 200,
    });
  }

  /** The lines around the text. */
  async head(call: PageCall, text: WritableText, body: FormBody): Promise<string | undefined> {
    const isReset = typed(body, 'act') === 'reset';
    return this.forms.submit(
      call,
      async () => {
        const head = isReset
          ? nothingWritten
          : { ...(await this.forms.read(DocumentHeadInputDto, readHead(body))) };
        await text.writeHead({ version: versionOf(body), head });
        return { to: text.url, said: documentTextSaid[isReset ? 'resetHead' : 'saved'] };
      },
      (problem) => this.print(call, text, { part: 'head', given: body, problem }),
    );
  }

  /** One section. */
  async section(
    call: PageCall,
    text: WritableText,
    section: string,
    body: FormBody,
  ): Promise<string | undefined> {
    const isReset = typed(body, 'act') === 'reset';
    return this.forms.submit(
      call,
      async () => {
        const given = isReset ? null : plain(typed(body, `text.${section}`));
        const read = await this.forms.read(DocumentSectionInputDto, { section, text: given });
        if (read.text !== null && typed(body, 'withoutTables') === '')
          await this.requireTables(text, section, read.text);
        await text.writeSection({ section, version: versionOf(body), text: read.text });
        const to = `${text.url}#${sectionAnchor(section)}`;
        return { to, said: documentTextSaid[isReset ? 'reset' : 'saved'] };
      },
      (problem) => this.print(call, text, { part: section, given: body, problem }),
    );
  }

  private async requireTables(text: WritableText, section: string, given: string): Promise<void> {
    const { edited } = await text.facts(null);
    const standing = edited.sections.find(({ key }) => key === section);
    if (standing) requireNoTableLost(standing.text, given, standing.tables);
  }
}

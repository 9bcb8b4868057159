import { ApiProperty } from '@nestjs/swagger';
import { type TemplateKind, templateKinds } from '../../document-templates/template-kinds.js';
import { TextDto } from '../plans/text.dto.js';

/** The form by which a template is sent. */
export class TemplateFileDto {
  /** A .docx file of 5 MB at the most. */
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}

/** A kind of document, and whether the committee has a form of its own for it. */
export class DocumentTemplateDto {
  /**
   * Which document it is for.
   * @example "consolidated-report"
   */
  @ApiProperty({ enum: templateKinds })
  kind!: TemplateKind;
  name!: TextDto;
  /**
   * Of the committee's own form, as it was sent; null where the built-in layout is all there is.
   * @example "Mẫu báo cáo của Huyện ủy.docx"
   */
  fileName!: string | null;
  /**
   * Null where there is none.
   * @example "2026-06-15T02:00:00.000Z"
   */
  addedAt!: Date | null;
}

export class DocumentTemplatesDto {
  items!: DocumentTemplateDto[];
}

/** A field that templates may use. */
export class TemplateFieldDto {
  /**
   * As it is written between { and }; capitals and spaces make no difference, but a text is given in capitals where its name is.
   * @example "tên phần"
   */
  name!: string;
  /**
   * The lists in which it stands, the outermost first.
   * @example ["phần"]
   */
  within!: string[];
  /**
   * A list is written {#name} … {/name} and repeats what stands between; a condition is written alike and keeps it or leaves it out.
   * @example "text"
   */
  @ApiProperty({ enum: ['text', 'condition', 'list'] })
  kind!: 'text' | 'condition' | 'list';
  /**
   * Of a text; empty for others.
   * @example "TÌNH HÌNH CHUNG"
   */
  example!: string;
}

export class TemplateFieldsDto {
  items!: TemplateFieldDto[];
}

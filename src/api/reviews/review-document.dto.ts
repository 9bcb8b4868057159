import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { LONGEST_SECTION } from '../../reports/document-writing.service.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

const MayBeNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
const LONGEST_LINE = 300;

/** A part of a document's text that is edited by itself. */
export class DocumentSectionDto {
  /**
   * Names it within the document.
   * @example "shortcomings"
   */
  key!: string;
  /**
   * Its heading; empty before the first one.
   * @example "HẠN CHẾ, KHÓ KHĂN"
   */
  title!: string;
  /**
   * What the document says there, a line each: "- " begins an item, "## " and "### " headings, "[Bảng 1]" stands for its first table.
   * @example "- Đảng ủy xã Lát: Thiếu giáo viên. (báo cáo gửi ngày 16/06/2026)"
   */
  text!: string;
  /**
   * What it would say by itself.
   * @example "- Đảng ủy xã Lát: Thiếu giáo viên. (báo cáo gửi ngày 16/06/2026)"
   */
  generated!: string;
  /**
   * What its tables are about: "[Bảng 1]" in the text is the place of the first; a text without that line leaves the table out.
   * @example ["Số liệu nhiệm vụ"]
   */
  tables!: string[];
  /**
   * Whether somebody has written it.
   * @example false
   */
  edited!: boolean;
  /**
   * Whether what it would say by itself has changed since.
   * @example false
   */
  newer!: boolean;
  /**
   * The day it was written last; null where nobody has.
   * @example null
   */
  writtenOn!: string | null;
  /**
   * Raised by every change, 0 before anything is written; `If-Match` takes it.
   * @example 0
   */
  version!: number;
}

/** The lines around a document's text. */
export class DocumentHeadDto {
  /**
   * Number and symbol as the register gave them; null where the number is none of the register. The document then stands, in all
   * its words, until the number is taken back.
   * @example "31-BC/BTCHU"
   */
  symbol!: string | null;
  /**
   * Its number; null leaves the room for it.
   * @example 31
   */
  number!: number | null;
  /**
   * Where it is issued.
   * @example "Lạc Dương"
   */
  place!: string;
  /**
   * The day; null leaves the room for it.
   * @example "2026-06-24"
   */
  issuedOn!: string | null;
  /**
   * Lines above the office that signs.
   * @example ["T/M Ban Thường vụ"]
   */
  capacity!: string[];
  /**
   * The office that signs.
   * @example "Trưởng ban"
   */
  office!: string;
  /**
   * The name below the signature; null where it is written by hand.
   * @example null
   */
  signer!: string | null;
  /**
   * "Kính gửi".
   * @example ["Huyện ủy Lạc Dương"]
   */
  addressees!: string[];
  /**
   * "Nơi nhận", but for the archive.
   * @example ["Các cơ quan, đơn vị được giao nhiệm vụ"]
   */
  recipients!: string[];
  /**
   * The last of "Nơi nhận".
   * @example "Ban Tổ chức Huyện ủy"
   */
  archive!: string;
  /**
   * Raised by every change, 0 before anything is written; `If-Match` takes it.
   * @example 0
   */
  version!: number;
}

/** A document as it is edited before it is made. */
export class EditedDocumentDto {
  head!: DocumentHeadDto;
  /** In the order of the document. */
  sections!: DocumentSectionDto[];
}

/** A document as it was under a number that was taken back; it is had as `voided/{id}/document.docx` and `.pdf`. */
export class VoidedDocumentDto {
  /**
   * Names it.
   * @example "01985c10-0000-7000-8000-000000000009"
   */
  id!: string;
  /**
   * Its number and symbol.
   * @example "31-BC/BTCHU"
   */
  symbol!: string;
  /**
   * Its day.
   * @example "2026-06-24"
   */
  issuedOn!: string;
}

/** A document of a review as it is edited. */
export class EditedReviewDocumentDto extends EditedDocumentDto {
  /** As it was under numbers that were taken back, oldest first. */
  voided!: VoidedDocumentDto[];
}

/** What a section says. */
export class DocumentSectionInputDto {
  /**
   * The key of the section.
   * @example "shortcomings"
   */
  @IsText(100)
  section!: string;

  /**
   * Empty leaves the section out of the document; null takes back what was written. No lists of party members, no secret documents.
   * @example "- Đảng ủy xã Lát: Thiếu giáo viên ở hai thôn. (báo cáo gửi ngày 16/06/2026)"
   */
  @MayBeNull()
  @IsString()
  @MaxLength(LONGEST_SECTION)
  text!: string | null;
}

/** Which day stands beside the number, and what the clerk has been asked. */
export class TakeNumberDto {
  /**
   * The day of the document; that of its head where left out, else today
   * @example "2026-06-24"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  issuedOn?: CalendarDay;

  /**
   * When the present term of the committee began, where nobody has said it: Party documents are numbered by term. Said in the same act
   * @example "2025-08-01"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  beganOn?: CalendarDay;

  /**
   * That it goes out without the name of who signs: `signer_missing` asks for this where none is written in it
   * @example true
   */
  @MayBeLeftOut()
  @IsBoolean()
  unsigned?: boolean;

  /**
   * That a report is signed on a day before that of the figures in it: `signed_before_data` asks for this
   * @example true
   */
  @MayBeLeftOut()
  @IsBoolean()
  beforeData?: boolean;

  /**
   * That a report is numbered whose review is not closed, so that what is missing may still come: `review_collecting` asks for this
   * @example true
   */
  @MayBeLeftOut()
  @IsBoolean()
  whileCollecting?: boolean;
}

/** Why a number is taken back. */
export class VoidDocumentNumberDto {
  /**
   * Stands in the register beside the number
   * @example "Ghi nhầm ngày ký"
   */
  @Trimmed()
  @IsText(500)
  reason!: string;
}

/** What the lines around the text say; null is as the program has it by itself. */
export class DocumentHeadInputDto {
  /**
   * Its number, where no register gives it: documents of a review take theirs of the register.
   * @example null
   */
  @MayBeNull()
  @IsInt()
  @Min(1)
  @Max(99_999)
  number!: number | null;
  /**
   * Where it is issued.
   * @example null
   */
  @MayBeNull()
  @Trimmed()
  @IsText(100)
  place!: string | null;
  /**
   * The day.
   * @example "2026-06-24"
   */
  @MayBeNull()
  @IsCalendarDay()
  issuedOn!: CalendarDay | null;
  /**
   * Lines above the office that signs.
   * @example null
   */
  @MayBeNull()
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(LONGEST_LINE, { each: true })
  capacity!: string[] | null;
  /**
   * The office that signs.
   * @example null
   */
  @MayBeNull()
  @Trimmed()
  @IsText(LONGEST_LINE)
  office!: string | null;
  /**
   * The name below the signature.
   * @example "Nguyễn Văn A"
   */
  @MayBeNull()
  @Trimmed()
  @IsText(100)
  signer!: string | null;
  /**
   * "Kính gửi".
   * @example null
   */
  @MayBeNull()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(LONGEST_LINE, { each: true })
  addressees!: string[] | null;
  /**
   * "Nơi nhận", but for the archive.
   * @example null
   */
  @MayBeNull()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(LONGEST_LINE, { each: true })
  recipients!: string[] | null;
  /**
   * The last of "Nơi nhận".
   * @example null
   */
  @MayBeNull()
  @Trimmed()
  @IsText(LONGEST_LINE)
  archive!: string | null;
}

import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { CADENCES, type Cadence } from '../../plans/cadence.js';
import type { Span, UnsureCode } from '../../plans/import/reading/text/plan-draft.js';
import { TextDto } from './text.dto.js';

/** The form by which a signed plan is sent. */
export class PlanDocumentDto {
  /** .docx, PDF with a text layer, .txt or .md, named as one of them or without an extension; 20 MB at the most. */
  @ApiProperty({ type: 'string', format: 'binary' })
  file!: unknown;
}

/** A document that the plan carries out. */
export class BasisDraftDto {
  /** @example "21-NQ/TW" */
  symbol!: string;
  /** @example "2022-06-16" */
  issuedOn!: CalendarDay | null;
  /** @example "Ban Chấp hành Trung ương" */
  issuer!: string | null;
}

/** A target as the plan states it. */
export class TargetDraftDto {
  /** @example "Có 90% chi bộ hoàn thành tốt nhiệm vụ" */
  text!: string;
  /** @example "II.2.a, gạch đầu dòng 3" */
  place!: string;
  /**
   * From the first to before the last character of `source`, in UTF-16 units.
   * @example [1200, 1260]
   */
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 2 })
  span!: Span;
  /**
   * What must be reached, in the order of the words.
   * @example [90]
   */
  numbers!: number[];
  /**
   * Of the first number: "%", or what is counted.
   * @example "%"
   */
  unit!: string | null;
  /**
   * The year or day by which.
   * @example "2030"
   */
  by!: string | null;
  /**
   * Whether it is to be reached anew in each year or term.
   * @example "year"
   */
  @ApiProperty({ enum: ['year', 'term'], nullable: true, type: String })
  every!: 'year' | 'term' | null;
}

/** A duty as the plan states it. */
export class DutyDraftDto {
  /** @example "Chủ trì, phối hợp với Văn phòng mở các lớp bồi dưỡng" */
  text!: string;
  /**
   * As the words say; null where they say neither.
   * @example "lead"
   */
  @ApiProperty({ enum: ['lead', 'cooperate'], nullable: true, type: String })
  role!: 'lead' | 'cooperate' | null;
  /**
   * With whom, as the words name them.
   * @example ["Văn phòng Huyện ủy"]
   */
  cooperating!: string[];
  /** @example "yearly" */
  @ApiProperty({ enum: Object.keys(CADENCES), nullable: true, type: String })
  cadence!: Cadence | null;
  /** @example null */
  dueOn!: CalendarDay | null;
  /**
   * The document’s own words of the time.
   * @example "Hằng năm"
   */
  timePhrase!: string | null;
  /** @example "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" */
  place!: string;
  /**
   * From the first to before the last character of `source`, in UTF-16 units.
   * @example [2000, 2120]
   */
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 2 })
  span!: Span;
}

/** A heading (or an item, a label, a row of a table) that names who is given duties. */
export class BodyDraftDto {
  /** @example "Hội đồng nhân dân và Ủy ban nhân dân huyện" */
  name!: string;
  /**
   * The bodies of a joint name; empty where it is one.
   * @example ["Hội đồng nhân dân huyện", "Ủy ban nhân dân huyện"]
   */
  members!: string[];
  duties!: DutyDraftDto[];
}

/** A sentence that may be a duty. */
export class UntakenWordsDto {
  /**
   * Its words, as they are read.
   * @example "Phòng Kinh tế huyện rà soát các công trình đã hỏng"
   */
  words!: string;
  /**
   * Who is to do it, each as the words name it.
   * @example ["Phòng Kinh tế huyện"]
   */
  names!: string[];
}

/** What a person should look at first. */
export class UnsureDraftDto {
  /** @example "III (Nhiệm vụ cụ thể).5, gạch đầu dòng 1" */
  place!: string;
  /**
   * From the first to before the last character of `source`, in UTF-16 units.
   * @example [2000, 2120]
   */
  @ApiProperty({ type: [Number], minItems: 2, maxItems: 2 })
  span!: Span;
  /**
   * Why, as a code; further ones may come.
   * @example "joint-body"
   */
  @ApiProperty({ type: String })
  what!: UnsureCode;
  text!: TextDto;
  /** Of a sentence that may be a duty: its words, and who is to do it. */
  untaken?: UntakenWordsDto;
}

/** What was understood of a signed plan. Null and empty lists: the document does not say. */
export class PlanDraftDto {
  /**
   * The text that was read, to which all places belong.
   * @example "KẾ HOẠCH nâng cao chất lượng tổ chức cơ sở đảng"
   */
  source!: string;
  /** @example "42-KH/HU" */
  symbol!: string | null;
  /** @example "2026-01-15" */
  issuedOn!: CalendarDay | null;
  /** @example "Huyện ủy Lạc Dương" */
  issuer!: string | null;
  /**
   * What kind of document it says it is.
   * @example "Kế hoạch"
   */
  type!: string | null;
  /** @example "nâng cao chất lượng tổ chức cơ sở đảng" */
  title!: string | null;
  basis!: BasisDraftDto[];
  targets!: TargetDraftDto[];
  bodies!: BodyDraftDto[];
  unsure!: UnsureDraftDto[];
}

/** The body that owes a report. */
export class ReportBodyDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000003"
   */
  id!: string;
  /**
   * Its short code.
   * @example "xa-lat"
   */
  code!: string;
  /**
   * Its name in the reader’s language.
   * @example "Đảng ủy xã Lát"
   */
  name!: string;
}

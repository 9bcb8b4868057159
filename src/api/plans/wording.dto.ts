/** How a duty or a target read before it was amended. */
export class EarlierWordingDto {
  /** @example "Kiện toàn tổ chức cơ sở đảng" */
  title!: string;
  /** @example "Chủ trì kiện toàn tổ chức cơ sở đảng." */
  text!: string | null;
  /**
   * The document that ended it.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  amendingDocument!: string;
  /**
   * When it was replaced.
   * @example "2026-07-20T02:00:00.000Z"
   */
  replacedAt!: string;
}

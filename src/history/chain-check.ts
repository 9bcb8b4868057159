import { type CanonicalRow, contentText, objectText, rowText } from './history-canon.js';
import type { Finding, FindingKind } from './history-finding.js';

/** A row as it stands in the database; `before` and `after` as the text of their JSON. */
export interface StoredRow extends CanonicalRow {
  readonly before: string | null;
  readonly after: string | null;
  readonly hash: string;
  readonly blanked: boolean;
  /** A later row of the object tells that this one was blanked. */
  readonly blankingTold: boolean;
  /** The hash that a seal holds for this row; null where its object's chain was not sealed just here. */
  readonly sealed: string | null;
}

type Sha256 = (text: string) => string;

/**
 * Checks the chains of all objects, given row after row, object after object. Of each object it tells what is wrong first.
 * `settledBefore`: rows whose id is older must have been sealed (milliseconds).
 */
export class ChainCheck {
  rows = 0;
  objects = 0;
  private object: { readonly type: string; readonly id: string } | null = null;
  private previous = '';
  private expected = 1;
  private broken = false;
  /** The first row since the last sealed one that should have been sealed. */
  private unsealed: number | null = null;

  constructor(
    private readonly sha256: Sha256,
    private readonly settledBefore: number,
  ) {}

  /** @returns what is found at this row, or at the end of the object before it */
  next(row: StoredRow): Finding[] {
    const found: Finding[] = [];
    if (row.objectType !== this.object?.type || row.objectId !== this.object.id) {
      found.push(...this.end());
      this.begin(row);
    }
    this.rows += 1;
    if (this.broken) return found;
    const kind = this.faultOf(row);
    if (row.sealed !== null) this.unsealed = null;
    else if (this.unsealed === null && timeOf(row.id) < this.settledBefore) this.unsealed = row.number;
    if (kind === null) {
      this.previous = row.hash;
      this.expected = row.number + 1;
      return found;
    }
    this.broken = true;
    const number = kind === 'row_missing' ? this.expected : row.number;
    return [...found, { kind, type: row.objectType, id: row.objectId, number }];
  }

  /** After the last row. */
  end(): Finding[] {
    const { object, unsealed, broken } = this;
    this.object = null;
    if (object === null || unsealed === null || broken) return [];
    return [{ kind: 'row_inserted', ...object, number: unsealed }];
  }

  private begin({ objectType, objectId }: StoredRow): void {
    this.object = { type: objectType, id: objectId };
    this.objects += 1;
    this.previous = this.sha256(objectText(objectType, objectId));
    this.expected = 1;
    this.broken = false;
    this.unsealed = null;
  }

  private faultOf(row: StoredRow): FindingKind | null {
    if (row.number > this.expected) return 'row_missing';
    if (row.number < this.expected) return 'row_inserted';
    if (row.blanked) {
      if (!row.blankingTold || row.before !== null || row.after !== null) return 'blanked_without_entry';
    } else if (this.sha256(contentText(row.before, row.after)) !== row.contentDigest) {
      return row.before === null && row.after === null ? 'blanked_without_entry' : 'row_changed';
    }
    if (this.sha256(rowText(row, this.previous)) !== row.hash) return 'row_unchained';
    if (row.sealed !== null && row.sealed !== row.hash) return 'row_rewritten';
    return null;
  }
}

/** The time in a UUIDv7, in milliseconds; that of all others is unknown, and late. */
function timeOf(id: string): number {
  return id[14] === '7' ? parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : Infinity;
}

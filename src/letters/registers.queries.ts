import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import type { LayoutName } from '../documents/layout.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { issuerCode } from '../reports/formats/issuing-body.js';
import type { ReviewDocumentName } from '../reviews/review-document-name.js';
import type { DocumentType } from './document-types.js';
import type { NumberState } from './number-state.js';

/** A register as it is read. */
export interface RegisterView {
  readonly id: string;
  readonly committeeId: string;
  readonly issuer: { readonly id: string; readonly name: string; readonly nameEn: string | null };
  readonly typeCode: DocumentType;
  readonly span: string;
  readonly layout: LayoutName;
  /** By the present name of the issuer. */
  readonly issuerCode: string;
  readonly beginsAt: number;
  /** Null where it is empty. */
  readonly last: number | null;
  readonly version: number;
}

/** A number as it is read. */
export interface NumberView {
  readonly number: number;
  readonly symbol: string;
  readonly state: NumberState;
  readonly day: CalendarDay;
  readonly subject: string;
  readonly addressees: string;
  readonly signer: string;
  readonly reason: string | null;
  readonly letterId: string | null;
  /** The review whose document has the number; null where none has. */
  readonly review: { readonly id: string; readonly document: ReviewDocumentName } | null;
}

export interface NumberFilter {
  readonly state?: NumberState | undefined;
  readonly since?: CalendarDay | undefined;
  readonly until?: CalendarDay | undefined;
}

/** A body that gives numbers to documents for a committee: itself, or one that follows a plan of it. */
export interface NumberingBody {
  readonly committeeId: string;
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: BodyKind;
}

/** Reads registers. */
@Injectable()
export class RegistersQueries {
  constructor(private readonly database: DataSource) {}

  /** Those of the committees that the scope follows; `id`: that one alone. */
  async list(scope: Scope, id: string | null = null): Promise<RegisterView[]> {
    const registers = await this.database.query<Omit<RegisterView, 'issuerCode'>[]>(
      `select r.id, r.committee_id as "committeeId", json_build_object('id', b.id, 'name', b.name, 'nameEn', b.name_en) as issuer,
         r.type_code as "typeCode", r.span, r.layout, r.begins_at as "beginsAt",
         (select max(n.number) from register_number n where n.register_id = r.id) as last, r.version
       from number_register r join body b on b.id = r.issuer_id
       where ($1 or r.committee_id = any($2::uuid[])) and ($3::uuid is null or r.id = $3)
       order by b.name collate "vi-VN-x-icu", b.id, r.span desc, r.type_code, r.id`,
      [scope.everything, scope.committees, id],
    );
    return registers.map((one) => ({ ...one, issuerCode: issuerCode(one.issuer.name) }));
  }

  /** The numbers of a register, the highest first; those before `after` where that is given. The caller has read the register. */
  async numbers(
    registerId: string,
    filter: NumberFilter,
    { limit, after }: { readonly limit: number; readonly after: number | null },
  ): Promise<NumberView[]> {
    return this.database.query<NumberView[]>(
      `select number, symbol, state, day, subject, addressees, signer, reason, letter_id as "letterId",
         case when review_id is not null then json_build_object('id', review_id, 'document', document) end as review
       from register_number where register_id = $1 and ($2::text is null or state = $2)
         and ($3::date is null or day >= $3) and ($4::date is null or day <= $4)
         and ($5::int is null or number < $5)
       order by number desc limit $6`,
      [registerId, filter.state ?? null, filter.since ?? null, filter.until ?? null, after, limit],
    );
  }

  /** The present name of a body that numbers documents. */
  async issuerName(manager: EntityManager, issuerId: string): Promise<string> {
    const [body] = await manager.query<{ readonly name: string }[]>('select name from body where id = $1', [
      issuerId,
    ]);
    return body?.name ?? '';
  }

  /** Who numbers documents in the committees whose board the scope is of. */
  async issuers(scope: Scope): Promise<NumberingBody[]> {
    return this.database.query<NumberingBody[]>(
      `select distinct c.id as "committeeId", b.id, b.name, b.name_en as "nameEn", b.kind from body c
         join plan p on p.committee_id = c.id join body b on b.id in (c.id, p.monitoring_body_id)
       where $1 or c.id = any($2::uuid[]) order by b.name, b.id`,
      [scope.everything, scope.boardOf],
    );
  }
}

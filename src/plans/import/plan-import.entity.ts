import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImportDraft } from './checking/import-draft.js';
import type { PlanDraft } from './reading/text/plan-draft.js';

/** A signed plan that is being checked; gone once the plan is made, or it is discarded. */
@Entity('plan_import')
export class PlanImport {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  /** As the sender named it; null where the text was pasted. */
  @Column('text', { nullable: true }) fileName!: string | null;
  /** The document's words. */
  @Column('text') source!: string;
  /** As the program read it. */
  @Column('jsonb') read!: PlanDraft;
  /** As it stands now. */
  @Column('jsonb') draft!: ImportDraft;
  @Column('timestamptz') addedAt!: Date;
  @Column('int', { default: 1 }) version!: number;
}

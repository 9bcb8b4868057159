import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { TemplateKind } from './template-kinds.js';

/** A committee's own form of a document, as a file of a word processor with fields. */
@Entity('document_template')
@Unique(['committeeId', 'kind'])
export class DocumentTemplate {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @Column('text') kind!: TemplateKind;
  /** As the sender named it. */
  @Column('text') fileName!: string;
  @Column('bytea') content!: Buffer;
  @Column('timestamptz') addedAt!: Date;
}

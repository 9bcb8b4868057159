import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Correction } from './measured.js';

/** What one body says of one indicator at one review (số liệu thực hiện). */
@Entity('measurement')
@Unique(['indicatorId', 'reviewId', 'bodyId'])
export class Measurement {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Indicator', { onDelete: 'RESTRICT' })
  @Column('uuid')
  indicatorId!: string;
  @Index()
  @ForeignKey('Review', { onDelete: 'CASCADE' })
  @Column('uuid')
  reviewId!: string;
  @Index()
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
  /** Of a share: null. Of yes-no: 1 or 0. */
  @Column('double precision', { nullable: true }) value!: number | null;
  /** Of a share: what was reached, of which whole. */
  @Column('double precision', { nullable: true }) part!: number | null;
  @Column('double precision', { nullable: true }) whole!: number | null;
  @Column('text', { default: '' }) note!: string;
  @Column('timestamptz') givenAt!: Date;
  /** What it was before each correction, oldest first. */
  @Column('jsonb', { default: [] }) corrections!: Correction[];
  @Column('int', { default: 1 }) version!: number;
}

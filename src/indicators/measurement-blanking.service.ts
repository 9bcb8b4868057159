import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withoutText } from '../history/blanked-content.js';
import { HistoryBlanking } from '../history/history-blanking.service.js';
import { IndicatorsStore } from './indicators.store.js';
import type { Measurement } from './measurement.entity.js';
import type { MeasuredReport } from './measurements.service.js';

/** The free words of a measurement: what the body adds, and why it was corrected. */
const measurementWordFields = ['measurementNote', 'correctionReason'] as const;
export type MeasurementWordField = (typeof measurementWordFields)[number];

type Of = Pick<MeasuredReport, 'committeeId' | 'reviewId' | 'bodyId'>;

/** Takes wrongly given words of measurements away. Whoever calls it has let the actor at the report, and tells of it in the history. */
@Injectable()
export class MeasurementBlanking {
  constructor(
    private readonly store: IndicatorsStore,
    private readonly history: HistoryBlanking,
  ) {}

  /**
   * Puts the marker in the place of the note, or of the reasons of all corrections. @returns the words that stood there, of several
   * reasons the newest that was not taken away before; null where there are none
   */
  async take(
    manager: EntityManager,
    of: Of,
    { indicatorId, field }: { readonly indicatorId: string; readonly field: MeasurementWordField },
    marker: string,
  ): Promise<string | null> {
    const all = await this.store.measurementsForUpdate(manager, of.reviewId, of.bodyId);
    const measurement = all.find((one) => one.indicatorId === indicatorId);
    const texts = measurement ? wordsIn(measurement, field) : [];
    const left: string[] = [];
    for (const text of texts)
      if (!(await this.history.isMarker(manager, of.committeeId, text))) left.push(text);
    if (measurement && replace(measurement, [field], (text) => (left.includes(text) ? marker : text)))
      await this.store.save(manager, [measurement]);
    return left[0] ?? texts[0] ?? null;
  }

  /** Takes the text away wherever words of the report's measurements repeat it. */
  async copies(manager: EntityManager, of: Of, gone: string, marker: string): Promise<void> {
    const all = await this.store.measurementsForUpdate(manager, of.reviewId, of.bodyId);
    const rest = (text: string) => (text === '' ? text : (withoutText(text, gone, marker) ?? text));
    await this.store.save(
      manager,
      all.filter((one) => replace(one, measurementWordFields, rest)),
    );
  }
}

/** What stands there, the newest first, each once. */
function wordsIn({ note, corrections }: Measurement, field: MeasurementWordField): string[] {
  const texts = field === 'measurementNote' ? [note] : corrections.map(({ reason }) => reason).toReversed();
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** @returns whether that changes anything */
function replace(
  measurement: Measurement,
  fields: readonly MeasurementWordField[],
  rest: (text: string) => string,
): boolean {
  const note = fields.includes('measurementNote') ? rest(measurement.note) : measurement.note;
  const corrections = fields.includes('correctionReason')
    ? measurement.corrections.map((one) => ({ ...one, reason: rest(one.reason) }))
    : measurement.corrections;
  const isChanged =
    note !== measurement.note ||
    corrections.some(({ reason }, at) => reason !== measurement.corrections[at]?.reason);
  if (isChanged) Object.assign(measurement, { note, corrections, version: measurement.version + 1 });
  return isChanged;
}

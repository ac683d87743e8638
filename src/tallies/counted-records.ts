import type { Columns } from '../conditions/columns.js';
import type { DecidedConditions } from '../conditions/record-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import type { PopulationRequest } from './request.js';

/** The records of one record set, and who of them belongs to which population. */
export interface CountedRecords extends DecidedConditions {
  readonly dataset: Dataset;
  readonly columns: Columns;
  /** Row at which the records of each unit begin. */
  readonly starts: Uint32Array;
  /** By profile the position in `groups`. */
  readonly groupOf: Uint8Array;
  readonly requests: readonly PopulationRequest[];
}

import type { Columns } from '../conditions/columns.js';
import type { DecidedConditions } from '../conditions/record-condition.js';
import type { Dataset } from '../dataset/create-dataset.js';
import { type Bits, hasBit } from '../kernel/bits.js';
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

/** By profile 1 + the position of the group, 0 for those who are not of the population. */
export function groupsWithin({ groupOf, met }: CountedRecords, population: number): Uint8Array {
  const members = met[population]!;
  const within = new Uint8Array(groupOf.length);
  markGroups(members, groupOf, within);
  return within;
}

function markGroups(members: Bits, groupOf: Uint8Array, within: Uint8Array): void {
  for (let one = 0; one < within.length; one++) if (hasBit(members, one)) within[one] = groupOf[one]! + 1;
}

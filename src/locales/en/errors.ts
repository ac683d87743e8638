import { invalidDefinition } from '../../definition-mistake.js';
import type { ErrorCode, ErrorFacts, LimitName, Mistake } from '../../errors.js';
import {
  aborted,
  builderAborted,
  circularDefinition,
  differentDates,
  differentDefinition,
  differentLengths,
  differentUnits,
  duplicateId,
  duplicateSource,
  invalidCondition,
  invalidDate,
  invalidJson,
  missingArgument,
  negative,
  noColumns,
  noSex,
  notACount,
  notAFact,
  notAFigure,
  notANumber,
  notEvaluated,
  notTallied,
  outOfRange,
  partAboveWhole,
  populationConflict,
  tooDeep,
  tooManyCells,
  tooManyColumns,
  tooManyDigits,
  tooManyItems,
  tooManyRecords,
  unknownField,
  unknownId,
  unknownOption,
  unknownRecordSet,
  unknownValue,
  wrongArgument,
  wrongOrder,
} from '../../mistakes.js';
import type { ErrorSentences } from '../locale.js';
import type { Advice } from '../phrases.js';

function advice<Code extends ErrorCode>({ say }: Mistake<Code>): (facts: ErrorFacts[Code]) => Advice {
  return (facts) => {
    const [what, todo] = say(facts);
    return { what, todo };
  };
}

const limits: Readonly<Record<LimitName, Mistake<'too_large'>>> = {
  condition_depth: tooDeep,
  digits: tooManyDigits,
  list_length: tooManyItems,
  cells: tooManyCells,
  cell_columns: tooManyColumns,
  counts: tooManyRecords,
};

/** What is wrong with a call, in English: the messages of the errors. */
export const enErrors: ErrorSentences = {
  not_a_number: advice(notANumber),
  negative: advice(negative),
  not_a_count: advice(notACount),
  part_above_whole: advice(partAboveWhole),
  out_of_range: advice(outOfRange),
  different_lengths: advice(differentLengths),
  unknown_option: advice(unknownOption),
  invalid_date: advice(invalidDate),
  not_a_figure: advice(notAFigure),
  missing_argument: advice(missingArgument),
  wrong_argument: advice(wrongArgument),
  wrong_order: advice(wrongOrder),
  not_a_fact: advice(notAFact),
  invalid_json: advice(invalidJson),
  too_large: (facts) => advice(limits[facts.what])(facts),
  aborted: advice(aborted),
  builder_aborted: advice(builderAborted),
  invalid_definition: advice(invalidDefinition),
  unknown_record_set: advice(unknownRecordSet),
  unknown_field: advice(unknownField),
  unknown_value: advice(unknownValue),
  invalid_condition: advice(invalidCondition),
  no_sex: advice(noSex),
  duplicate_id: advice(duplicateId),
  population_conflict: advice(populationConflict),
  unknown_id: advice(unknownId),
  different_definition: advice(differentDefinition),
  circular_definition: advice(circularDefinition),
  not_tallied: advice(notTallied),
  no_columns: advice(noColumns),
  not_evaluated: advice(notEvaluated),
  duplicate_source: advice(duplicateSource),
  different_dates: advice(differentDates),
  different_units: advice(differentUnits),
};

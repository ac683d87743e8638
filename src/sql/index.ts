export { type CompiledTallies, type CompileOptions, compileTallies } from './compileTallies.js';
export type { SqlDialect } from './dialects.js';
export {
  type AnswerRow,
  type ReadTalliesOptions,
  type RuleBreach,
  readAudit,
  readTallies,
  type SqlAnswers,
} from './readTallies.js';
export type { SqlStatement } from './sql-text.js';
export type { SqlTable } from './valid-records.js';

export { type CompiledTallies, type CompileOptions, compileTallies } from './compileTallies.js';
export type { SqlDialect } from './dialects.js';
export { type DuckDbRecords, duckdbTables } from './duckdbTables.js';
export { type GatherOptions, type GatherProgress, gather, type Shard, type ShardOptions } from './gather.js';
export type { RunSignal } from './host.js';
export {
  type AnswerRow,
  type ReadTalliesOptions,
  type RuleBreach,
  readAudit,
  readTallies,
  type SqlAnswers,
} from './readTallies.js';
export {
  type DuckDbConnection,
  duckdbRunner,
  type PgClient,
  type PgliteDatabase,
  type PgPool,
  pgliteRunner,
  pgRunner,
  type SqliteDatabase,
  sqliteRunner,
} from './runners.js';
export {
  type RunProgress,
  type RunTalliesOptions,
  runTallies,
  type SqlRunner,
  type SqlSession,
} from './runTallies.js';
export type { SqlStatement } from './sql-text.js';
export type { SqlTable } from './valid-records.js';
export type { LimitOptions } from './within-limit.js';

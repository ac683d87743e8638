import type { Locale } from '../locales/locale.js';
import { partsOfStep } from './explain-step.js';

/** Whether `explain` can read it: JavaScript callers can pass anything, and facts may come from JSON. */
export function isFact(fact: unknown, locale: Locale): boolean {
  if (!isObject(fact)) return false;
  const { kind, code, facts } = fact;
  if (kind === 'issue' || kind === 'error') {
    const sentences = kind === 'issue' ? locale.issues : locale.errors;
    return isKey(code, sentences) && isObject(facts);
  }
  if (kind === 'target') return holds(fact, ['target', 'indicator', 'unit']);
  if (kind === 'target_at') return isKey(fact['state'], locale.validity.states) && holds(fact, ['target']);
  if (kind === 'target_summary') return holds(fact, ['target', 'counts', 'units']);
  if (kind === 'women_needed') return holds(fact, ['coverage']) && isFact(fact['comparison'], locale);
  if (kind === 'result') return holds(fact, partsOfResult);
  if (kind === 'step') return isStep(fact);
  if (kind === 'progress')
    return isKey(fact['status'], { not_assessable: '', ...locale.target.statuses }) && holds(fact, ['bound']);
  if (kind === 'figure') return isKey(fact['verdict'], locale.figure.verdicts);
  if (kind === 'determined') return holds(fact, ['cell', 'proofs']);
  if (kind === 'finding') return typeof code === 'string' && isObject(facts) && typeof fact['id'] === 'string';
  const { unitIds, marks, result } = fact;
  return (
    kind === 'point' &&
    Array.isArray(unitIds) &&
    Array.isArray(marks) &&
    (result === null || holds(result, partsOfResult))
  );
}

const partsOfResult = ['indicator', 'unit', 'counts', 'coverage', 'period', 'targets'];

function isStep(fact: unknown): boolean {
  if (!isObject(fact)) return false;
  const { what, operands } = fact;
  return (
    isKey(what, partsOfStep) && holds(fact, partsOfStep[what]) && Array.isArray(operands) && operands.every(isStep)
  );
}

function isKey<Keys extends object>(value: unknown, of: Keys): value is keyof Keys & string {
  return typeof value === 'string' && Object.hasOwn(of, value);
}

function holds(fact: unknown, parts: readonly string[]): boolean {
  return isObject(fact) && parts.every((part) => isObject(fact[part]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

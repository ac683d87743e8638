import type { DefaultModel } from '../../schemas/model.js';
import type { TargetOf } from '../../schemas/target.js';
import type { Where } from '../../schemas/where.js';

/** Ministries, ministerial-level agencies, Government-attached agencies, local governments. Not the departments within them. */
export const agencies = {
  kind: { in: ['ministry', 'ministerial_agency', 'government_agency', 'local_government'] },
} as const satisfies Where<DefaultModel, 'units'>;

/** A woman among head and deputy heads: minister and deputy ministers, chair and vice-chairs. */
export const withWomanKeyLeader = {
  personnel: { some: { sex: 'female', leadership: { in: ['head', 'deputy'] } } },
} as const satisfies Where<DefaultModel, 'units'>;

/** Whom the strategies bind: each agency, and the State as a whole. */
export const agenciesAndTheState = {
  kind: { in: ['government', ...agencies.kind.in] },
} as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

import type { DefaultModel } from '../../schemas/model.js';
import type { TargetOf } from '../../schemas/target.js';
import type { Where } from '../../schemas/where.js';

/** Ministries, ministerial-level agencies, Government-attached agencies, local governments. Not the departments within them. */
export const agencies = {
  kind: { in: ['ministry', 'ministerial_agency', 'government_agency', 'local_government'] },
} as const satisfies Where<DefaultModel, 'units'>;

/** Ministries and ministerial-level agencies: what national statistics call State management agencies at the centre. */
export const ministries = {
  kind: { in: ['ministry', 'ministerial_agency'] },
} as const satisfies Where<DefaultModel, 'units'>;

/** A woman among head and deputy heads: minister and deputy ministers, chair and vice-chairs. */
export const withWomanKeyLeader = {
  personnel: { some: { sex: 'female', leadership: { in: ['head', 'deputy'] } } },
} as const satisfies Where<DefaultModel, 'units'>;

/** Whom the strategies bind: each agency, and the State as a whole. */
export const agenciesAndTheState = {
  kind: { in: ['government', ...agencies.kind.in] },
} as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

/** The State as a whole, for what is only known of the country. */
export const theState = { kind: 'government' } as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

/** The State as a whole and each local government. */
export const stateAndLocalGovernments = {
  kind: { in: ['government', 'local_government'] },
} as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

/** Whom targets on Party committees at all levels bind: Party organisations, each agency, and the State as a whole. */
export const partyCommitteesAtAllLevels = {
  kind: { in: ['party_organisation', ...agenciesAndTheState.kind.in] },
} as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

/** Party organisations and local governments. */
export const partyOrLocal = {
  kind: { in: ['party_organisation', 'local_government'] },
} as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

/** Each agency, organisation and enterprise by itself: a number of events of the whole State says nothing. */
export const agenciesOrganisationsEnterprises = {
  kind: {
    in: [
      ...agencies.kind.in,
      'party_organisation',
      'socio_political_organisation',
      'public_service_unit',
      'enterprise',
    ],
  },
} as const satisfies NonNullable<TargetOf<DefaultModel>['binds']>;

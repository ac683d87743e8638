import { catalogOf } from '../catalogOf.js';
import { partyCommitteeMembers, womenInPartyCommittees } from './governing-bodies.js';
import {
  agenciesWithWomanKeyLeader,
  nq28KeyLeader2025,
  nq28KeyLeader2030,
  stateAgencies,
  stateAgenciesWithWoman,
} from './nq-28.js';
import { nq28Communication } from './nq-28-communication.js';
import { nq28Economy } from './nq-28-economy.js';
import { nq28Education } from './nq-28-education.js';
import { nq28Family } from './nq-28-family.js';
import { nq28Health, sexRatioAtBirth } from './nq-28-health.js';
import { nq28Victims } from './nq-28-victims.js';
import { qd800 } from './qd-800.js';
import {
  bodies30PercentWomen,
  bodies30PercentWomenKeyLeader,
  bodies30PercentWomenWithWoman,
  qd2351Bodies2015,
  qd2351Bodies2020,
  qd2351KeyLeader2015,
  qd2351KeyLeader2020,
  strategy2011Agencies,
  strategy2011AgenciesWithWoman,
  strategy2011WomanKeyLeader,
} from './qd-2351.js';
import { qd2351Economy } from './qd-2351-economy.js';
import { qd2351Politics } from './qd-2351-politics.js';
import { qd2351Society } from './qd-2351-society.js';

/**
 * The National Strategy on Gender Equality 2021-2030, NQ 28/NQ-CP: those of its 20 targets whose text was seen at a source.
 * Targets 4.3, 5.2 for lower secondary school, 5.3 and 6.2 to 6.4 were not and are absent.
 *
 * What has no records comes from observations: published values with their source.
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { nq28Strategy } from 'gender-indicators/catalogs/vn';
 *
 * const units = [{ id: 'vn', name: 'Việt Nam', kind: 'government' }];
 * const births = { indicatorId: 'sex-ratio-at-birth', unitId: 'vn', on: '2024-12-31', value: '111.4', source: 'Statistics' };
 * const { dataset } = createDataset({ units, observations: [births] }, { asOf: '2024-12-31' });
 * const result = evaluate(dataset, nq28Strategy).result('sex-ratio-at-birth', 'vn');
 * result.targets.map(({ target, status }) => `${target.id} ${status}`); // => ['nq28-4.1-2025 not_met', 'nq28-4.1-2030 not_met']
 * ```
 */
export const nq28Strategy = /* @__PURE__ */ catalogOf({
  id: 'vn-nq-28',
  languages: ['vi', 'en'],
  title: {
    vi: 'Chiến lược quốc gia về bình đẳng giới giai đoạn 2021-2030 (NQ 28/NQ-CP)',
    en: 'National Strategy on Gender Equality 2021-2030 (Resolution 28/NQ-CP)',
  },
  populations: [stateAgencies, stateAgenciesWithWoman],
  indicators: [
    agenciesWithWomanKeyLeader,
    ...nq28Economy.indicators,
    ...nq28Family.indicators,
    ...nq28Victims.indicators,
    ...nq28Health.indicators,
    ...nq28Education.indicators,
    ...nq28Communication.indicators,
  ],
  targets: [
    nq28KeyLeader2025,
    nq28KeyLeader2030,
    ...nq28Economy.targets,
    ...nq28Family.targets,
    ...nq28Victims.targets,
    ...nq28Health.targets,
    ...nq28Education.targets,
    ...nq28Communication.targets,
  ],
});

/**
 * The National Strategy on Gender Equality 2011-2020, QĐ 2351/QĐ-TTg, with the targets by which QĐ 800/QĐ-TTg amended it on
 * 2 July 2018: those whose text was seen at a source.
 */
export const qd2351Strategy = /* @__PURE__ */ catalogOf({
  id: 'vn-qd-2351',
  languages: ['vi', 'en'],
  title: {
    vi: 'Chiến lược quốc gia về bình đẳng giới giai đoạn 2011-2020 (QĐ 2351/QĐ-TTg, QĐ 800/QĐ-TTg)',
    en: 'National Strategy on Gender Equality 2011-2020 (Decisions 2351/QĐ-TTg and 800/QĐ-TTg)',
  },
  populations: [
    partyCommitteeMembers,
    strategy2011Agencies,
    strategy2011AgenciesWithWoman,
    bodies30PercentWomen,
    bodies30PercentWomenWithWoman,
  ],
  indicators: [
    womenInPartyCommittees,
    strategy2011WomanKeyLeader,
    bodies30PercentWomenKeyLeader,
    ...qd2351Politics.indicators,
    ...qd2351Economy.indicators,
    sexRatioAtBirth,
    ...qd2351Society.indicators,
    ...qd800.indicators,
  ],
  targets: [
    qd2351KeyLeader2015,
    qd2351KeyLeader2020,
    qd2351Bodies2015,
    qd2351Bodies2020,
    ...qd2351Politics.targets,
    ...qd2351Economy.targets,
    ...qd2351Society.targets,
    ...qd800.targets,
  ],
});

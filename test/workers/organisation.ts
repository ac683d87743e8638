import { createDataset } from '../../src/dataset/create-dataset.js';
import type { Dataset } from '../../src/dataset/dataset.js';

/** Departments with teams, so many persons, and events of some of them. */
export function organisation(size: number): Dataset {
  const units = Array.from({ length: 9 }, (_, i) => ({
    id: `u${i}`,
    name: `U${i}`,
    kind: i % 3 === 0 ? 'department' : 'team',
    ...(i === 0 ? {} : { parentId: `u${i - (i % 3 || 3)}` }),
  }));
  const personnel = Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    unitId: `u${(i * 7) % 9}`,
    sex: i % 3 === 0 ? 'female' : 'male',
    leadership: i % 5 === 0 ? 'head' : 'none',
    positionLevel: i % 2 === 0 ? 'department' : 'team',
    basicPay: i % 11 === 0 ? null : `${(i * 37) % 100}.${i % 10}`,
    birthDate: `19${60 + (i % 40)}-01-01`,
    hiredOn: `2010-0${1 + (i % 9)}-01`,
  }));
  const events = Array.from({ length: size >> 1 }, (_, i) => ({
    id: `e${i}`,
    personId: `p${(i * 3) % size}`,
    unitId: `u${i % 9}`,
    kind: i % 2 === 0 ? 'appointment' : 'study',
    on: '2019-06-01',
  }));
  return createDataset({ units, personnel, events }, { asOf: '2019-12-31' }).dataset;
}

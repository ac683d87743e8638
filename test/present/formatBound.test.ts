import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.js';
import { vi } from '../../src/locales/vi.js';
import { type BoundOptions, formatBound } from '../../src/present/formatBound.js';
import type { Bound } from '../../src/schemas/target.js';
import { refusal } from '../measures/refusal.js';

describe('formatBound', () => {
  it.each<[Bound, BoundOptions, string, string]>([
    [{ at_least: '0.6' }, {}, 'từ 60% trở lên', 'at least 60%'],
    [{ above: '0.333' }, {}, 'trên 33,3%', 'above 33.3%'],
    [{ at_most: 0.275 }, {}, 'không quá 27,5%', 'at most 27.5%'],
    [{ below: 1 }, {}, 'dưới 100%', 'below 100%'],
    [{ between: ['0.4', '0.6'] }, { form: 'share' }, 'từ 40% đến 60%', 'from 40% to 60%'],
    [{ at_least: '0.123456789012' }, {}, 'từ 12,3456789012% trở lên', 'at least 12.3456789012%'],
    [{ at_most: '0.05' }, { form: 'points' }, 'không quá 5 điểm phần trăm', 'at most 5 percentage points'],
    [{ at_most: '1.7' }, { form: 'ratio' }, 'không quá 1,7', 'at most 1.7'],
    [{ below: '111.5' }, { form: 'number' }, 'dưới 111,5', 'below 111.5'],
    [{ at_least: 5430 }, { form: 'number' }, 'từ 5.430 trở lên', 'at least 5,430'],
  ])('%j as %j', (bound, options, inVietnamese, inEnglish) => {
    expect(formatBound(bound, vi, options)).toBe(inVietnamese);
    expect(formatBound(bound, en, options)).toBe(inEnglish);
  });

  it.each([
    [{ at_least: 'many' }, {}, 'not_a_number'],
    [{ between: ['0.6', '0.4'] }, {}, 'out_of_range'],
    [{ nearly: '0.6' }, {}, 'unknown_option'],
    [{ at_least: '0.6' }, { form: 'percent' }, 'unknown_option'],
  ])('%j as %j is refused: %s', (bound, options, code) => {
    expect(refusal(() => formatBound(bound as never, vi, options as never))).toMatchObject({
      code,
      function: 'formatBound',
    });
  });
});

import { gapProfile, pointGap, share } from 'gender-indicators';
import { expect, it } from 'vitest';
import { gaps } from './forty-rows.js';
import { reports } from './reports.js';

const rate = (text: string) => {
  const [part, whole] = text.split('/').map(Number);
  return share({ part: part ?? -1, whole: whole ?? -1 }) ?? -1;
};

it('row 15: the gap of every indicator that has rates by sex, men’s rate minus women’s, the largest first', () => {
  const profile = gapProfile(reports.organisation.report, 'tc');
  const told = profile.map(({ indicator, female, male, gap }) => [indicator.id, ...[female, male, gap].map(String)]);
  const byHand = gaps.map(([id, female, male]) => {
    const rates = { female: rate(female), male: rate(male) };
    return [id, ...[rates.female, rates.male, pointGap(rates)].map(String)];
  });
  expect(told).toEqual(byHand);
});

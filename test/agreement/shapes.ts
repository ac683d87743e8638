/**
 * What the engine of today refuses, or answers otherwise than its documentation says. Random cases hold it, and the properties
 * judge it, only where it is `true` here; set it to `true` when the engine has learnt it.
 */
export const shapes = {
  /** `{ in: ['head', null] }` holds for a missing value too. Today it is refused with `invalid_condition`. */
  nullInLists: false,
  /** `{ personnel: { some: { sex: { in: [] } } } }` on a unit whose return gives no sexes: nobody is of no sex, so it is false. */
  emptyListsOfSexes: true,
  /**
   * A distribution by `ageBand` begins with the youngest, and one by a number or an amount with the smallest. Today both stand in
   * the order of their texts: `30_to_39` before `under_30`, 10 before 9.
   */
  orderOfAgesAndNumbers: false,
  /** The terms of an observation of a part and a whole are these two. Today it has no terms. */
  termsOfObservations: false,
  /**
   * A person who leaves and whose id comes back in the same update: the records that named the one who left are no longer there,
   * as when the id comes back in a later update. Today they stay.
   */
  backInOneUpdate: false,
};

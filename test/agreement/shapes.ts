/**
 * Shapes of conditions and catalogs that the engine of today refuses or answers otherwise than its documentation says. Random
 * cases hold a shape only where it is `true` here; set it to `true` when the engine has learnt it.
 */
export const shapes = {
  /** `{ in: ['head', null] }`: the condition is refused with `invalid_condition`. */
  nullInLists: false,
};

import type { TargetStatus } from '../targets/status.js';

/** A sign for each status, so that no status is said by a colour alone. */
export const statusSigns: Readonly<Record<TargetStatus, string>> = {
  met: '✓',
  met_late: '(✓)',
  on_track: '→',
  not_met: '○',
  off_track: '!',
  regressing: '←',
  missed: '✗',
};

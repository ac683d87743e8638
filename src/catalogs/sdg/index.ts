/**
 * Indicators 5.5.1, 5.5.2 and 16.7.1 (b) of the Sustainable Development Goals.
 *
 * @module
 */

export { sdgLocalGovernment, sdgManagers, sdgParliament, sdgSeniorManagers } from './goal-5.js';
export { sdgPublicService } from './goal-16.js';
export { sdg } from './sdg.js';

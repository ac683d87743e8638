export { sdgLocalGovernment, sdgManagers, sdgParliament, sdgSeniorManagers } from './goal-5.js';
export { sdgPublicService } from './goal-16.js';
export { sdg } from './sdg.js';

export { cedaw, cedawParity, womenInDecisionMaking } from './cedaw.js';

export { inertJson, inertText } from '../domain/inert.js';

export { PLAIN, type Paint } from '../domain/paint.js';

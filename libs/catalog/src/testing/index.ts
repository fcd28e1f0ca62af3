export { cityFile } from './city-file';

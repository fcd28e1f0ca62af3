export { cityFile } from './city-file';
export { dropInFile, givePoolsAsEnrolmentDoes, importFiles, type DropInRow } from './imports';

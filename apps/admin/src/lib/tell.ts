export { tellDone } from '@preau/ui';

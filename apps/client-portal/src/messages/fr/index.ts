import first from './first';
import later from './later';

/** All words; what a page needs before anything else comes first, the rest when it is needed. */
export default { ...first, ...later };

import signIn from './sign-in.json';
import ui from './ui.json';

export default { ui, signIn };

import { Notifications, notifications } from '@mantine/notifications';

export { notifications };

/** Where words said in passing stand. */
export default function Notices() {
  return <Notifications position="top-center" className="preau-told" autoClose={5000} limit={3} />;
}

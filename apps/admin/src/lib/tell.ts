import { notifications } from '@mantine/notifications';

/** Says briefly what was just done. */
export function tellDone(message: string): void {
  notifications.show({ message, color: 'teal', withBorder: true });
}

// Notifications of the system. Browsers of telephones know the name and refuse the thing: it is tried once.
const REFUSED = 'notification.refused';

export const isAble = () => 'Notification' in window && isSecureContext && !localStorage.getItem(REFUSED);

/** Null where the browser has none. */
export function notification(title, options) {
  try {
    return new Notification(title, options);
  } catch {
    localStorage.setItem(REFUSED, 'true');
    return null;
  }
}

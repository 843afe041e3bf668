/** Which version of the page is kept for offline use, and which waits: read off the service worker's registration, whatever order its news come in. */

type Script = Pick<ServiceWorker, 'state' | 'postMessage' | 'addEventListener'>;
export interface Registration extends EventTarget {
  readonly installing: Script | null;
  readonly waiting: Script | null;
  readonly active: Script | null;
}
export interface Container extends EventTarget {
  readonly controller: object | null;
}

export interface Versions {
  /** A version is kept whole. */
  readonly onKept: () => void;
  /** A newer one waits in the place of the one that serves this page; `apply` puts it there and reloads. */
  readonly onNewer: (apply: () => void) => void;
}

/** How long the new version may take to take over before the page is loaded anew in any case. */
const patience = 4000;

/** The first version waits for nobody and replaces nothing: only where one serves this page already is another one news. */
export function followVersions(
  registration: Registration,
  container: Container,
  { onKept, onNewer }: Versions,
  reload: () => void,
): void {
  let told: Script | null = null;

  const apply = () => {
    let done = false;
    const finish = () => {
      if (!done) reload();
      done = true;
    };
    const { waiting } = registration;
    // Another page has let it in meanwhile
    if (!waiting) return finish();
    container.addEventListener('controllerchange', finish, { once: true });
    waiting.addEventListener('statechange', () => waiting.state === 'activated' && finish());
    waiting.postMessage({ type: 'SKIP_WAITING' });
    setTimeout(finish, patience);
  };

  const look = () => {
    const { waiting, active } = registration;
    const replaces = waiting?.state === 'installed' && active !== null && container.controller !== null;
    if (replaces && waiting !== told) {
      told = waiting;
      onNewer(apply);
    } else if (told === null && (active?.state === 'activated' || active?.state === 'activating')) onKept();
  };
  const follow = (script: Script | null) => script?.addEventListener('statechange', look);

  for (const script of [registration.installing, registration.waiting, registration.active]) follow(script);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  look();
}

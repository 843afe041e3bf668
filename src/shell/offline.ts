/** Keeping the page for use without a network: where it stands, and the prompt when a new version waits. */
export type OfflineState = 'later' | 'preparing' | 'ready' | 'unsupported' | 'update';

let state: OfflineState = 'later';
let applyUpdate: () => void = () => {};
let begun = false;
const listeners = new Set<() => void>();

const become = (next: OfflineState) => {
  state = next;
  for (const listener of listeners) listener();
};

export const offline = {
  state: (): OfflineState => state,
  update: (): void => applyUpdate(),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

async function begin(): Promise<void> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return become('unsupported');
  become(navigator.serviceWorker.controller ? 'ready' : 'preparing');
  try {
    const [registration, { followVersions }] = await Promise.all([
      navigator.serviceWorker.register('./sw.js', { scope: './' }),
      import('./offline-versions.ts'),
    ]);
    followVersions(
      registration,
      navigator.serviceWorker,
      {
        onKept: () => become('ready'),
        onNewer: (apply) => {
          applyUpdate = apply;
          become('update');
        },
      },
      () => location.reload(),
    );
  } catch {
    become('unsupported');
  }
}

/** Starts once the page is loaded and idle, so that keeping it does not compete with showing it. */
export function beginOffline(): void {
  if (begun || !import.meta.env.PROD) return;
  begun = true;
  // Where storage is forbidden, even to ask for the keeper of the copy is
  const start = () => void begin().catch(() => become('unsupported'));
  const whenIdle = () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 10_000 }) : setTimeout(start, 3000);
  if (document.readyState === 'complete') whenIdle();
  else window.addEventListener('load', whenIdle, { once: true });
}

/** Tells when a new version waits; `act` switches to it. */
export function watchUpdate(tell: (act: () => void) => void): () => void {
  let before = state;
  const stop = offline.subscribe(() => {
    if (state === 'update' && before !== 'update') tell(offline.update);
    before = state;
  });
  return () => void stop();
}

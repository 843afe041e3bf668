/** Reloading so that a part that was missing comes this time. */

/**
 * Reloads the page. Where the network is there, the copy kept for offline use goes first: it answers before the network, so a copy that lacks
 * a part (or asks for a part that an update has taken away) would lack it after every reload. It is kept anew once the page has started.
 */
export async function reloadAnew(): Promise<void> {
  try {
    const registrations = await navigator.serviceWorker.getRegistrations();
    if (registrations.length > 0) {
      // Not part of the kept copy, so it is answered by the host or not at all
      const probe = await fetch(`./sw.js?at=${Date.now()}`, { cache: 'no-store' });
      if (probe.ok) await Promise.all(registrations.map(forget));
    }
  } catch {
    // Without a network, or where nothing may be kept, there is nothing to forget
  }
  location.reload();
}

async function forget(registration: ServiceWorkerRegistration): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.endsWith(registration.scope)).map((name) => caches.delete(name)));
  await registration.unregister();
}

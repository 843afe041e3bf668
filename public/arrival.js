/*
 * Says why the page did not start. It stands apart from the page's own scripts, since it is for when those do not arrive, and is written for
 * browsers too old for them. Nothing is done where the page has started: that is marked on the root element by src/main.tsx.
 */
(function () {
  var root = document.documentElement;

  function started() {
    return root.hasAttribute('data-theme');
  }

  function reason() {
    if (location.protocol === 'file:') return 'file';
    if (!('noModule' in document.createElement('script'))) return 'old';
    // A page in a frame that keeps it apart from its own host has no origin: nothing of it can be fetched
    if (window.origin === 'null') return 'frame';
    return 'missing';
  }

  function tell() {
    if (!started()) root.setAttribute('data-arrival', reason());
  }

  /* The copy kept for offline use answers before the network, so one that lacks a part would lack it after every reload. */
  function anew(event) {
    try {
      if (!navigator.serviceWorker || !window.caches) return;
    } catch (forbidden) {
      return;
    }
    event.preventDefault();
    function reload() {
      location.reload();
    }
    fetch('./sw.js?at=' + Date.now(), { cache: 'no-store' })
      .then(function (probe) {
        if (!probe.ok) return null;
        return navigator.serviceWorker.getRegistrations().then(function (registrations) {
          return Promise.all(
            registrations.map(function (registration) {
              return caches.keys().then(function (names) {
                var kept = names.filter(function (name) {
                  return name.slice(-registration.scope.length) === registration.scope;
                });
                return Promise.all(
                  kept.map(function (name) {
                    return caches.delete(name);
                  }),
                ).then(function () {
                  return registration.unregister();
                });
              });
            }),
          );
        });
      })
      .then(reload, reload);
  }

  document.addEventListener('click', function (event) {
    var target = event.target;
    if (target && target.id === 'arrival-reload') anew(event);
  });
  // The page's scripts are fetched, or known not to come, before the window is loaded
  if (document.readyState === 'complete') tell();
  else window.addEventListener('load', tell);
})();

/** What is said of a new version, over registrations that do what browsers do. */
import { expect, it, vi } from 'vitest';
import { followVersions } from '../../src/shell/offline-versions.ts';

class FakeScript extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly heard: unknown[] = [];
  postMessage = (message: unknown) => void this.heard.push(message);
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
class FakeRegistration extends EventTarget {
  installing: FakeScript | null = null;
  waiting: FakeScript | null = null;
  active: FakeScript | null = null;
  /** A script arrives, as the browser tells it. */
  find(): FakeScript {
    this.installing = new FakeScript();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
  wait(script: FakeScript): void {
    this.installing = null;
    this.waiting = script;
    script.become('installed');
  }
  activate(script: FakeScript): void {
    this.waiting = null;
    this.active = script;
    script.become('activating');
    script.become('activated');
  }
}
class FakeContainer extends EventTarget {
  controller: FakeScript | null = null;
  control(script: FakeScript): void {
    this.controller = script;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

function follow(registration: FakeRegistration, container: FakeContainer) {
  const said: string[] = [];
  const applies: (() => void)[] = [];
  const reload = vi.fn();
  const versions = {
    onKept: () => void said.push('kept'),
    onNewer: (apply: () => void) => {
      said.push('newer');
      applies.push(apply);
    },
  };
  followVersions(registration, container, versions, reload);
  return { said, reload, apply: () => applies.at(-1)?.() };
}

/** A page that an earlier version serves. */
function served() {
  const [registration, container, old] = [new FakeRegistration(), new FakeContainer(), new FakeScript()];
  old.state = 'activated';
  registration.active = old;
  container.controller = old;
  return { registration, container, ...follow(registration, container) };
}

it('the first version is no new one, however long it waits to become active', () => {
  const registration = new FakeRegistration();
  const first = registration.find();
  const { said } = follow(registration, new FakeContainer());
  registration.wait(first);
  expect(said).toEqual([]);
  registration.activate(first);
  expect(new Set(said)).toEqual(new Set(['kept']));
});

it('nor is one that is waited for on a page that no version serves yet', () => {
  const registration = new FakeRegistration();
  registration.active = new FakeScript();
  registration.active.state = 'activating';
  const { said } = follow(registration, new FakeContainer());
  registration.wait(registration.find());
  expect(said).not.toContain('newer');
});

it('one that waits in the place of the version that serves the page is told once, and Reload lets it in, then reloads', () => {
  const { registration, container, said, reload, apply } = served();
  expect(said).toEqual(['kept']);
  const next = registration.find();
  registration.wait(next);
  next.dispatchEvent(new Event('statechange'));
  expect(said).toEqual(['kept', 'newer']);
  apply();
  expect(next.heard).toEqual([{ type: 'SKIP_WAITING' }]);
  expect(reload).not.toHaveBeenCalled();
  registration.activate(next);
  container.control(next);
  expect(reload).toHaveBeenCalledTimes(1);
  expect(said).toEqual(['kept', 'newer']);
});

it('one that was waiting before the page was opened is told, too', () => {
  const [registration, container, old, next] = [
    new FakeRegistration(),
    new FakeContainer(),
    new FakeScript(),
    new FakeScript(),
  ];
  old.state = 'activated';
  next.state = 'installed';
  Object.assign(registration, { active: old, waiting: next });
  container.controller = old;
  expect(follow(registration, container).said).toEqual(['newer']);
});

it('Reload reloads where another page has let the new version in', () => {
  const { registration, reload, apply } = served();
  const next = registration.find();
  registration.wait(next);
  registration.activate(next);
  apply();
  expect(reload).toHaveBeenCalledTimes(1);
});

it('Reload does not hang on a version that never takes over', () => {
  vi.useFakeTimers();
  const { registration, reload, apply } = served();
  registration.wait(registration.find());
  apply();
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  expect(reload).toHaveBeenCalledTimes(1);
});

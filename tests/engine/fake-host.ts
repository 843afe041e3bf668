import { expose } from 'comlink';
import type { Host } from '../../src/engine/client-life.ts';
import type { Opening, Started } from '../../src/engine/contract-wire.ts';
import { createThread, type Panels, type Raised } from '../../src/engine/thread.ts';

const started: Started = { backend: 'cpu', device: 'a test', reason: 'chosen', probe: {} };
const raised: Raised = {
  started,
  memory: () => ({ tensors: 0, bytes: 0 }),
  isLost: () => false,
  onLost: () => {},
  lose: () => false,
};

/** A thread behind a message channel in place of a worker: the same wire, no other thread, and deaths on demand. */
export class FakeHost extends EventTarget implements Host {
  readonly opening: Promise<Opening>;
  terminated = false;
  private silent = false;
  private readonly port: MessagePort;
  private readonly far: MessagePort;

  constructor(jobs: Panels['jobs'], change: Partial<Raised> = {}, fail?: string) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.far = port2;
    let opened: (opening: Opening) => void = () => {};
    this.opening = new Promise((resolve) => {
      opened = resolve;
    });
    port1.onmessage = ({ data }) => {
      if (!this.silent) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    const thread = createThread({ jobs, checks: {} }, async (opening) => {
      opened(opening);
      if (fail) throw new Error(fail);
      return { ...raised, ...change };
    });
    expose(thread, port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.terminated) this.port.postMessage(message, transfer as never);
  }

  terminate(): void {
    this.terminated = true;
    this.port.close();
    this.far.close();
  }

  /** Goes on without a word, as a thread does that is caught in a loop, frozen by the system or closed by itself. */
  fallSilent(on = true): void {
    this.silent = on;
  }

  /** What the browser says when the worker's own code threw. */
  crash(message = 'out of memory'): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

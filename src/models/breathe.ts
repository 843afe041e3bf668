/** A turn for everyone else: messages (a stop, a newer question) are read only when the thread is idle for a moment. */

/** Resolves in a fresh task, without the four milliseconds that nested timers cost. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Throws the error that aborted asks reject with, once the signal says so. */
export function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException('stopped', 'AbortError');
}

/** Steps a second over the steps since the last reading, smoothed. */
export function speedometer(): (steps: number) => number {
  let last = performance.now();
  let done = 0;
  let speed = 0;
  return (steps) => {
    const now = performance.now();
    if (now > last && steps > done) {
      const instant = (1000 * (steps - done)) / (now - last);
      speed = speed === 0 ? instant : 0.85 * speed + 0.15 * instant;
    }
    last = now;
    done = steps;
    return speed;
  };
}

/** How often a training that somebody watches says everything needed to go on, in milliseconds: so much is made again at most after a stop or a reload. */
export const watchedEvery = 2000;

/** Says whether so many milliseconds have passed since it last said so, or that something is due anyway. */
export function dueEvery(milliseconds: number): (anyway: boolean) => boolean {
  let last = performance.now();
  return (anyway) => {
    const now = performance.now();
    if (!anyway && now - last < milliseconds) return false;
    last = now;
    return true;
  };
}

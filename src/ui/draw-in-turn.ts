/** One dear drawing after another: two that are put on the page together would make one task of both. */

/** Starts a drawing; `over` is called once it stands on the page. */
export type Draw = (over: () => void) => void;

/** A page that is not seen gets no frames. */
const longestPause = 250;

/** Resolves when the frame after the next begins: what a drawing puts off to a frame of its own is done by then. */
function twoFrames(then: () => void): void {
  let over = false;
  const once = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    then();
  };
  const timer = setTimeout(once, longestPause);
  requestAnimationFrame(() => requestAnimationFrame(once));
}

const waiting: Draw[] = [];
let busy = false;

function next(): void {
  const draw = busy ? undefined : waiting.shift();
  if (!draw) return;
  busy = true;
  draw(() =>
    twoFrames(() => {
      busy = false;
      next();
    }),
  );
}

/** Calls `draw` when no other drawing is under way. The function given back takes the wish back while it waits. */
export function drawInTurn(draw: Draw): () => void {
  waiting.push(draw);
  next();
  return () => {
    const at = waiting.indexOf(draw);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/** One dear drawing after another: two that are put on the page together would make one task of both. */

/** Starts a drawing; `stands` is to be called once it stands on the page, or is no longer wanted. */
export type Draw = (stands: () => void) => void;

/** Has `draw` called in time. The function given back takes the wish back while it waits. */
export type Turn = (draw: Draw) => () => void;

/** For what waits for nobody. */
export const atOnce: Turn = (draw) => {
  draw(() => {});
  return () => {};
};

/** A page that is not seen gets no frames. */
const longestPause = 250;

/** Calls `then` when the frame after the next begins: what a drawing puts off to a frame of its own is done by then. */
function afterTwoFrames(then: () => void): void {
  let called = false;
  const once = () => {
    if (called) return;
    called = true;
    clearTimeout(timer);
    then();
  };
  const timer = setTimeout(once, longestPause);
  requestAnimationFrame(() => requestAnimationFrame(once));
}

const waiting: Draw[] = [];
/** The drawing whose turn it is. */
let drawing: Draw | null = null;

function next(): void {
  const draw = drawing ? undefined : waiting.shift();
  if (!draw) return;
  drawing = draw;
  draw(() =>
    afterTwoFrames(() => {
      // said twice, it must not end another's turn
      if (drawing !== draw) return;
      drawing = null;
      next();
    }),
  );
}

/** Calls `draw` when no other drawing is under way. */
export const inTurn: Turn = (draw) => {
  waiting.push(draw);
  next();
  return () => {
    const at = waiting.indexOf(draw);
    if (at >= 0) waiting.splice(at, 1);
  };
};

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './Term.module.css';
import { tipPlace } from './tip-place.ts';

export interface TermProps {
  /** What the word means, in a sentence or two. */
  readonly explain: string;
  readonly children: ReactNode;
}

const viewNow = () => {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  return { width, height };
};

// One explanation at a time: whoever shows one takes the other away.
let hideOther: (() => void) | null = null;

/** A word of the glossary: explained on hover, focus or tap. Escape, scrolling, turning the device or a tap elsewhere take it away. */
export function Term({ explain, children }: TermProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    const [element, word] = [tip.current, button.current];
    if (!shown || !element || !word) return;
    // Over everything, and cut off by nothing, where the browser has such a layer
    element.showPopover?.();
    const put = () => {
      const anchor = word.getBoundingClientRect();
      const { left, top } = tipPlace(anchor, element.getBoundingClientRect(), viewNow());
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
      return anchor;
    };
    put();

    const hide = () => setShown(false);
    hideOther?.();
    hideOther = hide;
    // The focus brings a word into view by scrolling, which is not yet a reason to go.
    let stood: DOMRect | null = null;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        stood = put();
      });
    });
    const onScroll = () => {
      const now = word.getBoundingClientRect();
      if (stood && (Math.abs(now.top - stood.top) > 1 || Math.abs(now.left - stood.left) > 1)) hide();
    };
    const onPointerDown = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || !holder.current?.contains(event.target)) hide();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // it only takes the explanation away, and leaves dialog and presentation as they are
      event.preventDefault();
      hide();
    };
    window.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', hide);
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      cancelAnimationFrame(frame);
      if (hideOther === hide) hideOther = null;
      window.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', hide);
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [shown]);

  return (
    <span
      ref={holder}
      onPointerEnter={(event) => event.pointerType === 'mouse' && setShown(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && setShown(false)}
    >
      <button
        ref={button}
        type="button"
        className={styles.term}
        aria-describedby={shown ? id : undefined}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => setShown(true)}
      >
        {children}
      </button>
      {shown && (
        <span ref={tip} role="tooltip" id={id} popover="manual" className={styles.tip}>
          {explain}
        </span>
      )}
    </span>
  );
}

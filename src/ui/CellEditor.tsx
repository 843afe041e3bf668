import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './NumberGrid.module.css';
import { readTyped, type Typed } from './typed-number.ts';

interface CellEditorProps {
  readonly overlay: HTMLElement;
  readonly anchor: Element | null;
  readonly start: string;
  /** Select what stands there, so that typing replaces it. */
  readonly replace: boolean;
  /** Start empty: the number is to be predicted. */
  readonly blank: boolean;
  readonly label: string;
  /** The text and what it means; null: given up, or nothing was typed. */
  readonly onDone: (text: string, typed: Typed | null) => void;
}

/** A text field laid exactly over a cell of the drawing. Enter, Tab and leaving commit; Escape gives up. */
export function CellEditor(props: CellEditorProps) {
  const { overlay, anchor, onDone } = props;
  const [text, setText] = useState(props.blank && props.replace ? '' : props.start);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);

  useLayoutEffect(() => {
    const input = field.current;
    if (!input || !anchor) return;
    const box = overlay.getBoundingClientRect();
    const cell = anchor.getBoundingClientRect();
    const width = Math.max(cell.width, 52);
    Object.assign(input.style, {
      left: `${cell.left - box.left - (width - cell.width) / 2}px`,
      top: `${cell.top - box.top}px`,
      width: `${width}px`,
      height: `${Math.max(cell.height, 24)}px`,
    });
  }, [overlay, anchor]);

  const { replace } = props;
  useEffect(() => {
    field.current?.focus();
    if (replace) field.current?.select();
  }, [replace]);

  const end = (kept: string | null) => {
    if (done.current) return;
    done.current = true;
    const typed = kept === null ? null : readTyped(kept);
    onDone(kept ?? '', typed?.problem === 'empty' ? null : typed);
  };

  return createPortal(
    <input
      ref={field}
      className={styles.editor}
      aria-label={props.label}
      type="text"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          end(text);
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          end(null);
        }
      }}
    />,
    overlay,
  );
}

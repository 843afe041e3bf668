import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './use-ui-words.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly wide?: boolean | undefined;
}

/** A native modal dialog: focus stays inside, Escape and a click beside it close it. */
export function Dialog({ open, onClose, title, children, wide }: DialogProps) {
  const say = useUiWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={styles.dialog}
      data-wide={wide || undefined}
      onClose={onClose}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.box}>
        <div className={styles.head}>
          <h2 id={id}>{title}</h2>
          <IconButton look="quiet" label={say('dialog.close')} icon={<X aria-hidden="true" />} onClick={onClose} />
        </div>
        {open && children}
      </div>
    </dialog>
  );
}

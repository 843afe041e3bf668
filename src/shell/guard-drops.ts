/** A file or a link that is dropped beside its target would take the page away: a browser opens it instead. */

const textFields =
  'textarea, [contenteditable]:not([contenteditable=false]), input:not([type=range], [type=radio], [type=checkbox])';

/** Leaves drops on their targets and text for its fields alone; refuses all others. Ends when the answer is called. */
export function guardDrops(): () => void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented) return;
    const files = event.dataTransfer?.types.includes('Files') ?? false;
    if (!files && event.target instanceof Element && event.target.closest(textFields)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

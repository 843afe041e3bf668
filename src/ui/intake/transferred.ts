import { IntakeProblem } from './problem.ts';

/** A file of a drop or a paste; a folder has a name and nothing that could be read. */
export interface Transferred {
  readonly file: File;
  readonly folder: boolean;
}

/**
 * The files of a drop or a paste in the order in which they are tried: of a paste pictures first, since programs add other forms of them. Null:
 * nothing for us (a paste of text belongs to whoever else listens). Throws an `IntakeProblem` where something was dropped that is no file:
 * links are never fetched.
 */
export function filesOf(data: DataTransfer | null, how: 'drop' | 'paste'): readonly Transferred[] | null {
  const files = data ? [...data.files] : [];
  // Only while the event is told; afterwards a folder cannot be told from an empty file
  const folders = data ? [...(data.items ?? [])].filter(({ kind }) => kind === 'file').map(isFolder) : [];
  const found = files.map((file, i) => ({ file, folder: folders.length === files.length && folders[i] === true }));
  if (found.length > 0) {
    if (how === 'drop') return found;
    const isPicture = ({ file }: Transferred) => file.type.startsWith('image/');
    return [...found.filter(isPicture), ...found.filter((one) => !isPicture(one))];
  }
  if (how === 'paste' || !data || data.types.length === 0) return null;
  throw new IntakeProblem('not-a-file');
}

const isFolder = (item: DataTransferItem): boolean => item.webkitGetAsEntry?.()?.isDirectory ?? false;

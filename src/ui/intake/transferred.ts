import { IntakeProblem } from './problem.ts';

/**
 * The file of a drop or a paste. Null: nothing for us (a paste of text belongs to whoever else listens).
 * Throws an `IntakeProblem` where something was dropped that is no file: links are never fetched.
 */
export function fileOf(data: DataTransfer | null, how: 'drop' | 'paste'): { file: File; count: number } | null {
  const files = data ? [...data.files] : [];
  const first = how === 'paste' ? (files.find((file) => file.type.startsWith('image/')) ?? files[0]) : files[0];
  if (first) return { file: first, count: files.length };
  if (how === 'paste' || !data || data.types.length === 0) return null;
  throw new IntakeProblem('not-a-file');
}

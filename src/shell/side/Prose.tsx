import { Fragment } from 'react';
import { Formula } from '../../ui/Formula.tsx';

/** A short text in which `$…$` is a formula. */
export function Prose({ text }: { readonly text: string }) {
  const parts = text.split('$');
  // An odd number of dollar signs means one of them is money, not mathematics.
  if (parts.length % 2 === 0) return text;
  return parts.map((part, index) => <Fragment key={index}>{index % 2 === 1 ? <Formula tex={part} /> : part}</Fragment>);
}

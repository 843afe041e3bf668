import type { Ref, SVGProps } from 'react';

export interface PartProps extends Omit<SVGProps<SVGGElement>, 'role' | 'aria-label' | 'ref'> {
  readonly role: 'application' | 'group' | 'img' | 'list' | 'listitem';
  readonly label: string;
  readonly ref?: Ref<SVGGElement>;
}

/** A part of a drawing that has a name of its own. */
export function Part({ label, ...rest }: PartProps) {
  return <g aria-label={label} {...rest} />;
}

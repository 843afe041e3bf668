/** Is a formula's MathML what the standard says it must be? Firefox reports and breaks what is not; KaTeX does not look. Needs a document. */
import katex from 'katex';
import { withArguments } from '../src/pattern/operators.ts';

/** How many children an element must have (MathML Core and MathML 3, chapter 3). */
const arity: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};

/** Elements that hold text alone. */
const tokens = new Set(['mi', 'mn', 'mo', 'mtext', 'ms', 'annotation']);

/** What an element's children, or its parent, must be called. */
const inside: Readonly<Record<string, readonly string[]>> = { mtable: ['mtr', 'mlabeledtr'], mtr: ['mtd'] };
const within: Readonly<Record<string, readonly string[]>> = {
  mtr: ['mtable'],
  mtd: ['mtr', 'mlabeledtr'],
  annotation: ['semantics'],
};

function faultsOf(element: Element): string[] {
  const name = element.localName;
  const children = [...element.children];
  const called = children.map((child) => child.localName);
  const faults: string[] = [];
  const wanted = arity[name];
  if (wanted !== undefined && children.length !== wanted)
    faults.push(`<${name}> has ${children.length} children, not ${wanted}: ${called.join(', ')}`);
  if (tokens.has(name) && children.length > 0) faults.push(`<${name}> holds <${called.join('>, <')}>`);
  if (!tokens.has(name) && [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
    faults.push(`<${name}> holds bare text`);
  const only = inside[name];
  if (only) for (const child of called) if (!only.includes(child)) faults.push(`<${child}> in <${name}>`);
  const parent = element.parentElement?.localName;
  if (parent && within[name]?.includes(parent) === false) faults.push(`<${name}> in <${parent}>`);
  if (name === 'semantics' && (called.length < 2 || called.slice(1).some((child) => !child.startsWith('annotation'))))
    faults.push(`<semantics> holds ${called.join(', ')}`);
  return [...faults, ...children.flatMap(faultsOf)];
}

/** What is wrong with the MathML in a piece of HTML, in words; a piece without any says so. */
export function mathFaults(html: string): string[] {
  const all = html.match(/<math\b.*?<\/math>/gs) ?? [];
  if (all.length === 0) return ['no MathML'];
  return all.flatMap((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
    if (documentElement.localName !== 'math') return [`no XML: ${text}`];
    return faultsOf(documentElement);
  });
}

/** The same for TeX, set as the page sets it. */
export const texFaults = (tex: string, displayMode = false): string[] =>
  mathFaults(
    katex.renderToString(withArguments(tex), {
      displayMode,
      strict: false,
      trust: true,
      throwOnError: true,
      output: 'mathml',
    }),
  );

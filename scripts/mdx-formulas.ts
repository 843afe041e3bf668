/**
 * Typesets the formulas of the lessons when the page is built, with the very KaTeX whose style the page loads (rehype-katex
 * brings an older one of its own, whose class names differ).
 */
import katex from 'katex';
import { withArguments } from '../src/pattern/operators.ts';

/** A node of the lesson's tree, as far as formulas are concerned: remark-math makes `inlineMath` and `math`. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
  [field: string]: unknown;
}

const literal = (value: string) => ({ type: 'Literal', value, raw: JSON.stringify(value) });

/** `dangerouslySetInnerHTML={{ __html }}` as the tree that MDX expects; the HTML is KaTeX's own. */
function innerHtml(html: string) {
  const object = {
    type: 'ObjectExpression',
    properties: [
      {
        type: 'Property',
        kind: 'init',
        method: false,
        shorthand: false,
        computed: false,
        key: { type: 'Identifier', name: '__html' },
        value: literal(html),
      },
    ],
  };
  const program = {
    type: 'Program',
    sourceType: 'module',
    body: [{ type: 'ExpressionStatement', expression: object }],
    comments: [],
  };
  return {
    type: 'mdxJsxAttribute',
    name: 'dangerouslySetInnerHTML',
    value: { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree: program } },
  };
}

const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });

// A wide formula scrolls sideways, and the keyboard must reach what scrolls.
const scroller = [attribute('className', 'wide-formula'), attribute('tabIndex', '0')];

function typeset(node: Node): Node {
  const display = node.type === 'math';
  const html = katex.renderToString(withArguments(node.value ?? ''), {
    displayMode: display,
    strict: false,
    throwOnError: true,
  });
  return {
    type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: display ? 'div' : 'span',
    attributes: display ? [innerHtml(html), ...scroller] : [innerHtml(html)],
    children: [],
  };
}

/** A remark plugin, to stand after remark-math. A formula that KaTeX cannot read fails the build. */
export function typesetFormulas() {
  const walk = (node: Node): Node => {
    if (node.type === 'math' || node.type === 'inlineMath') return typeset(node);
    if (node.children) node.children = node.children.map(walk);
    return node;
  };
  return (tree: Node) => void walk(tree);
}

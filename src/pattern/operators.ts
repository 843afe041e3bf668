/**
 * An operator that is known by its name (\max, \log, \operatorname{ReLU}) and stands alone in its group gets an empty argument. KaTeX writes
 * it as two elements, the name and the sign for "applied to", and only where something follows it does it hold them together: without
 * that an exponent is three elements, and no browser knows which of them is the exponent.
 */
const NAMES =
  'arccos|arcctg|arcsin|arctan|arctg|argmax|argmin|arg|cosec|cosh|cos|coth|cotg|cot|csc|ctg|cth|deg|det|dim|exp|gcd|hom|inf|injlim|ker|lg|liminf|limsup|lim|ln|log|max|min|plim|Pr|projlim|sec|sinh|sin|sh|sup|tanh|tan|tg|th|varinjlim|varliminf|varlimsup|varprojlim';
const alone = new RegExp(
  String.raw`([{[])(\s*(?:\\(?:${NAMES})(?![a-zA-Z])|\\operatorname\*?\s*\{(?:[^{}]|\{[^{}]*\})*\})(?:\s*\\(?:no)?limits(?![a-zA-Z]))?\s*)(?=[}\]])`,
  'g',
);

export const withArguments = (tex: string): string => tex.replace(alone, '$1$2{}');

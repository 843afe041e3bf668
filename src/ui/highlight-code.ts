export type CodeKind = 'plain' | 'comment' | 'text' | 'number' | 'word';
export interface CodePiece {
  readonly kind: CodeKind;
  readonly text: string;
}

const keywords = {
  python: 'import|from|as|def|class|return|for|in|if|else|elif|while|with|None|True|False|lambda|not|and|or',
  javascript: 'import|from|export|const|let|function|return|for|of|in|if|else|while|await|async|new|null|true|false',
} as const;
export type CodeLanguage = keyof typeof keywords;

/** Cuts a program into comments, texts, numbers, keywords and the rest; joined again they are the program. */
export function codePieces(code: string, language: CodeLanguage): CodePiece[] {
  const comment = language === 'python' ? '#[^\\n]*' : '//[^\\n]*|/\\*[\\s\\S]*?\\*/';
  const pattern = new RegExp(
    `(?<comment>${comment})|(?<text>'(?:\\\\.|[^'\\\\\\n])*'|"(?:\\\\.|[^"\\\\\\n])*"|\`[^\`]*\`)` +
      `|(?<number>\\b\\d+(?:\\.\\d*)?(?:e[-+]?\\d+)?\\b)|(?<word>\\b(?:${keywords[language]})\\b)`,
    'g',
  );
  const pieces: CodePiece[] = [];
  let done = 0;
  for (const match of code.matchAll(pattern)) {
    if (match.index > done) pieces.push({ kind: 'plain', text: code.slice(done, match.index) });
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as CodeKind;
    pieces.push({ kind, text: match[0] });
    done = match.index + match[0].length;
  }
  if (done < code.length) pieces.push({ kind: 'plain', text: code.slice(done) });
  return pieces;
}

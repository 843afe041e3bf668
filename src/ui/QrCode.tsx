import { useMemo } from 'react';
import { encode } from 'uqr';
import { useMediaWords } from './use-media-words.ts';

/** Dark modules as one SVG path in module units, and the side including the quiet zone. Throws where the text is too long (about 2900 bytes). */
export function qrPath(text: string, quiet = 4): { path: string; side: number } {
  const { data, size } = encode(text, { ecc: text.length > 1200 ? 'L' : 'M', border: quiet });
  let path = '';
  for (const [row, line] of data.entries())
    for (let column = 0; column < size; ) {
      let run = 0;
      while (line[column + run]) run++;
      if (run > 0) path += `M${column} ${row}h${run}v1h-${run}z`;
      column += run + 1;
    }
  return { path, side: size };
}

/** A link as a QR code, black on white in every theme so that any phone reads it. */
export function QrCode({ text, className }: { readonly text: string; readonly className?: string | undefined }) {
  const words = useMediaWords();
  const code = useMemo(() => {
    try {
      return qrPath(text);
    } catch {
      return null;
    }
  }, [text]);
  if (!code) return <p className={className}>{words('qr.long', { count: text.length })}</p>;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${code.side} ${code.side}`}
      role="img"
      aria-label={words('qr.label', { text })}
      shapeRendering="crispEdges"
    >
      <rect width={code.side} height={code.side} fill="#fff" />
      <path d={code.path} fill="#000" />
    </svg>
  );
}

/** Words that were on the page once and that the field does not use, or not in this sense, each with the right one beside it. */
import type { Language } from '../src/pattern/words.ts';

export interface Retired {
  readonly wrong: RegExp;
  readonly right: string;
}

const en: readonly Retired[] = [
  { wrong: /\bshares? right\b|\bshare of right\b/i, right: 'accuracy' },
  { wrong: /\bremembered places?\b|\bplaces? (was|were|is|are) (remembered|kept)\b/i, right: 'index, indices' },
  {
    wrong: /\bplaces of the (winners|maxima)\b|\b(keeps?|kept|remembers?) its places\b/i,
    right: 'indices of the maxima',
  },
  { wrong: /^up again$/i, right: 'unpooling' },
  { wrong: /\bfrom above\b/i, right: 'upstream gradient' },
  { wrong: /\bpixel middles?\b|\bmiddles of (the )?pixels\b/i, right: 'half-pixel centres' },
  { wrong: /\bends aligned\b|\bcorner-anchored\b/i, right: 'align corners; asymmetric' },
  { wrong: /\bshel(f|ves)\b/i, right: 'skip connection' },
  { wrong: /\bmax-pooling\b|\bmaximum pooling\b/i, right: 'max pooling' },
  { wrong: /\bslopes?\b/i, right: 'gradient' },
  { wrong: /\btwins?\b/i, right: 'version' },
  { wrong: /\buneven(ly)?\b|\bevenly\b|\bcounts are even\b/i, right: 'unequal, equal' },
  {
    wrong: /\beven (counts?|overlaps?|areas?)\b|\boverlap is even\b|^even\b(?! (size|kernel|with|is))/i,
    right: 'equal; flat',
  },
  { wrong: /\btak(es|ing) no part\b|\bso fast would\b|\bby the number of weights\b/i, right: 'a plain sentence' },
  { wrong: /\bknows classes\b|\ba classifier can follow\b/i, right: 'a plain sentence' },
];

const es: readonly Retired[] = [
  { wrong: /\bproporci[oó]n (de aciertos|acertada)\b/i, right: 'exactitud' },
  {
    wrong: /\blugar(es)? (recordado|guardado)s?\b|\b(recuerdan?|recordaron|guardaron) (los|sus) lugares\b/i,
    right: 'índices',
  },
  { wrong: /\blugar(es)? de(l|\slos) (ganador(es)?|máximos?)\b/i, right: 'índices de los máximos' },
  { wrong: /\bde regreso arriba\b/i, right: 'desagrupación (unpooling)' },
  { wrong: /\bdesde arriba\b|\bde arriba llega\b/i, right: 'gradiente que llega (upstream gradient)' },
  { wrong: /\bmitad(es)? de (los )?píxel(es)?\b/i, right: 'centros de medio píxel (half-pixel)' },
  { wrong: /\bestantes?\b/i, right: 'conexión de salto' },
  { wrong: /\bmax-pooling\b|\bagrupación máxima\b/i, right: 'agrupación por máximo (max pooling)' },
  { wrong: /\bpendientes?\b/i, right: 'gradiente' },
  {
    wrong: /\b(tabla|píxeles|números|núcleo( A)?|matriz|código|ejemplo|guion) de la clase\b/i,
    right: '… del curso',
  },
  { wrong: /\bque la clase\b|\bdejar que la clase\b/i, right: 'que el grupo' },
  { wrong: /\ben la clase (sobre|de)\b|\besta clase no\b|\blas clases lo\b/i, right: 'la lección' },
  { wrong: /\buna clase (dice|imprime)\b|\bimprime una clase\b/i, right: 'un curso' },
  {
    wrong: /(?<!solo )\b(hasta|desde|en) el fondo\b|\bsabe el fondo\b|\bfondo más profundo\b/i,
    right: 'cuello de botella (fondo is the background)',
  },
  { wrong: /\b(mapa|número|vecinos) del fondo\b|^el fondo$/i, right: 'cuello de botella (fondo is the background)' },
  { wrong: /\bred(es)? simples?\b/i, right: 'pérdida sin pesos' },
  { wrong: /\bpuntajes?\b/i, right: 'puntuación' },
  { wrong: /\bbalance\w*\b/i, right: 'equilibrio' },
  {
    wrong: /\braíz cuadrática media\b|\braíz del error cuadrático(?! medio)/i,
    right: 'raíz del error cuadrático medio',
  },
  { wrong: /\bIntro\b|\bEntrar sobre\b/, right: 'Enter' },
  { wrong: /\bengañ\w*/i, right: 'a plain word' },
  { wrong: /\bpor un extremo\b/i, right: 'a plain word' },
  { wrong: /\bde a (poco|dos|uno|una)\b|\bse lo (entrena|arranc)/i, right: 'the Spanish of all countries' },
  { wrong: /\bustedes?\b|\bvos\b|\b(podés|tenés|hacé|elegí|mirá)\b/i, right: 'tú' },
  { wrong: /\b(pulse|arrastre|presione|seleccione|haga clic|escoja)\b/i, right: 'tú: pulsa, arrastra, elige' },
  { wrong: /\bno participan?\b|\bsin participar\b/i, right: 'a plain sentence' },
];

export const retired: Readonly<Record<Language, readonly Retired[]>> = { en, es };

/** The deck's English words that a Spanish lesson pairs once with its own: whoever reads code meets them there. */
export const pairs: readonly (readonly [spanish: RegExp, paired: RegExp])[] = [
  [/\bnúcleos?\b/i, /\bnúcleos? \(kernels?\)/i],
  [/\brellenos?\b/i, /\brelleno \(padding\)/i],
  [/\bagrupación\b/i, /\bagrupación (por máximo )?\((max )?pooling\)/i],
  [/\bdesagrupación\b/i, /\bdesagrupación \(unpooling\)/i],
  [/\bagrupación por máximo\b/i, /\bagrupación por máximo(,| \() ?max pooling/i],
  [/\bsobremuestreo\b/i, /\bsobremuestreo(,| \() ?upsampling\)/i],
  [/\bconexi(ón|ones) de salto\b/i, /\bconexi(ón|ones) de salto \(skip connections?\)/i],
  [/\bgradiente que llega\b/i, /\bgradiente que llega \(upstream gradient\)/i],
];

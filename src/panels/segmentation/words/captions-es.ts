import type { Translation } from '../../../pattern/words.ts';
import type { captions as english } from './captions-en.ts';

export const captions: Translation<typeof english> = {
  net: {
    input:
      '① La entrada: {side}×{side} píxeles con {cells} células, dibujados con una semilla y nunca vistos al entrenar. La red da una etiqueta a cada píxel.',
    down: '② Nivel {shelf}, bajando: una convolución 3×3 con ReLU hace {channels} mapas de lo que entra. Cada número ve {seen}×{seen} de la imagen.',
    downAgain: '② Segunda convolución 3×3 en el nivel {shelf}: {channels} mapas, y cada número ve ya {seen}×{seen}.',
    keep: '③ La copia se aparta: {channels} mapas de {side}×{side} quedan en el estante {shelf}, con cada borde todavía en su sitio.',
    cut: '③ El estante {shelf} está cortado: lo que llega por él son {channels} mapas de ceros.',
    pool: '② Agrupación por máximo: de cada 2×2 queda el mayor. {sideBefore}×{sideBefore} pasan a {side}×{side}; dónde estaba exactamente se olvida.',
    poolBottom: '④ Hasta el fondo: la agrupación por máximo deja una cuadrícula de {side}×{side}.',
    centreFirst:
      '④ El fondo: {channels} mapas en una cuadrícula de solo {side}×{side}. Cada número ve {seen} píxeles de los {sideOfPicture}.',
    centre: '④ El cuello de botella: sabe que hay células, en una cuadrícula de {side}×{side}. Qué, pero apenas dónde.',
    up: '⑤ Sobremuestreo: {channels} mapas se hacen el doble de grandes mezclando vecinos, de {sideBefore}×{sideBefore} a {side}×{side}. Más grandes, no más nítidos.',
    join: '⑤ Copiar y concatenar: los mapas sobremuestreados y, a su lado, la copia del estante {shelf}. En total {channels} mapas; no se suma nada.',
    joinCut:
      '⑤ Concatenación con el estante {shelf} cortado: la mitad de los {channels} mapas son ceros, y los núcleos siguientes solo tienen lo que subió del fondo.',
    fuse: '⑤ Fusión: una convolución 3×3 lee los {before} mapas y hace {channels}. Lo que sabe el fondo se encuentra con dónde están los bordes.',
    fuseAgain: '⑤ Segunda convolución en el nivel {shelf}: {channels} mapas de {side}×{side}.',
    scores: '⑥ Puntuaciones: una convolución 1×1 da dos números por píxel, uno para el fondo y otro para la célula.',
    softmax:
      '⑥ Softmax convierte ambas puntuaciones en probabilidades; en ({row}, {column}): fondo {zero}, célula {one}.',
    labels: '⑥ Arg max: cada píxel toma su clase más probable. Solo ahora la respuesta es una imagen de etiquetas.',
    compare:
      'Comparado con la verdad: {wrong} de 1024 píxeles están mal ({false} de más, {missed} de menos). Exactitud {accuracy}, pero IoU {iou}.',
    cutPrice:
      'Con todas las copias la IoU de esta imagen es {before}; así cortada, {after}; no se ha vuelto a entrenar nada.',
    number: {
      convolution: 'En ({row}, {column}) del mapa {channel}, todos los productos, su suma y el sesgo dan {value}.',
      stopped: 'En ({row}, {column}) del mapa {channel} la suma es menor que 0, así que ReLU deja 0.',
      scores: 'En ({row}, {column}) la puntuación {channel} es {value}.',
      keep: 'En ({row}, {column}) del mapa {channel} la copia guarda {value}.',
      pool: 'En ({row}, {column}) del mapa {channel} el mayor de cuatro es {value}.',
      up: 'En ({row}, {column}) del mapa {channel} los vecinos se mezclan y dan {value}.',
      joinUp: 'El mapa {channel} es uno sobremuestreado: {value} en ({row}, {column}).',
      joinKept: 'El mapa {channel} viene del estante: {value} en ({row}, {column}).',
      softmax: 'La probabilidad {channel} es {value}.',
      labels: 'En ({row}, {column}) la etiqueta es {value}.',
    },
    ask: {
      input: '¿Qué hay en ({row}, {column})?',
      convolution: '¿Qué dan los productos, el sesgo y ReLU en ({row}, {column}) del mapa {channel}?',
      keep: '¿Qué guarda la copia en ({row}, {column}) del mapa {channel}?',
      pool: '¿Qué deja la agrupación por máximo de estos cuatro?',
      up: '¿Qué dan los vecinos mezclados en ({row}, {column})?',
      join: '¿Qué número hay en ({row}, {column}) del mapa {channel} de ambas mitades?',
      scores: '¿Cuál es la puntuación {channel} en ({row}, {column})?',
      softmax: '¿Qué probabilidad hace softmax de la puntuación {channel}?',
      labels: '¿Qué etiqueta elige arg max: 0, fondo, o 1, célula?',
      compare: '¿Cuál es la IoU?',
    },
  },
  weights: {
    instancesInside:
      '{count} células, cada una con su número. El píxel ({row}, {column}) está en la célula {instance}.',
    instancesOutside:
      '{count} células, cada una con su número. El píxel ({row}, {column}) no está en ninguna: es fondo.',
    d1Inside: 'd₁ es la distancia a la célula más cercana. El píxel está en una, así que d₁ = 0.',
    d1Outside: 'd₁ es la distancia a la célula más cercana: {value} píxeles desde ({row}, {column}).',
    d2: 'd₂ es la distancia a la segunda célula más cercana: {value} píxeles. Solo es pequeña entre dos células.',
    d2Alone: 'No hay segunda célula, así que d₂ es infinita y no hay hueco que guardar.',
    sum: 'Artículo: las distancias se suman, d₁ + d₂ = {value}. En un hueco estrecho ambas son pequeñas.',
    squares: 'Como lo imprime una clase: d₁² + d₂² = {value}, sin 2·d₁·d₂. La cresta sale más suave.',
    ridge:
      'w₀·exp(…) convierte distancias pequeñas en una cresta alta: aquí {value}, con w₀ = {w0} y σ = {sigma} píxeles.',
    backgroundInside: 'La cresta es solo para el fondo. Este píxel está en una célula, así que recibe 0.',
    backgroundOutside: 'La cresta es solo para el fondo. Este píxel es fondo y conserva {value}.',
    balanceInside: 'w_c = 1/(2f) equilibra las clases: un píxel de célula cuenta {value} veces.',
    balanceOutside: 'w_c = 1/(2f) equilibra las clases: un píxel de fondo cuenta {value} veces.',
    balanceOff: 'Sin equilibrio cada píxel cuenta una vez: w_c = {value}.',
    weight: 'Todo junto: un fallo en ({row}, {column}) cuesta {base} + {ridge} = {value} veces lo habitual.',
    ask: {
      instances: '¿En qué célula está el píxel ({row}, {column})?',
      d1: '¿Cuánto hay del píxel ({row}, {column}) a la célula más cercana, en píxeles?',
      d2: '¿Cuánto hay del píxel ({row}, {column}) a la segunda célula más cercana?',
      sum: 'd₁ = {d1}, d₂ = {d2}: ¿qué dan juntas?',
      ridge: 'd₁ = {d1}, d₂ = {d2}, w₀ = {w0}, σ = {sigma}: ¿qué altura tiene aquí la cresta?',
      background: '¿Qué queda de la cresta en el píxel ({row}, {column})?',
      balance: '¿Cuántas veces cuenta un píxel de esta clase?',
      weight: '¿Qué peso tiene el píxel ({row}, {column})?',
    },
  },
  metrics: {
    masks: 'Una predicción y la verdad, de {n}×{n} celdas. Difieren en {wrong}. Pulsa una celda para cambiarla.',
    tp: 'Celda ({row}, {column}): predicha, y así es. Un verdadero positivo; ahora TP = {tp}.',
    fp: 'Celda ({row}, {column}): predicha, pero es fondo. Un falso positivo; ahora FP = {fp}.',
    fn: 'Celda ({row}, {column}): no predicha, pero es primer plano. Un falso negativo; ahora FN = {fn}.',
    tn: 'Celda ({row}, {column}): fondo en ambas. Un verdadero negativo; ahora TN = {tn}.',
    tally: 'Las {all} celdas están contadas, cada una una vez: TP {tp}, FP {fp}, FN {fn}, TN {tn}.',
    accuracy: 'Exactitud: {value} de todas las celdas están bien, fondo incluido.',
    flatters: 'Pero la IoU es {iou}: donde casi todo es fondo, la exactitud halaga.',
    iou: 'IoU: de las celdas que alguna máscara llama primer plano, {value} están en ambas. Los TN no cuentan.',
    backgroundIou: 'Lo mismo para el fondo, con TN en el lugar de TP: {value}.',
    meanIou: 'IoU media: la media de las clases que aparecen, {value}.',
    dice: 'Dice cuenta el solape dos veces: {value}. Es 2·IoU/(1 + IoU), nunca menor que la IoU.',
    precision: 'Precisión: de lo predicho, {value} es correcto.',
    recall: 'Exhaustividad: de lo que hay, se encontró {value}.',
    nothing: 'Nada entre nada: 0/0 no tiene valor, así que esta medida no entra en las medias.',
    askCell: 'Celda ({row}, {column}): ¿verdadero o falso, positivo o negativo?',
    ask: {
      masks: '¿En cuántas celdas difieren?',
      tally: '¿Cuántas celdas están contadas?',
      accuracy: '¿Qué parte de todas las celdas está bien?',
      iou: '¿Cuánto mide la intersección respecto a la unión?',
      backgroundIou: '¿Cuál es la IoU del fondo?',
      meanIou: '¿Cuál es la media de ambas clases?',
      dice: '¿Cuánto es Dice, con TP contado dos veces?',
      precision: '¿Qué parte de la predicción es correcta?',
      recall: '¿Qué parte de la verdad se encontró?',
    },
  },
  sizes: {
    input: 'Entra una imagen de {side}×{side}.',
    convolution:
      'Nivel {level}: una convolución 3×3 sin relleno pierde un píxel en cada borde, {before} pasa a {side}.',
    convolutionBottom:
      'El fondo: una convolución 3×3 sin relleno pierde un píxel en cada borde, {before} pasa a {side}.',
    padded: 'Nivel {level}: una convolución 3×3 con relleno conserva el lado, {side}.',
    paddedBottom: 'El fondo: una convolución 3×3 con relleno conserva el lado, {side}.',
    pool: 'La agrupación 2×2 reduce {before} a la mitad: {side}.',
    broken:
      'La agrupación 2×2 no puede partir {before}: {side} no es un número entero de píxeles. Esta entrada no encaja.',
    usedUp: 'No queda nada: el lado sería {side}. Esta entrada es demasiado pequeña para tantos niveles.',
    upsample:
      'El sobremuestreo duplica {before} a {side}; la copia del nivel {level} tiene el mismo lado y encaja tal cual.',
    crop: 'El sobremuestreo duplica {before} a {side}. La copia del nivel {level} mide {skip}, así que se recortan {cut} en cada borde.',
    fits: '{side} encaja: las {levels} mitades salen enteras. La siguiente entrada mayor es {above}; distan {apart} entre sí.',
    fitsLast: '{side} encaja: las {levels} mitades salen enteras. Tales entradas distan {apart} entre sí.',
    nearest: '{side} no encaja. Las más cercanas que sí encajan son {below} y {above}; distan {apart} entre sí.',
    above: '{side} no encaja. La menor que sí encaja es {above}; desde ahí distan {apart} entre sí.',
    below: '{side} no encaja. La más cercana que sí encaja es {below}; distan {apart} entre sí.',
    parameters:
      'Los canales se duplican de {width} a {deepest}: {total} parámetros, {head} de ellos en la última capa 1×1. El lado no cambia ninguno.',
    ask: {
      input: '¿Cómo es de grande la imagen?',
      convolution: '¿Qué lado deja la convolución 3×3 de {before}?',
      pool: '¿Qué lado deja la agrupación de {before}?',
      upsample: '¿Qué lado hace el sobremuestreo de {before}?',
    },
  },
};

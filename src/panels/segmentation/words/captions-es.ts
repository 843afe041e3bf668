import type { Translation } from '../../../pattern/words.ts';
import type { captions as english } from './captions-en.ts';

export const captions: Translation<typeof english> = {
  net: {
    input:
      '① La entrada: {side}×{side} píxeles con {cells} células, generados con una semilla y no usados al entrenar. La red etiqueta cada píxel.',
    down: '② Nivel {shelf}, bajando: una convolución 3×3 con ReLU hace {channels} mapas de lo que entra. Cada número ve {seen}×{seen} de la imagen.',
    downAgain: '② Segunda convolución 3×3 en el nivel {shelf}: {channels} mapas, y cada número ve ya {seen}×{seen}.',
    keep: '③ Conexión de salto {shelf}: estos {channels} mapas de {side}×{side} se guardan para la subida, con cada borde todavía en su sitio.',
    cut: '③ La conexión de salto {shelf} está cortada: el decodificador recibe en su lugar {channels} mapas de ceros.',
    pool: '② La agrupación por máximo (max pooling) conserva el mayor número de cada 2×2: {sideBefore}×{sideBefore} pasan a {side}×{side}. Se pierde dónde estaba exactamente.',
    poolBottom: '④ Hacia el cuello de botella: la agrupación por máximo deja una cuadrícula de {side}×{side}.',
    centreFirst:
      '④ El cuello de botella: {channels} mapas en una cuadrícula de solo {side}×{side}. Cada número ve {seen}×{seen} de los {sideOfPicture}×{sideOfPicture} píxeles.',
    centre:
      '④ El cuello de botella puede decir que hay células, pero solo en una cuadrícula de {side}×{side}: sabe qué, pero apenas dónde.',
    up: '⑤ Sobremuestreo (upsampling): la interpolación hace {channels} mapas el doble de grandes, de {sideBefore}×{sideBefore} a {side}×{side}. Son más grandes, no más nítidos.',
    join: '⑤ Concatenación: los mapas sobremuestreados y después los de la conexión de salto {shelf}. En total {channels} mapas; no se suma nada.',
    joinCut:
      '⑤ Concatenación con la conexión de salto {shelf} cortada: la mitad de los {channels} mapas son ceros, y la convolución siguiente solo tiene los mapas sobremuestreados.',
    fuse: '⑤ Una convolución 3×3 lee los {before} mapas y hace {channels}. Combina lo que halló el cuello de botella con dónde están los bordes.',
    fuseAgain: '⑤ Segunda convolución 3×3 en el nivel {shelf}: {channels} mapas de {side}×{side}.',
    scores: '⑥ Puntuaciones: una convolución 1×1 da dos números por píxel, uno para el fondo y otro para la célula.',
    softmax:
      '⑥ Softmax convierte ambas puntuaciones en probabilidades; en ({row}, {column}): fondo {zero}, célula {one}.',
    labels: '⑥ Arg max: cada píxel recibe su clase más probable. Solo ahora la salida es una imagen de etiquetas.',
    compare:
      'Comparado con la verdad: {wrong} de 1024 píxeles están mal ({false} falsos positivos, {missed} falsos negativos). Exactitud {accuracy}, pero IoU {iou}.',
    cutPrice:
      'Con todas las conexiones de salto la IoU de esta imagen es {before}; con este corte, {after}. La red no se volvió a entrenar.',
    number: {
      convolution: 'En ({row}, {column}) del mapa {channel}, todos los productos, su suma y el sesgo dan {value}.',
      stopped: 'En ({row}, {column}) del mapa {channel} la suma es menor que 0, así que ReLU deja 0.',
      scores: 'En ({row}, {column}) la puntuación {channel} es {value}.',
      keep: 'En ({row}, {column}) del mapa {channel} la conexión de salto lleva {value}.',
      pool: 'En ({row}, {column}) del mapa {channel} el mayor de cuatro es {value}.',
      up: 'En ({row}, {column}) del mapa {channel} la interpolación da {value}.',
      joinUp: 'El mapa {channel} es uno sobremuestreado: {value} en ({row}, {column}).',
      joinKept: 'El mapa {channel} llega por la conexión de salto: {value} en ({row}, {column}).',
      softmax: 'La probabilidad {channel} es {value}.',
      labels: 'En ({row}, {column}) la etiqueta es {value}.',
    },
    ask: {
      input: '¿Qué número hay en ({row}, {column})?',
      convolution: '¿Qué dan los productos, el sesgo y ReLU en ({row}, {column}) del mapa {channel}?',
      keep: '¿Qué lleva la conexión de salto en ({row}, {column}) del mapa {channel}?',
      pool: '¿Cuál de estos cuatro números conserva la agrupación por máximo?',
      up: '¿Qué da la interpolación en ({row}, {column})?',
      join: '¿Qué número hay en ({row}, {column}) del mapa {channel} de los mapas concatenados?',
      scores: '¿Cuál es la puntuación {channel} en ({row}, {column})?',
      softmax: '¿Qué probabilidad da softmax para la puntuación {channel}?',
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
    d2: 'd₂ es la distancia a la segunda célula más cercana: {value} píxeles. Ambas distancias son pequeñas solo donde dos células están cerca.',
    d2Alone: 'No hay segunda célula, así que d₂ es infinita y no hay ningún hueco que mantener abierto.',
    sum: 'El artículo suma las distancias: d₁ + d₂ = {value}. En un hueco estrecho ambas son pequeñas.',
    squares:
      'Una lección suma en cambio los cuadrados: d₁² + d₂² = {value}. Falta 2·d₁·d₂ de la fórmula del artículo, así que la cresta baja más despacio.',
    ridge:
      'w₀·exp(…) es grande donde las distancias son pequeñas, una cresta a lo largo de los huecos: aquí {value}, con w₀ = {w0} y σ = {sigma} píxeles.',
    backgroundInside: 'Solo los píxeles del fondo reciben la cresta. Este píxel está en una célula, así que recibe 0.',
    backgroundOutside: 'Solo los píxeles del fondo reciben la cresta. Este píxel es fondo y conserva {value}.',
    balanceInside:
      'El peso de clase 1/(2f), con f la parte de la clase, equilibra las clases: un píxel de célula cuenta {value} veces.',
    balanceOutside:
      'El peso de clase 1/(2f), con f la parte de la clase, equilibra las clases: un píxel de fondo cuenta {value} veces.',
    balanceOff: 'Sin equilibrio de clases el peso de clase de cada píxel es {value}.',
    weight: 'La suma es el peso: la pérdida del píxel ({row}, {column}) cuenta {base} + {ridge} = {value} veces.',
    ask: {
      instances: '¿En qué célula está el píxel ({row}, {column})?',
      d1: '¿Cuánto hay del píxel ({row}, {column}) a la célula más cercana, en píxeles?',
      d2: '¿Cuánto hay del píxel ({row}, {column}) a la segunda célula más cercana?',
      sum: 'd₁ = {d1}, d₂ = {d2}: ¿qué número entra en el exponente?',
      ridge: 'd₁ = {d1}, d₂ = {d2}, w₀ = {w0}, σ = {sigma}: ¿qué altura tiene aquí la cresta?',
      background: '¿Cuánto conserva de la cresta el píxel ({row}, {column})?',
      balance: '¿Cuántas veces cuenta un píxel de esta clase?',
      weight: '¿Qué peso tiene el píxel ({row}, {column})?',
    },
  },
  metrics: {
    masks: 'Una predicción y la verdad, de {n}×{n} píxeles. Difieren en {wrong}. Pulsa un píxel para cambiarlo.',
    tp: 'Píxel ({row}, {column}): predicho como primer plano, y lo es. Un verdadero positivo; ahora TP = {tp}.',
    fp: 'Píxel ({row}, {column}): predicho como primer plano, pero es fondo. Un falso positivo; ahora FP = {fp}.',
    fn: 'Píxel ({row}, {column}): predicho como fondo, pero es primer plano. Un falso negativo; ahora FN = {fn}.',
    tn: 'Píxel ({row}, {column}): fondo en ambas. Un verdadero negativo; ahora TN = {tn}.',
    tally: 'Los {all} píxeles están contados, cada uno una vez: TP {tp}, FP {fp}, FN {fn}, TN {tn}.',
    accuracy: 'Exactitud: {value} de todos los píxeles están bien clasificados, fondo incluido.',
    flatters: 'Pero la IoU es {iou}: donde casi todo es fondo, la exactitud es alta aun con una mala predicción.',
    iou: 'IoU: de los píxeles que son primer plano en al menos una máscara, {value} lo son en ambas. Los TN no cuentan.',
    backgroundIou: 'Lo mismo para el fondo, con TN en el lugar de TP: {value}.',
    meanIou: 'IoU media: la media de las clases que aparecen, {value}.',
    dice: 'Dice cuenta la intersección dos veces: {value}. Es 2·IoU/(1 + IoU), nunca menor que la IoU.',
    precision: 'Precisión: del primer plano predicho, {value} es correcto.',
    recall: 'Exhaustividad (recall): del primer plano verdadero se encontró {value}.',
    nothing: 'Esta medida sería 0/0, que no tiene valor, así que no entra en las medias.',
    askCell: 'Píxel ({row}, {column}): ¿verdadero o falso, positivo o negativo?',
    ask: {
      masks: '¿En cuántos píxeles difieren?',
      tally: '¿Cuántos píxeles están contados?',
      accuracy: '¿Cuál es la exactitud, la parte de todos los píxeles que está bien clasificada?',
      iou: '¿Cuál es la IoU, la intersección dividida por la unión?',
      backgroundIou: '¿Cuál es la IoU del fondo?',
      meanIou: '¿Cuál es la media de ambas clases?',
      dice: '¿Cuánto es Dice, que cuenta TP dos veces?',
      precision: '¿Cuál es la precisión, la parte correcta del primer plano predicho?',
      recall: '¿Cuál es la exhaustividad, la parte encontrada del primer plano verdadero?',
    },
  },
  sizes: {
    input: 'Entra una imagen de {side}×{side}.',
    convolution:
      'Nivel {level}: una convolución 3×3 sin relleno pierde un píxel en cada borde, {before} pasa a {side}.',
    convolutionBottom:
      'El cuello de botella: una convolución 3×3 sin relleno pierde un píxel en cada borde, {before} pasa a {side}.',
    padded: 'Nivel {level}: una convolución 3×3 con relleno conserva el lado, {side}.',
    paddedBottom: 'El cuello de botella: una convolución 3×3 con relleno conserva el lado, {side}.',
    pool: 'La agrupación 2×2 reduce {before} a la mitad: {side}.',
    broken:
      'La agrupación 2×2 no puede partir {before}: {side} no es un número entero de píxeles. Este tamaño de entrada no encaja.',
    usedUp: 'No queda ningún píxel: el lado sería {side}. Esta entrada es demasiado pequeña para tantos niveles.',
    upsample:
      'El sobremuestreo duplica {before} a {side}; la conexión de salto del nivel {level} tiene el mismo lado, así que no se recorta nada.',
    crop: 'El sobremuestreo duplica {before} a {side}. Los mapas de la conexión de salto {level} tienen lado {skip}, así que se recortan {cut} píxeles en cada borde.',
    fits: '{side} encaja: las {levels} divisiones entre dos dan números enteros. El siguiente tamaño que encaja es {above}; esos tamaños distan {apart} entre sí.',
    fitsLast:
      '{side} encaja: las {levels} divisiones entre dos dan números enteros. Esos tamaños distan {apart} entre sí.',
    nearest:
      '{side} no encaja. Los tamaños más cercanos que sí encajan son {below} y {above}; esos tamaños distan {apart} entre sí.',
    above:
      '{side} no encaja. El menor tamaño que sí encaja es {above}; desde ahí esos tamaños distan {apart} entre sí.',
    below: '{side} no encaja. El tamaño más cercano que sí encaja es {below}; esos tamaños distan {apart} entre sí.',
    parameters:
      'Los canales se duplican de {width} a {deepest}: {total} parámetros, {head} de ellos en la última capa 1×1. Su número no depende del tamaño de la entrada.',
    ask: {
      input: '¿Qué tamaño tiene la imagen?',
      convolution: '¿Qué lado da la convolución 3×3 a partir de {before}?',
      pool: '¿Qué lado da la agrupación a partir de {before}?',
      upsample: '¿Qué lado da el sobremuestreo a partir de {before}?',
    },
  },
};

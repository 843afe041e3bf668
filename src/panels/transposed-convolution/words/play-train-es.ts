import type { Translation } from '../../../pattern/words.ts';
import type { play as playEn, train as trainEn } from './play-train-en.ts';

export const play: Translation<typeof playEn> = {
  title: 'Jugar: el tablero de ajedrez de la convolución transpuesta',
  lens: 'Qué observar',
  lead: {
    overlap:
      'Antes de aprender ningún peso: cuántas estampas tocan cada celda de la salida, para cada núcleo (kernel) y cada paso (stride).',
    checkerboard:
      'Una imagen se achica y una sola convolución transpuesta la vuelve a agrandar. La cuadrícula que aparece no estaba en la imagen.',
    cures:
      'Dos remedios, probados en decodificadores sin entrenar. Un tamaño de núcleo divisible por el paso quita solo la parte de la cuadrícula debida a la superposición; agrandar antes de convolucionar no deja cuadrícula.',
  },
  settings: { stride: 'paso (stride) {stride}', seed: 'semilla {seed}' },
  overlap: {
    figure: 'Estampas sobre cada celda de la salida, núcleo {kernelSize}, paso (stride) {stride}',
    heading: 'Salida: cuántas estampas tocan cada celda',
    along: 'A lo largo de un eje',
    legend: 'estampas',
    ones: 'entran {size}×{size} unos, núcleo de unos',
    table: 'Todos los núcleos y pasos',
    pair: 'Núcleo {kernelSize}, paso (stride) {stride}: a lo largo de un eje {counts}; {verdict}',
    short: { flat: 'igual', uneven: 'desigual', holes: 'con huecos' },
    key: 'Cada mapa: el centro de la salida, claro donde se juntan más estampas. Debajo, las estampas a lo largo de un eje, un período: = igual, ≠ desigual, ○ celdas a las que no llega ninguna estampa.',
    share: 'Varianza que se repite con período {stride}',
    inside: 'Mínimo y máximo de estampas dentro del cuadrado punteado',
    ripple: 'Desviación típica ÷ media, en el interior',
    verified:
      '{agreeing} de {all} mapas, calculados por este dispositivo como convoluciones transpuestas, coinciden con los conteos por fórmula.',
    verdict: {
      flat: 'Igual: {stride} divide a {kernelSize}, así que cada celda interior recibe el mismo número de estampas. Solo las cercanas al borde reciben menos.',
      uneven:
        'Desigual: {stride} no divide a {kernelSize}, así que en cada eje algunas fases reciben una estampa más, y en dos dimensiones los conteos se multiplican. El patrón está ahí antes de entrenar.',
      holes:
        'Huecos: un núcleo de {kernelSize} es menor que el paso (stride) de {stride}, así que a algunas celdas no llega ninguna estampa.',
    },
  },
  checkerboard: {
    original: 'Imagen',
    result: 'Agrandada de nuevo',
    difference: 'Diferencia',
    spectrum: 'Espectro del resultado',
    from: 'desde {side}×{side}',
    error: 'raíz del error cuadrático medio {error}',
    share: 'Varianza que se repite con período {stride}',
    own: 'En la imagen original: {share}.',
    kernel: 'Núcleo, escalado para conservar el brillo medio',
    phases: 'Media del resultado en cada fase',
    roll: 'Otros pesos al azar (semilla {seed})',
    reading:
      'Espectro: las frecuencias bajas en el centro, las más altas en el borde. Los anillos marcan las frecuencias de la cuadrícula; un punto claro dentro de uno es el tablero de ajedrez, y a su alrededor hay una copia del espectro de la propia imagen.',
    verdict: {
      none: 'Con paso (stride) 1 hay una sola fase, así que ninguna cuadrícula puede repetirse con el paso.',
      holes: 'Las estampas dejan huecos de ceros entre ellos.',
      builtIn:
        'Pesos iguales, así que esta cuadrícula viene solo de la superposición: {stride} no divide a {kernelSize}.',
      weights:
        'Cada fase se calcula con pesos propios, y las sumas de pesos al azar son distintas. Eso produce una cuadrícula aun donde los conteos son iguales.',
      faint: 'Una cuadrícula tenue: busca puntos claros en los anillos.',
      clean: 'Sin cuadrícula visible: los pesos de todas las fases tienen la misma suma, o casi.',
      edges:
        'Los pesos que interpolan linealmente necesitan un núcleo de al menos 2·{stride} − 1. En este quedan cortados y las sumas de las fases difieren.',
    },
  },
  cures: {
    table: 'Cinco métodos de sobremuestreo, sin entrenar, comparados',
    input: 'entrada: {side}×{side}',
    head: {
      equal: 'Entrada plana, pesos iguales',
      random: 'Entrada plana, pesos al azar',
      picture: 'Imagen, pesos al azar',
      many: 'Parte de período 2, {nets} redes',
    },
    sub: {
      equal: 'solo por la superposición',
      random: 'donde empieza el entrenamiento',
      picture: 'los mismos pesos al azar',
      many: 'entrada plana; cada raya, una red',
    },
    method: {
      'transposed-2': 'Transpuesta, k = 2',
      'transposed-3': 'Transpuesta, k = 3',
      'transposed-4': 'Transpuesta, k = 4',
      nearest: 'Vecino y convolucionar',
      bilinear: 'Bilineal y convolucionar',
    },
    why: {
      'transposed-2': '2 divide a 2: sin superposición',
      'transposed-3': '2 no divide a 3',
      'transposed-4': '2 divide a 4: primer remedio',
      nearest: 'segundo remedio',
      bilinear: 'segundo remedio',
    },
    flatOf: '{method}: salida para una imagen plana, pesos iguales',
    randomOf: '{method}: salida para una imagen plana, pesos al azar',
    pictureOf: '{method}: salida para la imagen, pesos al azar',
    clean: 'sin cuadrícula',
    response: 'cuadrícula {response}',
    share: 'parte {share}',
    range: '{low} a {high}',
    legend:
      'salidas para la entrada plana menos su media; pesos iguales: en unidades de la media; pesos al azar: en desviaciones estándar de la salida para la imagen',
    made: 'decodificador que duplica el lado dos veces, paso (stride) 2, {from}×{from} → {to}×{to}',
    many: '{nets} redes por método en {seconds} s',
    claim:
      'Sin entrenar y con entrada plana: más de {transposed} de la varianza de la salida es tablero de ajedrez con convolución transpuesta, y menos de {resize} al agrandar y luego convolucionar (medias de {nets} redes al azar).',
    measuring: 'Midiendo {nets} redes al azar para cada método.',
    passed:
      'Se cumple: transpuestas, al menos {lowest}; agrandando primero, como mucho {highest} (medias de {nets} redes, medidas en este dispositivo).',
    failed:
      'Aquí no se cumple: la transpuesta más baja, {lowest}; la más alta agrandando primero, {highest} (medias de {nets} redes).',
    reach:
      'Un tamaño de núcleo divisible por el paso quita solo la parte de la cuadrícula que viene de la superposición (primera columna). Los pesos al azar siguen dando a cada fase una suma propia (segunda columna): en una sola red puede notarse poco, en muchas se nota con claridad. Agrandar primero y luego convolucionar trata igual a todas las fases desde el comienzo.',
    roll: 'Otros pesos al azar (semilla {seed})',
  },
};

export const train: Translation<typeof trainEn> = {
  title: 'Entrenar: aprender a duplicar la resolución, dos veces',
  lead: 'Cinco decodificadores aprenden a recuperar texturas de 32×32 a partir de sus promedios de 8×8. Solo cambia el sobremuestreo: misma semilla, mismos lotes, mismos pasos.',
  methods: {
    'transposed-2': 'Transpuesta 2×2',
    'transposed-3': 'Transpuesta 3×3',
    'transposed-4': 'Transpuesta 4×4',
    nearest: 'Vecino + conv',
    bilinear: 'Bilineal + conv',
  },
  short: {
    'transposed-2': 'T 2×2',
    'transposed-3': 'T 3×3',
    'transposed-4': 'T 4×4',
    nearest: 'Vecino',
    bilinear: 'Bilineal',
  },
  origin: {
    shipped:
      'A la vista: el paso 0 de la semilla {seed} y las redes que vienen con esta página ({steps} pasos). «Iniciar entrenamiento» entrena las cinco desde cero en este dispositivo.',
    trained: 'A la vista: el paso 0 y el paso {step} de un entrenamiento en este dispositivo, semilla {seed}.',
  },
  of: {
    many: '{nets} redes al azar',
    run: 'esta corrida, paso {step}',
    shipped: 'incluidas, paso {steps}',
  },
  previews: {
    title: 'Salidas de los cinco métodos',
    choose: 'Entrada: una textura reservada o una imagen',
    texture: 'Textura {n}',
    picture: 'Una imagen',
    first: 'sin entrenar',
    contrast: 'sin entrenar, con su propio contraste',
    input: 'Entrada, 8×8',
    truth: 'Verdad, 32×32',
    flat: 'Entrada gris plana',
    magnified: 'contraste aumentado',
    error: 'error {error}',
    grid: 'cuadrícula {response}',
    answerOf: '{method}, {when}: salida para la imagen',
    flatOf: '{method}, {when}: salida para el gris plano, contraste aumentado',
    legend: 'salidas para el gris plano menos su media, en desviaciones estándar de las salidas para texturas',
  },
  away: {
    mostly:
      '{method}: la cuadrícula sobre gris plano es mayor antes de entrenar ({before}); el entrenamiento quita casi toda ({after}, {now}). Las texturas no tienen tablero de ajedrez, así que la pérdida lo cuenta como error.',
    still:
      '{method}: la cuadrícula sobre gris plano es mayor antes de entrenar ({before}); ahora es {after} ({now}). Con más pasos se desvanece más.',
    never:
      '{method}: sin cuadrícula sobre gris plano en ningún paso, porque todas las fases se calculan con los mismos pesos.',
  },
  readings: {
    step: 'Paso',
    loss: 'Pérdida (lote)',
    error: 'Error en datos reservados',
    grid: 'Cuadrícula sobre gris',
    picture: 'Parte en texturas',
    speed: 'Pasos por segundo',
  },
  spoken:
    '{method}, paso {step}: pérdida {loss}. En el paso {measured}: error en datos reservados {error}, cuadrícula sobre gris plano {grid}.',
  measure: {
    label: 'Qué se mide',
    flatResponse: 'Cuadrícula sobre gris',
    flatShare: 'Parte de período 2, gris',
    flatEnergy: 'Energía de período 2, gris',
    pictureShare: 'Parte de período 2, texturas',
    error: 'Error en datos reservados',
  },
  table: {
    title: 'Medido en los pasos 0, 10, 20, 40 y al final',
    caption: {
      flatResponse:
        'Desviación típica de la salida para el gris plano, lejos del borde, dividida por la de las salidas para texturas: 0 significa sin cuadrícula.',
      flatShare:
        'Parte de la varianza de la salida para el gris plano, con el borde incluido, que alterna de píxel a píxel. Cuando la cuadrícula se ha desvanecido, casi toda la varianza por la que se divide es la del borde.',
      flatEnergy:
        'Energía de las ondas que alternan de píxel a píxel en la salida para el gris plano, lejos del borde, dividida por la varianza de las texturas verdaderas: el tamaño de la propia cuadrícula.',
      pictureShare: 'Parte de la varianza de las salidas para 64 texturas reservadas que alterna de píxel a píxel.',
      error: 'Error cuadrático medio en 64 texturas reservadas.',
    },
    step: 'paso {step}',
    card: '{mean} [{low}, {high}]',
    help: 'Grande: medido aquí, con 64 texturas reservadas. Pequeño: media [menor, mayor] de {seeds} semillas con 256, según la ficha de las redes incluidas.',
    plain: 'Sin red: vecino más cercano {nearest}, interpolación bilineal {bilinear}.',
    truth: 'En las texturas verdaderas: {share}.',
    noCard: 'Grande: medido aquí.',
  },
  plot: {
    loss: 'Pérdida: error cuadrático medio',
    flatResponse: 'Cuadrícula sobre gris plano (logarítmica; el 0 no se puede dibujar)',
    flatShare: 'Parte de período 2, gris plano',
    flatEnergy: 'Energía de período 2, gris plano (logarítmica; el 0 no se puede dibujar)',
    pictureShare: 'Parte de período 2, texturas',
    error: 'Error en datos reservados',
    seed: 'semilla {seed}, tasa {rate}',
  },
  claim: {
    says: 'Parte de período 2 de la salida para el gris plano: antes de entrenar, más de {transposed} con convolución transpuesta y menos de {resize} al agrandar y convolucionar; después de entrenar, menos de {end} en todas.',
    start: {
      open: 'Comienzo: se está midiendo.',
      holds: 'Comienzo, media de {of}: se cumple ({all}).',
      misses: 'Comienzo, media de {of}: no en {figures}.',
    },
    end: {
      open: 'Final: se mide tras {steps} pasos.',
      holds: 'Final ({of}): se cumple ({all}).',
      misses: 'Final ({of}): no en {figures}.',
    },
    why: 'Al final la cuadrícula misma es tenue (véase «Cuadrícula sobre gris»), pero también lo es todo lo demás en la salida para el gris plano: lo poco que queda se divide por una varianza muy pequeña, y su parte puede seguir por encima del umbral.',
  },
  card: { metric: '{method}: {measure}, paso {step}' },
  files: {
    save: 'Exportar modelo',
    saveHelp: 'Guarda {method} como JSON y pesos en el formato de capas de TensorFlow.js',
    notSaved: 'No se pudo exportar el modelo.',
  },
};

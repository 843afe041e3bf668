import type { Translation } from '../../../pattern/words.ts';
import type { play as playEn, train as trainEn } from './play-train-en.ts';

export const play: Translation<typeof playEn> = {
  title: 'Jugar: el tablero de ajedrez de la convolución transpuesta',
  lens: 'Qué observar',
  lead: {
    overlap: 'Contar antes de aprender ningún peso: cuántas estampas tocan cada lugar, para cada núcleo y cada paso.',
    checkerboard:
      'Una imagen se achica y una sola convolución transpuesta vuelve a pintarla grande. La cuadrícula que aparece no estaba en la imagen.',
    cures:
      'Dos remedios, en decodificadores que aún no aprendieron nada. Uno quita solo la parte incorporada; el otro empieza limpio.',
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
    short: { flat: 'parejo', uneven: 'disparejo', holes: 'con huecos' },
    key: 'Cada mapa: el centro de la salida, claro donde se juntan más estampas. Debajo, las estampas a lo largo de un eje, un período: = parejo, ≠ disparejo, ○ lugares que ninguna estampa alcanza.',
    share: 'Varianza que se repite con período {stride}',
    inside: 'Estampas dentro del cuadrado punteado, menos : más',
    ripple: 'Desviación ÷ media en el interior',
    verified:
      '{agreeing} de {all} mapas, calculados por este dispositivo como convoluciones transpuestas, coinciden con el conteo a mano.',
    verdict: {
      flat: 'Parejo: {stride} divide a {kernelSize}, así que cada lugar se toca las mismas veces. Solo el borde tiene menos.',
      uneven:
        'Disparejo: {stride} no divide a {kernelSize}, así que algunas fases reciben una estampa más en cada eje, y en dos dimensiones los conteos se multiplican. Está ahí antes de entrenar.',
      holes:
        'Huecos: un núcleo de {kernelSize} es menor que el paso (stride) de {stride}, así que algunos lugares nunca se pintan.',
    },
  },
  checkerboard: {
    original: 'Imagen',
    result: 'Pintada de nuevo',
    difference: 'Diferencia',
    spectrum: 'Espectro del resultado',
    from: 'desde {side}×{side}',
    error: 'raíz de la media cuadrática {error}',
    share: 'Varianza que se repite con período {stride}',
    own: 'En la imagen misma: {share}.',
    kernel: 'Núcleo, escalado para conservar el brillo medio',
    phases: 'Media del resultado en cada fase',
    roll: 'Otros pesos al azar (semilla {seed})',
    reading:
      'Espectro: los cambios lentos en el centro, los de píxel a píxel en el borde. Los anillos marcan las frecuencias de la cuadrícula; un punto claro en uno de ellos es el tablero de ajedrez, y a su alrededor hay copias del espectro de la propia imagen.',
    verdict: {
      none: 'Con paso (stride) 1 no hay fases: nada puede repetirse con el paso.',
      holes: 'Las estampas dejan huecos de ceros entre ellos.',
      builtIn:
        'Pesos iguales, así que esta cuadrícula viene solo de la superposición: {stride} no divide a {kernelSize}.',
      weights:
        'A cada fase llegan otros pesos, y si son al azar su suma difiere: hay cuadrícula aunque la superposición sea pareja.',
      faint: 'Una cuadrícula tenue: mirar los anillos.',
      clean: 'Limpio: cada fase recibe la misma suma de pesos.',
      edges:
        'Los pesos lineales necesitan un núcleo de al menos {stride}·2 − 1; en este las carpas quedan cortadas y las fases difieren.',
    },
  },
  cures: {
    table: 'Cinco maneras de subir, sin entrenar, comparadas',
    input: 'entra: {side}×{side}',
    head: {
      equal: 'Entra gris plano, pesos iguales',
      random: 'Entra gris plano, pesos al azar',
      picture: 'Entra la imagen, pesos al azar',
      many: 'Parte de período 2, 60 redes',
    },
    sub: {
      equal: 'lo que trae la superposición',
      random: 'desde donde parte el entrenamiento',
      picture: 'los mismos pesos al azar',
      many: 'entra gris plano; cada raya, una red',
    },
    method: {
      'transposed-2': 'Transpuesta, k = 2',
      'transposed-3': 'Transpuesta, k = 3',
      'transposed-4': 'Transpuesta, k = 4',
      nearest: 'Copiar y convolucionar',
      bilinear: 'Bilineal y convolucionar',
    },
    why: {
      'transposed-2': '2 divide a 2: sin superposición',
      'transposed-3': '2 no divide a 3',
      'transposed-4': '2 divide a 4: primer remedio',
      nearest: 'segundo remedio',
      bilinear: 'segundo remedio',
    },
    flatOf: '{method}: respuesta a una imagen plana, pesos iguales',
    randomOf: '{method}: respuesta a una imagen plana, pesos al azar',
    pictureOf: '{method}: respuesta a la imagen, pesos al azar',
    clean: 'sin cuadrícula',
    response: 'cuadrícula {response}',
    share: 'parte {share}',
    range: '{low} a {high}',
    legend:
      'respuestas a lo plano menos su media; pesos iguales: en unidades de la media, al azar: en desviaciones de la respuesta a la imagen',
    made: 'decodificador de dos duplicaciones, paso (stride) 2, {from}×{from} → {to}×{to}',
    many: '{nets} redes por manera en {seconds} s',
    claim:
      'Sin entrenar, más de {transposed} de la respuesta plana de los decodificadores transpuestos es tablero de ajedrez; al agrandar y luego convolucionar queda por debajo de {resize} (medias de 60 redes al azar).',
    measuring: 'Midiendo {nets} redes al azar para cada manera de subir.',
    passed:
      'Se cumple: transpuestas al menos {lowest}, agrandar primero, como mucho {highest} (medias de {nets} redes, medidas en este dispositivo).',
    failed:
      'Aquí no se cumple: transpuesta más baja {lowest}, al agrandar primero, la más alta {highest} (medias de {nets} redes).',
    reach:
      'Un núcleo divisible por el paso quita solo la parte incorporada (primera columna). Los pesos al azar siguen dando a cada fase una suma propia (segunda columna): una red puede mostrar poco, muchas lo muestran con claridad. Copiar o interpolar primero y luego convolucionar trata igual a todas las fases desde el comienzo.',
    roll: 'Otros pesos al azar (semilla {seed})',
  },
};

export const train: Translation<typeof trainEn> = {
  title: 'Entrenar: aprender a duplicar la resolución, dos veces',
  lead: 'Cinco decodificadores convierten promedios de 8×8 otra vez en texturas de 32×32. Solo difieren en la manera de subir: misma semilla, mismos lotes, mismos pasos.',
  methods: {
    'transposed-2': 'Transpuesta 2×2',
    'transposed-3': 'Transpuesta 3×3',
    'transposed-4': 'Transpuesta 4×4',
    nearest: 'Copiar + conv',
    bilinear: 'Bilineal + conv',
  },
  short: {
    'transposed-2': 'T 2×2',
    'transposed-3': 'T 3×3',
    'transposed-4': 'T 4×4',
    nearest: 'Copiar',
    bilinear: 'Bilineal',
  },
  origin: {
    shipped:
      'A la vista: el paso 0 de la semilla {seed} y las redes que vienen con esta página ({steps} pasos). «Iniciar entrenamiento» aprende las cinco desde cero, aquí.',
    trained: 'A la vista: el paso 0 y el paso {step} de un entrenamiento en este dispositivo, semilla {seed}.',
  },
  of: {
    many: '{nets} redes al azar',
    run: 'esta corrida, paso {step}',
    shipped: 'incluidas, paso {steps}',
  },
  previews: {
    title: 'Respuestas de las cinco maneras de subir',
    choose: 'Qué entra: una textura nueva o una imagen',
    texture: 'Textura {n}',
    picture: 'Una imagen',
    first: 'sin entrenar',
    contrast: 'sin entrenar, con su propio contraste',
    input: 'Entra, 8×8',
    truth: 'Verdad, 32×32',
    flat: 'Entra gris plano',
    magnified: 'contraste aumentado',
    error: 'error {error}',
    grid: 'cuadrícula {response}',
    answerOf: '{method}, {when}: respuesta a la imagen',
    flatOf: '{method}, {when}: respuesta al gris plano, aumentada',
    legend: 'respuestas al gris plano menos su media, en desviaciones de las respuestas a texturas',
  },
  away: {
    mostly:
      '{method}: la cuadrícula sobre gris plano es mayor sin entrenar ({before}) y el entrenamiento la quita casi toda ({after}, {now}). Una red entrenada conserva lo que piden los datos; un tablero de ajedrez es un error como cualquier otro.',
    still:
      '{method}: la cuadrícula sobre gris plano es mayor sin entrenar ({before}); ahora es {after} ({now}). Seguir entrenando para ver cómo se apaga.',
    never: '{method}: sin cuadrícula sobre gris plano en ningún momento. Los mismos pesos calculan todas las fases.',
  },
  readings: {
    step: 'Paso',
    loss: 'Pérdida (lote)',
    error: 'Error con datos nuevos',
    grid: 'Cuadrícula sobre gris',
    picture: 'Parte en texturas',
    speed: 'Pasos por segundo',
  },
  spoken: '{method}, paso {step}: pérdida {loss}, error con datos nuevos {error}, cuadrícula sobre gris plano {grid}.',
  measure: {
    label: 'Qué se mide',
    flatResponse: 'Cuadrícula sobre gris',
    flatShare: 'Parte de período 2, gris',
    flatEnergy: 'Energía de período 2, gris',
    pictureShare: 'Parte de período 2, texturas',
    error: 'Error con datos nuevos',
  },
  table: {
    title: 'Medido en los pasos 0, 10, 20, 40 y al final',
    caption: {
      flatResponse:
        'Desviación de la respuesta al gris plano donde no se siente el borde, sobre la de las respuestas a texturas: 0 significa sin cuadrícula.',
      flatShare:
        'Parte de la varianza de la respuesta al gris plano que cambia de signo de píxel a píxel, con el borde incluido (US-B). Cuando la cuadrícula se apaga, la varianza entre la que se divide es poco más que la del borde.',
      flatEnergy:
        'Energía de las ondas que alternan de píxel a píxel en la respuesta al gris plano donde no se siente el borde, sobre la varianza de texturas verdaderas: el tamaño propio de la cuadrícula.',
      pictureShare: 'Parte de la varianza de las respuestas a 64 texturas nuevas que cambia de signo de píxel a píxel.',
      error: 'Error cuadrático medio en 64 texturas nuevas.',
    },
    step: 'paso {step}',
    card: '{mean} [{low}, {high}]',
    help: 'Grande: medido aquí, con 64 texturas nuevas. Pequeño: media [menor, mayor] de {seeds} semillas con 256, según la ficha de las redes incluidas.',
    plain: 'Sin ninguna red, copiar da {nearest} e interpolar {bilinear}.',
    truth: 'Las texturas verdaderas: {share}.',
    noCard: 'Grande: medido aquí.',
  },
  plot: {
    loss: 'Pérdida: error cuadrático medio',
    flatResponse: 'Cuadrícula sobre gris plano (el 0 no cabe en una escala logarítmica)',
    flatShare: 'Parte de período 2, gris plano',
    flatEnergy: 'Energía de período 2, gris plano (el 0 no cabe en una escala logarítmica)',
    pictureShare: 'Parte de período 2, texturas',
    error: 'Error con datos nuevos',
    seed: 'semilla {seed}, tasa {rate}',
  },
  claim: {
    says: 'Parte de período 2 de la respuesta al gris plano: sin entrenar, más de {transposed} con convolución transpuesta y menos de {resize} al agrandar y convolucionar; después de entrenar, menos de {end} en todas.',
    start: {
      open: 'Comienzo: se está midiendo.',
      holds: 'Comienzo, media de {of}: se cumple ({all}).',
      misses: 'Comienzo, media de {of}: no en {figures}.',
    },
    end: {
      open: 'Final: aún sin medir, hacen falta 300 pasos.',
      holds: 'Final ({of}): se cumple ({all}).',
      misses: 'Final ({of}): no en {figures}.',
    },
    why: 'Al final la cuadrícula misma es tenue (véase «Cuadrícula sobre gris»), pero también lo es todo lo demás en la respuesta al gris plano: lo que queda de ella se divide entre muy poco, y su parte puede seguir por encima del umbral.',
  },
  card: { metric: '{method}: {measure}, paso {step}' },
  files: {
    save: 'Exportar modelo',
    saveHelp: 'Guarda {method} como JSON y pesos en el formato de capas de TensorFlow.js',
    notSaved: 'No se pudo exportar el modelo.',
  },
};

import type { Translation } from '../../../pattern/words.ts';
import type { play as playEn, train as trainEn } from './play-train-en.ts';

export const play: Translation<typeof playEn> = {
  title: 'Jugar: el núcleo sobre imágenes reales',
  lens: 'Qué observar',
  lead: {
    filter: 'Un núcleo recorre toda la imagen. Sus números deciden a qué responde.',
    bank: 'Ocho filtros leen la misma imagen: eso es una capa. Cada filtro da un mapa de características.',
    shift:
      'Mover la imagen y luego filtrarla; o filtrarla y luego mover la respuesta. Arrastra la primera imagen y compara.',
    depth: 'Núcleos pequeños en serie: cada capa de 3×3 adicional ve un píxel más a cada lado.',
  },
  picture: 'Imagen',
  response: 'Respuesta',
  extent: 'de {low} a {high}',
  clipped: 'más allá de ±{range}, con los colores extremos',
  settings: {
    stride: 'paso (stride) {stride}',
    dilation: 'dilatación {dilation}',
    padding: 'relleno: {padding}',
    correlation: 'correlación cruzada',
    convolution: 'convolución (núcleo girado)',
  },
  arrange: { label: 'Disposición', beside: 'Lado a lado', wipe: 'Cortina' },
  look: { label: 'Colores', signed: 'Colores con signo', grey: 'Imagen en grises' },
  kernel: { title: 'Núcleo', grid: 'Núcleo', yours: 'Tu núcleo', current: 'Núcleo actual' },
  notices: {
    identity: 'El peso central es 1 y los demás son 0: la imagen vuelve sin cambios.',
    box: 'La suma de la ventana: un desenfoque, y k² veces más brillante (k×k es el tamaño del núcleo).',
    blur: 'La media de la ventana: los vecinos se mezclan y los bordes se suavizan.',
    gaussian: 'Una media ponderada en la que el centro cuenta más: un desenfoque más suave.',
    sharpen: 'La imagen más lo que distingue a cada píxel de sus vecinos: los bordes resaltan.',
    edges:
      'Lo que distingue a un píxel de todos sus vecinos: cero en zonas uniformes, mucho en bordes de cualquier dirección.',
    'sobel-x':
      'Derecha menos izquierda: responde a los bordes verticales. Positivo donde aclara hacia la derecha, negativo donde oscurece.',
    'sobel-y':
      'Abajo menos arriba: responde a los bordes horizontales. Positivo donde aclara hacia abajo, negativo donde oscurece.',
    laplacian:
      'La segunda derivada del brillo: cero en zonas uniformes y en rampas constantes, signos opuestos a los dos lados de un borde.',
    emboss: 'La imagen más su cambio hacia abajo a la derecha: los bordes parecen en relieve.',
    gabor:
      'Una onda que se atenúa hacia fuera como una campana de Gauss: responde a franjas verticales de su mismo ancho.',
    random: 'Los pesos al azar también responden a algún patrón. Así empieza una red.',
    'deck-a': 'El núcleo A del curso: todos los pesos son positivos, así que es un desenfoque ponderado.',
    matrix: 'El núcleo del ejemplo de la matriz: todos los pesos son positivos, así que es un desenfoque ponderado.',
    yours:
      'Tus propios pesos; su suma es {sum}. Con suma 0, las zonas uniformes dan 0; con suma 1, conservan su brillo.',
  },
  turned: {
    'sobel-x': 'Girado, toma izquierda menos derecha: los mismos bordes verticales, con los signos cambiados.',
    'sobel-y': 'Girado, toma arriba menos abajo: los mismos bordes horizontales, con los signos cambiados.',
    emboss: 'Girado, suma el cambio hacia arriba a la izquierda: lo que parecía en relieve parece hundido.',
  },
  read: {
    hint: 'Apunta a la respuesta (o enfócala y usa las flechas) para ver la ventana que hay detrás de un número.',
    value: 'Respuesta en la fila {row}, columna {column}: {value}',
  },
  gallery: { title: 'Filtros clásicos', roll: 'Nuevos números al azar' },
  bank: {
    filter: 'Filtro {n}',
    open: 'Ver solo este filtro',
    sentence:
      'Ocho filtros convierten un mapa en ocho mapas de {side}×{side}. La capa tiene {weights} pesos y {biases} sesgos, sea cual sea el tamaño de la imagen.',
  },
  shift: {
    drag: 'Arrastra para mover la imagen',
    picture: 'Imagen movida',
    filteredShifted: 'Movida y luego filtrada',
    shiftedFiltered: 'Filtrada y luego movida',
    difference: 'Diferencia',
    absent:
      'Con paso (stride) {stride}, la respuesta tendría que moverse una fracción de celda. La diferencia se toma con el número entero de celdas más cercano.',
    moved: 'movida {x} px a la derecha, {y} px hacia abajo',
    meter: 'Medidor de diferencia',
    share: '{percent} % del rango de la respuesta, {range}',
    one: 'Un píxel a la derecha',
    two: 'Dos píxeles a la derecha',
    back: 'Volver al lugar',
    verdict: {
      still: 'Todavía no se movió nada. Arrastra la imagen.',
      equal:
        'Da lo mismo en los dos órdenes: la respuesta se movió con la imagen y ningún número cambió (equivarianza).',
      broken:
        'No da lo mismo: el paso (stride) {stride} no divide este desplazamiento; las ventanas caen en otros píxeles y la respuesta cambia en vez de moverse.',
      unequal:
        'No da lo mismo, aunque el paso (stride) {stride} divide el desplazamiento. Esto no debería ocurrir: ejecuta la autocomprobación en la región del motor.',
    },
  },
  depth: {
    zoom: 'Dónde mira la unidad central de la última capa, ampliado',
    drawn: 'Cuadrados: lo que puede ver la unidad central de cada capa',
    layers: 'Los mapas, capa por capa',
    layer: 'Capa {n}',
    sees: 've {side}×{side}',
    possible: 'Campo receptivo',
    effective: 'Campo receptivo efectivo',
    share: 'contiene el {percent} % del gradiente',
    weights: 'Pesos de la pila',
    against: 'un solo núcleo de {field}×{field} necesitaría {single}',
    settings: '{depth} capas de 3×3 con ReLU entre ellas · {side}×{side} · {ms} ms',
  },
};

export const train: Translation<typeof trainEn> = {
  title: 'Entrenar: núcleos que se aprenden',
  task: 'Qué se aprende',
  lead: {
    filter: 'Adivinar mi filtro: se aprenden nueve números de una imagen y de su versión filtrada. Nadie los diseña.',
    digits:
      'La primera capa de un clasificador de dígitos: ocho núcleos de 5×5, aprendidos junto con todas las capas siguientes.',
  },
  madeWith: 'su propio objetivo e imagen, ruido {noise}, inicio {start}, semilla {seed}',
  diverged: {
    sgd: 'Divergió en el paso {step}: con una tasa de aprendizaje de {rate}/λmax cada paso se pasa más que el anterior. Por debajo de 2/λmax converge. Retrocede unos pasos, o baja la tasa y vuelve a iniciar.',
    other:
      'Divergió en el paso {step} con tasa {rate}: los pasos se pasan de largo. Retrocede unos pasos, o baja la tasa y vuelve a iniciar.',
  },
  grids: {
    title: 'El núcleo mientras se aprende',
    target: 'Objetivo',
    learned: 'Aprendido',
    difference: 'Diferencia',
    gradient: 'Gradiente',
  },
  readings: {
    step: 'Paso',
    loss: 'Error cuadrático medio',
    error: 'Mayor error de un peso',
    speed: 'Pasos por segundo',
    crossEntropy: 'Entropía cruzada',
    accuracy: 'Exactitud en prueba',
    weights: 'Pesos',
  },
  spoken: {
    running: 'Entrenando, paso {step}: error cuadrático medio {loss}, mayor error de un peso {error}.',
    stopped: 'Detenido en el paso {step}: error cuadrático medio {loss}, mayor error de un peso {error}.',
    digits: 'Paso {step}: entropía cruzada {loss}. Exactitud con dígitos reservados en el paso {measured}: {accuracy}.',
  },
  pictures: { target: 'Imagen objetivo', prediction: 'Predicción', residual: 'Residuo' },
  plot: {
    title: 'Pérdida',
    loss: 'Error cuadrático medio',
    seed: 'semilla {seed}',
    settings: '{optimizer}, tasa {rate}',
    crossEntropy: 'Entropía cruzada',
    accuracy: 'Exactitud en prueba',
    digitsLoss: 'Pérdida',
    digitsAccuracy: 'Exactitud en 500 dígitos de prueba',
  },
  claim: {
    says: 'Con la textura, tras 100 pasos de descenso por el gradiente a 0.9/λmax, cada peso aprendido está a menos de 0.01 del núcleo oculto Sobel/4.',
    elsewhere: 'Sin medir: los ajustes no son los de la afirmación.',
    measuredElsewhere:
      'Los ajustes no son los de la afirmación: aquí el mayor error en el paso 100 es {error}. Con una imagen de poco detalle en alguna dirección, los pesos se aprenden despacio.',
    waiting: 'Aún sin medir: entrena 100 pasos desde el inicio.',
    passed: 'Se cumple: el mayor error en el paso 100 es {error}.',
    failed: 'Aquí no se cumple: el mayor error en el paso 100 es {error}.',
  },
  hide: 'Ocultar el objetivo',
  hideHelp: 'Tapa el objetivo para que el público adivine qué filtro se está aprendiendo.',
  side: 'Tamaño del objetivo',
  rate: {
    within: 'En unidades de 1/λmax; diverge por encima de {limit}.',
    beyond: 'En unidades de 1/λmax; por encima de {limit} tiene que divergir.',
    adaptive: 'Se usa como tasa de aprendizaje {rate}.',
    numbers: 'Ahora η = {eta}, 1/λmax = {inverse}.',
  },
  guess: {
    label: '¿Qué filtro está oculto?',
    none: 'Elige una respuesta',
    help: 'Inicia el entrenamiento y observa cómo toma forma el núcleo aprendido.',
    right: 'Correcto. Revélalo para comparar número por número.',
    wrong: 'No: su respuesta se vería distinta. Mira los signos del núcleo aprendido.',
    another: 'Ocultar otro',
    reveal: 'Revelar',
  },
  data: {
    title: 'La imagen de la que aprende',
    help: 'Sirve cualquier imagen con detalle en todas las direcciones: una fotografía, un dibujo, un cuadro de la cámara. Se usa a {side}×{side}, con media 0 y desviación estándar 1.',
  },
  origin: {
    shipped:
      'En pantalla: los pesos que vienen con esta página. «Iniciar entrenamiento» aprende otros desde cero, aquí mismo.',
    trained: 'En pantalla: pesos aprendidos aquí con la semilla {seed}, paso {step}.',
    imported: 'En pantalla: los pesos de tu archivo. «Iniciar entrenamiento» comienza desde cero.',
  },
  firstLayer: 'Los ocho núcleos de la primera capa y el mapa de características de cada uno (antes de ReLU)',
  filter: 'Filtro {n}',
  mapLegend: 'Colores del mapa del filtro 1',
  mapRange: 'mapa ±{range}',
  kernelRange: 'pesos ±{range}',
  digitsRate: 'Tasa de aprendizaje (Adam)',
  digitsRateHelp: 'Cuánto avanza cada paso. Los pesos incluidos se entrenaron con 0.003.',
  digit: {
    title: 'El dígito que se lee',
    example: 'Ejemplo de un {digit}',
    draw: 'Dibujar un dígito',
    close: 'Cerrar dibujo',
    pad: 'Área para dibujar un dígito',
  },
  probabilities: { title: 'Qué dígito cree ver la red', digit: 'Dígito', share: 'Probabilidad' },
  card: {
    metrics: {
      accuracy: 'Exactitud en prueba',
      crossEntropy: 'Entropía cruzada en prueba',
      accuracyAt100: 'Exactitud tras 100 pasos',
      accuracyAt300: 'Exactitud tras 300 pasos',
    },
  },
  files: {
    save: 'Exportar modelo',
    saveHelp: 'Guarda model.json y weights.bin en el formato de capas de TensorFlow.js',
    notSaved: 'No se pudo exportar el modelo.',
    open: 'Importar pesos',
    opened: 'Se muestran los pesos de «{name}».',
  },
};

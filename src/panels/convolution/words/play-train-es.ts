import type { Translation } from '../../../pattern/words.ts';
import type { play as playEn, train as trainEn } from './play-train-en.ts';

export const play: Translation<typeof playEn> = {
  title: 'Jugar: el núcleo sobre imágenes reales',
  lens: 'Qué observar',
  lead: {
    filter: 'Un núcleo recorre toda la imagen. Sus números deciden qué nota la respuesta.',
    bank: 'Ocho núcleos leen la misma imagen: una capa. Cada filtro da una hoja de números.',
    shift:
      'Mover la imagen y luego filtrar; o filtrar y luego mover la respuesta. Arrastrar la primera imagen y comparar.',
    depth: 'Núcleos pequeños apilados: cada capa 3×3 adicional ve un píxel más a cada lado.',
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
  kernel: { title: 'Núcleo', grid: 'Núcleo', yours: 'Núcleo propio', current: 'Núcleo actual' },
  notices: {
    identity: 'Solo cuenta el peso central: la imagen vuelve sin cambios.',
    box: 'Suma la ventana: un desenfoque, más brillante según el número de pesos.',
    blur: 'La media de la ventana: los vecinos se mezclan y los bordes se suavizan.',
    gaussian: 'Una media que confía más en el centro: un desenfoque más suave.',
    sharpen: 'La imagen más lo que distingue a cada píxel de sus vecinos: los bordes resaltan.',
    edges:
      'Lo que distingue a un píxel de todos sus vecinos: nada en zonas parejas, mucho en bordes de cualquier dirección.',
    'sobel-x':
      'Derecha menos izquierda: nota los bordes verticales. Positivo donde aclara hacia la derecha, negativo donde oscurece.',
    'sobel-y':
      'Abajo menos arriba: nota los bordes horizontales. Positivo donde aclara hacia abajo, negativo donde oscurece.',
    laplacian:
      'Cómo se curva el brillo: nada en zonas parejas ni en pendientes parejas, ambos signos a los dos lados de un borde.',
    emboss: 'La imagen más su pendiente hacia abajo a la derecha: los bordes parecen en relieve.',
    gabor: 'Una onda bajo una campana: nota franjas verticales de su mismo ancho.',
    random: 'Los pesos al azar también responden a algún patrón. Así empieza una red.',
    'deck-a': 'El núcleo A de la clase: todos los pesos son positivos, así que desenfoca de manera desigual.',
    matrix: 'El núcleo del ejemplo de la matriz: todos los pesos son positivos, así que desenfoca de manera desigual.',
    yours: 'Pesos propios, con suma {sum}. Una suma cero ignora las zonas parejas; una suma uno conserva su brillo.',
  },
  turned: {
    'sobel-x': 'Girado, toma izquierda menos derecha: los mismos bordes verticales, con los signos cambiados.',
    'sobel-y': 'Girado, toma arriba menos abajo: los mismos bordes horizontales, con los signos cambiados.',
    emboss: 'Girado, suma la pendiente hacia arriba a la izquierda: lo que parecía en relieve parece hundido.',
  },
  read: {
    hint: 'Apuntar a la respuesta (o enfocarla y usar las flechas) para ver la ventana que hay detrás de un número.',
    value: 'Respuesta en la fila {row}, columna {column}: {value}',
  },
  gallery: { title: 'Filtros clásicos', roll: 'Nuevos números al azar' },
  bank: {
    filter: 'Filtro {n}',
    open: 'Ver solo este filtro',
    sentence:
      'Ocho filtros convierten una hoja en ocho hojas de {side}×{side}. La capa tiene {weights} pesos y {biases} sesgos, sin importar el tamaño de la imagen.',
  },
  shift: {
    drag: 'Arrastrar para mover la imagen',
    picture: 'Imagen movida',
    filteredShifted: 'Movida y luego filtrada',
    shiftedFiltered: 'Filtrada y luego movida',
    difference: 'Diferencia',
    absent:
      'Con paso (stride) {stride}, mover la respuesta exigiría una fracción de celda. La diferencia se toma con el movimiento entero más cercano.',
    moved: 'movida {x} px a la derecha, {y} px hacia abajo',
    meter: 'Medidor de diferencia',
    share: '{percent} % del rango de la respuesta, {range}',
    one: 'Un píxel a la derecha',
    two: 'Dos píxeles a la derecha',
    back: 'Volver al lugar',
    verdict: {
      still: 'Todavía no se movió nada. Arrastrar la imagen.',
      equal:
        'Da lo mismo de las dos maneras: el filtrado sigue a la imagen. La respuesta se movió con ella y ningún número cambió (equivarianza).',
      broken:
        'No da lo mismo: el paso (stride) {stride} no divide este desplazamiento; las ventanas caen en otros píxeles y la respuesta cambia en vez de moverse.',
      unequal:
        'No da lo mismo, aunque el paso (stride) {stride} divide el desplazamiento. Esto no debería ocurrir: conviene ejecutar la autocomprobación en la región del motor.',
    },
  },
  depth: {
    zoom: 'Dónde mira su unidad central, ampliado',
    drawn: 'Cuadrados: lo que puede ver la unidad central de cada capa',
    layers: 'Los mapas, capa por capa',
    layer: 'Capa {n}',
    sees: 've {side}×{side}',
    possible: 'Puede ver (campo posible)',
    effective: 'Realmente mira (campo efectivo)',
    share: 'contiene el 95.5 % del gradiente',
    weights: 'Pesos de la pila',
    against: 'un solo núcleo de {field}×{field} necesitaría {single}',
    settings: '{depth} capas de 3×3 con ReLU entre ellas · {side}×{side} · {ms} ms',
  },
};

export const train: Translation<typeof trainEn> = {
  title: 'Entrenar: núcleos que se aprenden',
  task: 'Qué se aprende',
  lead: {
    filter: 'Adivinar el filtro: nueve números se aprenden de una imagen y de su versión filtrada. Nadie los diseña.',
    digits:
      'La primera capa de un clasificador de dígitos: ocho núcleos de 5×5, aprendidos junto con todo lo que viene detrás.',
  },
  madeWith: 'su propio objetivo e imagen, ruido {noise}, inicio {start}, semilla {seed}',
  diverged: {
    sgd: 'Divergió en el paso {step}: con una tasa de aprendizaje de {rate}/λmax cada paso se pasa más que el anterior. Por debajo de 2/λmax converge. Retroceder, o bajar la tasa y volver a iniciar.',
    other:
      'Divergió en el paso {step} con tasa {rate}: los pasos se pasan de largo. Retroceder, o bajar la tasa y volver a iniciar.',
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
    digits: 'Paso {step}: entropía cruzada {loss}, exactitud en prueba {accuracy}.',
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
    says: 'Con la textura, tras 100 pasos de descenso por el gradiente a 0.9/λmax hacia Sobel/4, ningún peso difiere en 0.01 o más.',
    elsewhere: 'Sin medir: los ajustes no son los de la afirmación.',
    measuredElsewhere:
      'Los ajustes no son los de la afirmación: aquí el mayor error en el paso 100 es {error}. Una imagen con poco detalle en alguna dirección tarda en determinar sus pesos.',
    waiting: 'Aún sin medir: hacen falta 100 pasos desde el inicio.',
    passed: 'Se cumple: el mayor error en el paso 100 es {error}.',
    failed: 'Aquí no se cumple: el mayor error en el paso 100 es {error}.',
  },
  hide: 'Ocultar el objetivo',
  hideHelp: 'Tapa el objetivo para que la sala adivine qué filtro se está aprendiendo.',
  side: 'Tamaño del objetivo',
  rate: {
    within: 'En unidades de 1/λmax; diverge por encima de {limit}.',
    beyond: 'En unidades de 1/λmax; por encima de {limit} tiene que divergir.',
    adaptive: 'Se usa como tasa de aprendizaje {rate}.',
    numbers: 'Ahora η = {eta}, 1/λmax = {inverse}.',
  },
  guess: {
    label: '¿Qué filtro está oculto?',
    none: 'Elegir una respuesta',
    help: 'Iniciar el entrenamiento y observar cómo toma forma el núcleo aprendido.',
    right: 'Correcto. Al revelarlo se puede comparar número por número.',
    wrong: 'No: su respuesta se vería distinta. Observar los signos del núcleo aprendido.',
    another: 'Ocultar otro',
    reveal: 'Revelar',
  },
  data: {
    title: 'La imagen de la que aprende',
    help: 'Sirve cualquier imagen con detalle en todas las direcciones: una fotografía, un dibujo, un cuadro de la cámara. Se usa a {side}×{side}, con media 0 y desviación 1.',
  },
  origin: {
    shipped:
      'En pantalla: los pesos que vienen con esta página. Iniciar entrenamiento aprende otros desde cero, aquí mismo.',
    trained: 'En pantalla: pesos aprendidos aquí con la semilla {seed}, paso {step}.',
    imported: 'En pantalla: los pesos del archivo propio. Iniciar entrenamiento comienza desde cero.',
  },
  firstLayer: 'Los ocho núcleos de la primera capa y lo que cada uno hace del dígito (antes de ReLU)',
  filter: 'Filtro {n}',
  mapLegend: 'Colores del mapa del filtro 1',
  mapRange: 'mapa ±{range}',
  kernelRange: 'pesos ±{range}',
  digitsRate: 'Tasa de aprendizaje (Adam)',
  digitsRateHelp: 'Cuánto avanza cada paso. Los pesos incluidos se hicieron con 0.003.',
  digit: {
    title: 'El dígito que mira',
    example: 'Ejemplo de un {digit}',
    draw: 'Dibujar un dígito',
    close: 'Cerrar dibujo',
    pad: 'Área para dibujar un dígito',
  },
  probabilities: { title: 'Por qué dígito lo toma', digit: 'Dígito', share: 'Probabilidad' },
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

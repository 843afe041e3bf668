import type { Translation } from '../../../pattern/words.ts';
import type { knobWords as english } from './knobs-en.ts';

const keepOrCut = { keep: 'Conservar', cut: 'Cortar' };

export const knobWords: Translation<typeof english> = {
  knobs: {
    task: {
      label: 'Tarea',
      help: 'Qué hay que encontrar: células que se tocan, o dos galaxias, una delante de la otra.',
      options: { cells: 'Células', galaxies: 'Galaxias' },
    },
    net: {
      label: 'Red',
      help: 'Bajar, subir y copias de un lado al otro; lo mismo sin las copias; u ocho convoluciones que nunca dejan el tamaño completo.',
      options: { unet: 'U-Net', 'no-skip': 'Sin saltos', 'full-resolution': 'Solo tamaño completo' },
    },
    loss: {
      label: 'Pérdida',
      help: 'Si al entrenar la red todos los píxeles contaron igual, o contaron más los huecos entre células.',
      options: { plain: 'Simple', weighted: 'Ponderada' },
    },
    upsampling: {
      label: 'Camino hacia arriba',
      help: 'Cómo duplica el decodificador el lado de sus mapas.',
      options: { bilinear: 'Bilineal', nearest: 'Copiar (más cercano)', transposed: 'Transpuesta 2×2' },
    },
    sample: {
      label: 'Ejemplo',
      help: 'Cuál de las imágenes reservadas. Ninguna red se entrenó con ninguna de ellas.',
    },
    skip1: {
      label: 'Salto 1 (el más fino)',
      help: 'La copia a tamaño completo. Cortada: en su lugar hay ceros; la red no se vuelve a entrenar.',
      options: keepOrCut,
    },
    skip2: {
      label: 'Salto 2',
      help: 'La copia a la mitad del lado. Cortada: en su lugar hay ceros; la red no se vuelve a entrenar.',
      options: keepOrCut,
    },
    skip3: {
      label: 'Salto 3 (el más grueso)',
      help: 'La copia a un cuarto del lado. Cortada: en su lugar hay ceros; la red no se vuelve a entrenar.',
      options: keepOrCut,
    },
    view: {
      label: 'Vista',
      help: 'Una imagen en su camino por la red; el mapa de pesos de la pérdida; dos máscaras comparadas; la calculadora de tamaños.',
      options: { net: 'Por la red', weights: 'Mapa de pesos', metrics: 'Métricas', sizes: 'Tamaños' },
    },
    zoom: {
      label: 'Zoom',
      help: 'La red entera, un mapa con lo que lo alimenta, o un número con sus productos.',
      options: { whole: 'Toda la red', map: 'Un mapa', number: 'Un número' },
    },
    row: { label: 'Fila', help: 'Fila del píxel observado, contada desde 0 en el mapa de tamaño completo.' },
    column: { label: 'Columna', help: 'Columna del píxel observado, contada desde 0 en el mapa de tamaño completo.' },
    channel: { label: 'Canal', help: 'Qué mapa de esta etapa; donde hay menos, el último.' },
    w0: {
      label: 'w₀',
      help: 'Cuánto más cuenta un píxel donde se tocan dos células. Con 0 no hay cresta.',
    },
    sigma: {
      label: 'σ (píxeles)',
      help: 'Hasta dónde llega la cresta. El artículo usa 5 en imágenes de 512 píxeles de ancho; las nuestras tienen 64.',
    },
    form: {
      label: 'Exponente',
      help: 'El artículo eleva al cuadrado la suma de las dos distancias; una clase imprime la suma de los cuadrados, una cresta más suave.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²' },
    },
    balance: {
      label: 'Balance de clases',
      help: 'Si además cada clase cuenta en proporción inversa a su parte de los píxeles: w_c = 1 / (2f).',
      options: { off: 'No (w_c = 1)', on: 'Sí' },
    },
    maskSize: { label: 'Tamaño de las máscaras', help: 'Filas y columnas de las dos máscaras que se comparan.' },
    prediction: {
      label: 'Predicción',
      help: 'Una respuesta incluida; también se pueden cambiar píxeles en la figura.',
      options: {
        sg5: 'Ejemplo resuelto',
        'all-background': 'Todo fondo',
        'all-foreground': 'Todo objeto',
        ring: 'Anillo',
        square: 'Cuadrado',
        few: 'Uno de cada veinte',
      },
    },
    truth: {
      label: 'Verdad',
      help: 'Una verdad incluida; también se pueden cambiar píxeles en la figura.',
      options: {
        sg5: 'Ejemplo resuelto',
        'all-background': 'Todo fondo',
        'all-foreground': 'Todo objeto',
        ring: 'Anillo',
        square: 'Cuadrado',
        few: 'Uno de cada veinte',
      },
    },
    side: {
      label: 'Lado de la entrada',
      help: 'Filas y columnas de la imagen que sigue la calculadora de tamaños.',
    },
    levels: {
      label: 'Niveles',
      help: 'Cuántas veces se reducen los mapas a la mitad al bajar y se duplican al subir.',
    },
    padding: {
      label: 'Relleno (padding)',
      help: 'Sin relleno, cada convolución de 3×3 quita un píxel por lado, como en el original. Con relleno, el tamaño se conserva.',
      options: { valid: 'Ninguno (original)', same: 'Ceros (same)' },
    },
    width: {
      label: 'Canales',
      help: 'Canales del primer nivel; se duplican con cada nivel hacia abajo.',
      options: { '4': '4', '8': '8', '12': '12', '16': '16', '32': '32', '64': '64' },
    },
    lens: {
      label: 'Qué observar',
      help: 'Segmentar una imagen, pintar células propias, abrir cada etapa de la red, o comparar su costo con dos caminos equivocados.',
      options: { segment: 'Segmentar', paint: 'Pintar', inside: 'Por dentro', 'wrong-ways': 'Caminos errados' },
    },
    picture: {
      label: 'Imagen',
      help: 'Una imagen generada y reservada, con su verdad, o una propia, que no la tiene. Nunca sale de este equipo.',
      options: { generated: 'Generada', own: 'Imagen propia', camera: 'Cámara' },
    },
    resolution: {
      label: 'Resolución',
      help: 'Filas y columnas que recibe la red. Las redes de células se entrenaron con 64 × 64; a las convoluciones no les importa que haya más.',
      options: { '64': '64', '128': '128' },
    },
    cut: {
      label: 'Umbral',
      help: 'Por encima de esta probabilidad un píxel se llama objeto. En 0.5 es el arg max de dos clases.',
    },
    label: {
      label: 'Mostrar',
      help: 'La probabilidad, la etiqueta de cada píxel, los objetos conexos, o dónde fallan las etiquetas.',
      options: { soft: 'Probabilidad', labels: 'Etiquetas', objects: 'Objetos', error: 'Errores' },
    },
    stage: { label: 'Etapa', help: 'Qué etapa de la red se abre, contada desde la entrada.' },
    depth: {
      label: 'Capas',
      help: 'Convoluciones de 3×3 en la pila que se queda a tamaño completo. Ve 2n + 1 píxeles y paga por cada uno.',
    },
    compare: {
      label: 'Comparar',
      help: 'En qué difieren las redes que aprenden lado a lado; todo lo demás es igual.',
      options: { skips: 'Saltos', loss: 'Pérdida', upsampling: 'Camino hacia arriba' },
    },
    planned: {
      label: 'Pasos previstos',
      help: 'En tantos pasos la tasa de aprendizaje baja a cero siguiendo un coseno.',
      options: { '100': '100', '200': '200', '400': '400' },
    },
    rate: { label: 'Tasa de aprendizaje', help: 'Cuánto se mueven los pesos en los primeros pasos (Adam).' },
  },
};

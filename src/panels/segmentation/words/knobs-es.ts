import type { Translation } from '../../../pattern/words.ts';
import type { knobWords as english } from './knobs-en.ts';

const keepOrCut = { keep: 'Conservar', cut: 'Cortar' };

export const knobWords: Translation<typeof english> = {
  knobs: {
    task: {
      label: 'Tarea',
      help: 'Qué hay que encontrar: células que se tocan, o dos galaxias, una delante de otra.',
      options: { cells: 'Células', galaxies: 'Galaxias' },
    },
    net: {
      label: 'Red',
      help: 'Una U-Net con conexiones de salto (skip connections); la misma red sin ellas; u ocho convoluciones a resolución completa.',
      options: { unet: 'U-Net', 'no-skip': 'Sin saltos', 'full-resolution': 'Resolución completa' },
    },
    loss: {
      label: 'Pérdida',
      help: 'Si al entrenar la red todos los píxeles contaron igual, o contaron más los de los huecos entre células.',
      options: { plain: 'Sin pesos', weighted: 'Ponderada' },
    },
    upsampling: {
      label: 'Sobremuestreo (upsampling)',
      help: 'Cómo duplica el decodificador el lado de sus mapas.',
      options: { bilinear: 'Bilineal', nearest: 'Vecino más cercano', transposed: 'Transpuesta 2×2' },
    },
    sample: {
      label: 'Ejemplo',
      help: 'Cuál de las imágenes reservadas. Ninguna red se entrenó con ninguna de ellas.',
    },
    skip1: {
      label: 'Salto 1 (más fino)',
      help: 'La conexión de salto a resolución completa. Cortada: sus mapas se sustituyen por ceros; la red no se vuelve a entrenar.',
      options: keepOrCut,
    },
    skip2: {
      label: 'Salto 2',
      help: 'La conexión de salto a la mitad del lado. Cortada: sus mapas se sustituyen por ceros; la red no se vuelve a entrenar.',
      options: keepOrCut,
    },
    skip3: {
      label: 'Salto 3 (más grueso)',
      help: 'La conexión de salto a un cuarto del lado. Cortada: sus mapas se sustituyen por ceros; la red no se vuelve a entrenar.',
      options: keepOrCut,
    },
    view: {
      label: 'Vista',
      help: 'Una imagen que pasa por la red; el mapa de pesos de la pérdida; dos máscaras comparadas; la calculadora de tamaños.',
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
      help: 'La altura de la cresta: cuánto más cuenta un píxel del fondo donde se juntan dos células. Con 0 no hay cresta.',
    },
    sigma: {
      label: 'σ (píxeles)',
      help: 'El ancho de la cresta. El artículo usa 5 en imágenes de 512 píxeles de ancho; las nuestras tienen 64.',
    },
    form: {
      label: 'Exponente',
      help: 'El artículo eleva al cuadrado la suma de las dos distancias; una lección imprime la suma de los cuadrados, que da una cresta más ancha.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²' },
    },
    balance: {
      label: 'Equilibrio de clases',
      help: 'Si además cada clase cuenta en proporción inversa a su parte f de los píxeles: peso de clase 1 / (2f).',
      options: { off: 'No (todo 1)', on: 'Sí' },
    },
    maskSize: { label: 'Tamaño de las máscaras', help: 'Filas y columnas de las dos máscaras que se comparan.' },
    prediction: {
      label: 'Predicción',
      help: 'Una predicción incluida; también se pueden cambiar píxeles en la figura.',
      options: {
        sg5: 'Ejemplo resuelto',
        'all-background': 'Todo fondo',
        'all-foreground': 'Todo primer plano',
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
        'all-foreground': 'Todo primer plano',
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
      help: 'Cuántas veces el lado de los mapas se reduce a la mitad al bajar y se duplica al subir.',
    },
    padding: {
      label: 'Relleno (padding)',
      help: 'Sin relleno, cada convolución de 3×3 pierde un píxel en cada borde, como en la original. Con relleno, el tamaño se conserva.',
      options: { valid: 'Ninguno (original)', same: 'Ceros (same)' },
    },
    width: {
      label: 'Canales',
      help: 'Canales del primer nivel; se duplican con cada nivel hacia abajo.',
      options: { '4': '4', '8': '8', '12': '12', '16': '16', '32': '32', '64': '64' },
    },
    lens: {
      label: 'Qué observar',
      help: 'Segmentar una imagen, pintar tú las células, mirar cada etapa de la red, o comparar su costo con otros caminos.',
      options: { segment: 'Segmentar', paint: 'Pintar', inside: 'Por dentro', 'wrong-ways': 'Caminos costosos' },
    },
    picture: {
      label: 'Imagen',
      help: 'Una imagen generada y reservada, con su verdad, o una propia, que no la tiene. Nunca sale de este dispositivo.',
      options: { generated: 'Generada', own: 'Imagen propia', camera: 'Cámara' },
    },
    resolution: {
      label: 'Resolución',
      help: 'Filas y columnas de la imagen que entra en la red. Las redes de células se entrenaron con 64 × 64; una convolución sirve para cualquier tamaño.',
      options: { '64': '64', '128': '128' },
    },
    cut: {
      label: 'Umbral',
      help: 'Por encima de esta probabilidad un píxel se etiqueta como primer plano. En 0.5 es el arg max de dos clases.',
    },
    label: {
      label: 'Mostrar',
      help: 'La probabilidad, la etiqueta de cada píxel, los objetos conexos, o dónde fallan las etiquetas.',
      options: { soft: 'Probabilidad', labels: 'Etiquetas', objects: 'Objetos', error: 'Errores' },
    },
    stage: { label: 'Etapa', help: 'Qué etapa de la red se muestra, contada desde la entrada.' },
    depth: {
      label: 'Capas',
      help: 'El número n de convoluciones de 3×3 en la pila a resolución completa. Una salida ve 2n + 1 píxeles de lado.',
    },
    compare: {
      label: 'Comparar',
      help: 'En qué difieren las redes que se entrenan lado a lado; todo lo demás es igual.',
      options: { skips: 'Saltos', loss: 'Pérdida', upsampling: 'Sobremuestreo' },
    },
    planned: {
      label: 'Pasos previstos',
      help: 'El número de pasos en los que la tasa de aprendizaje baja a cero siguiendo un coseno.',
      options: { '100': '100', '200': '200', '400': '400' },
    },
    rate: { label: 'Tasa de aprendizaje', help: 'Cuánto se mueven los pesos en los primeros pasos (Adam).' },
  },
};

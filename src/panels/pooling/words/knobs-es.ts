import type { Translation } from '../../../pattern/words.ts';
import type { knobWords as english } from './knobs-en.ts';

export const knobWords: Translation<typeof english> = {
  knobs: {
    kind: {
      label: 'Agrupación',
      help: 'Cómo una ventana se convierte en un número: su máximo (max pooling), su promedio, su primera celda o la unidad aprendida de LeNet; global: una sola ventana sobre todo el mapa.',
      options: {
        max: 'Máximo',
        average: 'Promedio',
        subsample: 'Submuestreo',
        lenet: 'Unidad de LeNet',
        'global-max': 'Máximo global',
        'global-average': 'Promedio global',
      },
    },
    size: { label: 'Tamaño de la entrada', help: 'Filas y columnas de la entrada.' },
    channels: {
      label: 'Canales',
      help: 'Cuántos mapas de características entran. Cada uno se agrupa por separado, y salen otros tantos.',
    },
    window: { label: 'Ventana', help: 'Filas y columnas de la ventana.' },
    stride: {
      label: 'Paso (stride)',
      help: 'Cuántas celdas avanza la ventana de una salida a la siguiente. Igual a la ventana: una junto a otra; menor: se superponen.',
    },
    pad: {
      label: 'Relleno (padding)',
      help: 'Celdas que se agregan a cada lado, como máximo media ventana; o el «same» de TensorFlow, que rellena para no dejar fuera filas ni columnas del final.',
      options: { '0': 'Ninguno', '1': '1', '2': '2', same: 'Same' },
    },
    divisor: {
      label: 'Promedio sobre',
      help: 'Entre cuánto se divide la suma cuando la ventana sobresale del borde: entre el número de celdas reales (TensorFlow) o el de todas (lo predeterminado en PyTorch).',
      options: { inside: 'Celdas reales', window: 'Ventana entera' },
    },
    alpha: {
      label: 'α',
      help: 'La unidad de LeNet multiplica la suma de su ventana por α. Se aprende, una por mapa.',
    },
    beta: { label: 'β', help: 'La unidad de LeNet suma β. Se aprende, una por mapa.' },
    input: {
      label: 'Entrada',
      help: 'Una tabla incluida, o tus propios números: escríbelos en sus celdas.',
      options: {
        deck: 'Tabla del curso, 4×4',
        'deck-pixels': 'Píxeles del curso, 5×5',
        checkerboard: 'Tablero de ajedrez',
        spot: 'Un solo 1',
        ramp: 'Rampa',
        face: 'Cara',
        edges: 'Bordes de una casa',
        digit: 'Dígito',
      },
    },
    pass: {
      label: 'Dirección',
      help: 'Hacia adelante por la agrupación, el gradiente de regreso, o la desagrupación (unpooling): de vuelta al tamaño de la entrada.',
      options: { forward: 'Adelante', gradient: 'Gradiente', unpool: 'Desagrupación' },
    },
    unpool: {
      label: 'Cómo se desagrupa',
      help: 'Copiar cada número en su bloque; ponerlo en una esquina, con ceros en el resto; o devolverlo al índice del máximo.',
      options: { nearest: 'Copiar', 'bed-of-nails': 'Cama de clavos', 'max-indices': 'Índices del máximo' },
    },
    upstream: {
      label: 'Gradiente que llega',
      help: 'El gradiente que llega (upstream gradient), ∂L/∂y de cada salida, desde la capa siguiente. También puedes escribir tus números.',
      options: { count: '1, 2, 3 …', ones: 'Todo 1' },
    },
    view: {
      label: 'Vista',
      help: 'Una agrupación, tres lado a lado, lo que se pierde, o las cinco agrupaciones de VGG, de 224 a 7.',
      options: { one: 'Una agrupación', compare: 'Comparar', lost: 'Lo perdido', stack: '224 → 7' },
    },
    zoom: {
      label: 'Acercamiento',
      help: 'Todas las cuadrículas, o una ventana con sus celdas.',
      options: { whole: 'Capa entera', number: 'Un número' },
    },
    detail: {
      label: 'Ritmo',
      help: 'Tres cuadros por celda de salida (ventana, valor, lugar), o uno solo.',
      options: { full: 'Tres cuadros por celda', fast: 'Un cuadro por celda' },
    },
    picture: {
      label: 'Imagen',
      help: 'La imagen que se agrupa. Las incluidas se generan aquí a partir de la semilla.',
      options: {
        'still-life': 'Bodegón',
        face: 'Cara',
        house: 'Casa',
        ball: 'Bola sombreada',
        texture: 'Textura',
        checkerboard: 'Tablero de ajedrez',
        night: 'Escena nocturna',
        text: 'Texto',
        own: 'Imagen propia',
        camera: 'Cámara',
      },
    },
    resolution: {
      label: 'Resolución',
      help: 'Filas y columnas de la imagen.',
      options: { '64': '64', '128': '128', '256': '256' },
    },
    lens: {
      label: 'Qué mirar',
      help: 'Una imagen agrupada y reconstruida nivel por nivel, una imagen que se mueve un poco, o lo que el submuestreo hace con los patrones finos.',
      options: { pyramid: 'Bajar y subir', invariance: 'Movimientos pequeños', aliasing: 'Solapamiento (aliasing)' },
    },
    levels: { label: 'Niveles', help: 'Cuántas veces se agrupa la imagen antes de agrandarla de nuevo.' },
    factor: {
      label: 'Factor',
      help: 'Lado de la ventana de agrupación, y su paso.',
      options: { '2': '2', '4': '4', '8': '8' },
    },
    shiftX: { label: 'Hacia la derecha', help: 'Píxeles que la imagen se desplaza hacia la derecha.' },
    shiftY: { label: 'Hacia abajo', help: 'Píxeles que la imagen se desplaza hacia abajo.' },
    angle: { label: 'Giro', help: 'Grados que la imagen gira alrededor de su centro.' },
    scale: { label: 'Escala', help: 'El factor por el que se agranda la imagen alrededor de su centro.' },
    task: {
      label: 'Tarea',
      help: 'Distinguir seis formas generadas, o diez dígitos.',
      options: { shapes: 'Formas', digits: 'Dígitos' },
    },
    testShift: {
      label: 'Desplazamiento de prueba',
      help: 'Píxeles que las imágenes de prueba se mueven hacia la derecha; las de entrenamiento quedan centradas.',
    },
    rate: { label: 'Tasa de aprendizaje', help: 'Cuánto mueve Adam los pesos en cada paso.' },
  },
};

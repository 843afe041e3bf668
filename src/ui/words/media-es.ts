import type { Translation } from '../../pattern/words.ts';
import type { words as en } from './media-en.ts';

export const words: Translation<typeof en> = {
  intake: {
    group: 'Imagen propia',
    upload: 'Subir imagen',
    camera: 'Usar cámara',
    stopCamera: 'Detener cámara',
    keepFrame: 'Conservar este cuadro',
    draw: 'Dibujar',
    closeDraw: 'Cerrar dibujo',
    drop: 'Soltar la imagen aquí',
    hint: 'También se puede soltar una imagen sobre la figura o pegarla. Nunca sale de este dispositivo.',
    live: 'Cámara en vivo, {fps} cuadros por segundo',
    liveStarting: 'Esperando la cámara',
    reading: 'Leyendo la imagen',
    done: 'Se muestra «{name}».',
    pasted: 'imagen pegada',
  },
  source: {
    title: 'Imagen sobre la que se calcula',
    forget: 'Olvidar mi imagen',
    missing: {
      own: 'La dirección pide una imagen propia. Una imagen así nunca sale del dispositivo en que se abrió, y en este no hay ninguna. Se puede traer una propia o elegir una de arriba.',
      camera: 'Este enlace pide la cámara. Presionar «Usar cámara» para permitirla, o elegir una imagen de arriba.',
    },
  },
  trouble: 'No hay resultado nuevo: {error} Se conserva el último válido.',
  waiting: 'Esperando al motor de cálculo.',
  problem: {
    'not-a-file':
      'Aquí solo se pueden soltar archivos de imagen; no se descarga ningún enlace ni texto. Se conserva la imagen anterior.',
    empty: '«{name}» está vacío (0 bytes). Se conserva la imagen anterior.',
    'not-an-image':
      '«{name}» no es una imagen: se leen PNG, JPEG, WebP, GIF, AVIF, BMP y SVG. Se conserva la imagen anterior.',
    corrupt: '«{name}» está dañado y no se puede decodificar. Se conserva la imagen anterior.',
    'too-small':
      '«{name}» mide solo {width}×{height} píxeles; se necesitan al menos 8×8. Se conserva la imagen anterior.',
    'too-large':
      '«{name}» mide {width}×{height} píxeles, más de lo que se puede decodificar aquí (máximo {limit} megapíxeles). Se conserva la imagen anterior.',
    heic: '«{name}» es una foto HEIC, que este navegador no puede decodificar. Conviene exportarla como JPEG o PNG. Se conserva la imagen anterior.',
    cmyk: '«{name}» es un JPEG CMYK para imprenta, que este navegador no puede decodificar. Conviene guardarlo en RGB. Se conserva la imagen anterior.',
    'no-memory': '«{name}» necesita más memoria de la que da el navegador. Se conserva la imagen anterior.',
    'camera-refused':
      'El permiso de cámara fue denegado. Se puede conceder en la barra de direcciones y volver a intentar; se conserva la imagen anterior.',
    'camera-none': 'No se encontró ninguna cámara. Conectar una o subir una imagen; se conserva la imagen anterior.',
    'camera-busy': 'Otro programa está usando la cámara. Cerrarlo y volver a intentar; se conserva la imagen anterior.',
    'camera-insecure':
      'El navegador solo da acceso a la cámara a páginas servidas por https o desde esta computadora. Se conserva la imagen anterior.',
    'camera-lost': 'La cámara se detuvo o se desconectó. Se conserva su última imagen.',
    'camera-failed': 'No se pudo iniciar la cámara. Se conserva la imagen anterior.',
  },
  notice: {
    animation: '«{name}» es una animación; se muestra su primer cuadro.',
    cmyk: '«{name}» es un JPEG CMYK; sus colores se convirtieron a RGB.',
    several: 'De {count} archivos se muestra solo el primero, «{name}».',
    upscaled: '«{name}» es pequeña ({width}×{height}); cada píxel se muestra ampliado.',
  },
  paint: {
    label: 'Área de dibujo',
    help: 'Dibujar con el puntero. Con el teclado: las flechas mueven el pincel y la barra espaciadora lo baja o lo levanta.',
    brush: 'Pincel',
    ink: 'Tinta',
    eraser: 'Borrador',
    width: 'Ancho del pincel',
    clear: 'Limpiar',
    undo: 'Deshacer trazo',
    place: 'Pincel en la fila {row}, columna {column}, {state}',
    down: 'con tinta',
    up: 'levantado',
  },
  picture: {
    read: 'Fila {row}, columna {column}: {value}',
    place: 'Fila {row}, columna {column}',
    help: 'Las flechas mueven la cruz de lectura; con Mayúsculas, de diez en diez píxeles.',
  },
  compare: {
    handle: 'Comparar {before} y {after}',
    share: '{percent} % {before}, el resto {after}',
  },
  plot: {
    log: 'Escala logarítmica',
    linear: 'Escala lineal',
    scale: 'Escala vertical',
    table: 'Valores en una tabla',
    step: 'Paso',
    empty: 'La curva aparece al comenzar el entrenamiento.',
    loading: 'Dibujando la curva',
    summary: '{label}: {count} valores, de {first} a {last}, mínimo {least}.',
  },
  code: {
    copy: 'Copiar',
    copied: 'Copiado',
    failed: 'El navegador no permitió copiar: seleccionar el texto y copiarlo con el teclado.',
  },
  qr: {
    label: 'Código QR del enlace {text}',
    long: 'El enlace es demasiado largo para un código QR ({count} caracteres). Conviene copiarlo.',
  },
  download: {
    nothing: 'Aquí no hay ninguna figura para exportar.',
    failed: 'No se pudo convertir la figura en imagen: {error}',
  },
};

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
    drop: 'Suelta la imagen aquí',
    hint: 'También puedes soltar una imagen sobre la figura o pegarla. Nunca sale de este dispositivo.',
    live: 'Cámara en vivo, {fps} cuadros por segundo',
    liveStarting: 'Esperando la cámara',
    reading: 'Leyendo la imagen',
    done: 'Se muestra «{name}».',
    pasted: 'imagen pegada',
    other: '«{name}» {why}',
  },
  source: {
    title: 'Imagen sobre la que se calcula',
    forget: 'Olvidar mi imagen',
    missing: {
      own: 'La dirección pide una imagen propia. Una imagen así nunca sale del dispositivo en que se abrió, y en este no hay ninguna. Trae una tuya o elige una de arriba.',
      camera: 'Este enlace pide la cámara. Pulsa «Usar cámara» para permitirla, o elige una imagen de arriba.',
    },
  },
  trouble: {
    weights: {
      absent: 'Los pesos de esta red no llegaron ({file}).',
      damaged: 'Los pesos de esta red llegaron dañados ({file}).',
    },
    card: {
      absent: 'La ficha que dice cómo se entrenaron las redes incluidas no llegó ({file}).',
      damaged: 'La ficha que dice cómo se entrenaron las redes incluidas llegó dañada ({file}).',
    },
    program: {
      absent: 'Una parte del programa que calcula aquí no llegó.',
      damaged: 'Una parte del programa que calcula aquí llegó dañada.',
    },
    cause: {
      'context-lost':
        'La tarjeta gráfica retiró su contexto varias veces seguidas. Calcula con WASM, en la región Motor.',
      crash:
        'El hilo de cálculo se detuvo varias veces seguidas. Recarga la página o calcula con otra cosa en la región Motor.',
      silence:
        'El hilo de cálculo dejó de responder varias veces seguidas. Recarga la página o calcula con otra cosa en la región Motor.',
      memory: 'Este dispositivo tiene poca memoria para esto. Algo más pequeño pide menos: menos píxeles, menos capas.',
      unexpected:
        'Esto no se pudo calcular en este dispositivo. Inténtalo de nuevo o calcula con otra cosa en la región Motor.',
    },
    works: {
      weights: 'Paso a paso funciona sin ellos, y también un entrenamiento desde cero.',
      card: 'Todo lo demás funciona sin ella.',
      program: 'Paso a paso funciona de todos modos.',
    },
    kept: 'Se conserva el último resultado.',
    start: '«Iniciar entrenamiento» lo intenta de nuevo.',
    again: 'Intentar de nuevo',
    late: 'Una parte de la página que dibuja aquí no llegó. Recarga la página para traerla; lo ajustado se conserva.',
  },
  silent:
    'El hilo de cálculo no da señales desde hace unos segundos: lo que entrena o calcula está detenido. Un paso largo sigue por sí solo; si el silencio dura {seconds} s más, se arranca el hilo de nuevo y sigue desde lo que se guardó.',
  waiting: 'Esperando al motor de cálculo.',
  problem: {
    'not-a-file':
      'Aquí solo se pueden soltar archivos de imagen; no se descarga ningún enlace ni texto. Se conserva la imagen anterior.',
    empty: '«{name}» está vacío (0 bytes). Se conserva la imagen anterior.',
    'not-an-image':
      '«{name}» no es una imagen: se leen PNG, JPEG, WebP, GIF, AVIF, BMP y SVG. Se conserva la imagen anterior.',
    folder: '«{name}» es una carpeta. Suelta una imagen de su interior. Se conserva la imagen anterior.',
    unreadable:
      '«{name}» no se pudo abrir: se movió o no se permite leerlo. Elígelo de nuevo. Se conserva la imagen anterior.',
    'svg-foreign':
      '«{name}» contiene un trozo de página web (foreignObject), que un navegador no devuelve como píxeles. Guarda el dibujo sin él o como PNG. Se conserva la imagen anterior.',
    none: 'Ninguno de estos se puede mostrar: {others}. Se conserva la imagen anterior.',
    failed: 'No se pudo tomar la imagen. Recarga la página e inténtalo de nuevo; se conserva la imagen anterior.',
    corrupt: '«{name}» está dañado y no se puede decodificar. Se conserva la imagen anterior.',
    'too-small':
      '«{name}» mide solo {width}×{height} píxeles; se necesitan al menos 8×8. Se conserva la imagen anterior.',
    'too-large':
      '«{name}» mide {width}×{height} píxeles, más de lo que se puede decodificar aquí (máximo {limit} megapíxeles). Se conserva la imagen anterior.',
    heic: '«{name}» es una foto HEIC, que este navegador no puede decodificar. Expórtala como JPEG o PNG. Se conserva la imagen anterior.',
    cmyk: '«{name}» es un JPEG CMYK para imprenta, que este navegador no puede decodificar. Guárdalo en RGB. Se conserva la imagen anterior.',
    'no-memory': '«{name}» necesita más memoria de la que da el navegador. Se conserva la imagen anterior.',
    'camera-refused':
      'El permiso de cámara fue denegado. Concédelo en la barra de direcciones y vuelve a intentarlo; se conserva la imagen anterior.',
    'camera-none': 'No se encontró ninguna cámara. Conecta una o sube una imagen; se conserva la imagen anterior.',
    'camera-busy':
      'Otro programa está usando la cámara. Ciérralo y vuelve a intentarlo; se conserva la imagen anterior.',
    'camera-insecure':
      'El navegador solo da acceso a la cámara a páginas servidas por https o desde esta computadora. Se conserva la imagen anterior.',
    'camera-lost': 'La cámara se detuvo o se desconectó. Se conserva su última imagen.',
    'camera-failed': 'No se pudo iniciar la cámara. Se conserva la imagen anterior.',
  },
  notice: {
    animation: '«{name}» es una animación; se muestra su primer cuadro.',
    cmyk: '«{name}» es un JPEG CMYK; sus colores se convirtieron a RGB.',
    others: 'Se muestra «{name}». No se muestran: {others}.',
    svg: '«{name}» contiene scripts o enlaces a otros archivos. Se omiten: nada de una imagen se ejecuta ni se descarga.',
    upscaled: '«{name}» es pequeña ({width}×{height}); cada píxel se muestra ampliado.',
  },
  why: {
    'not-a-file': '(no es un archivo)',
    empty: '(vacío)',
    folder: '(es una carpeta)',
    unreadable: '(no se puede abrir)',
    'svg-foreign': '(contiene un trozo de página web)',
    'not-an-image': '(no es una imagen)',
    corrupt: '(dañado)',
    'too-small': '(demasiado pequeño)',
    'too-large': '(demasiado grande)',
    heic: '(HEIC, que este navegador no puede decodificar)',
    cmyk: '(CMYK, que este navegador no puede decodificar)',
    'no-memory': '(necesita demasiada memoria)',
  },
  paint: {
    label: 'Área de dibujo',
    help: 'Dibuja con el puntero. Con el teclado: las flechas mueven el pincel y la barra espaciadora lo baja o lo levanta.',
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
    failed: 'El navegador no permitió copiar: selecciona el texto y cópialo con el teclado.',
  },
  qr: {
    label: 'Código QR del enlace {text}',
    long: 'El enlace es demasiado largo para un código QR ({count} caracteres). Cópialo.',
  },
};

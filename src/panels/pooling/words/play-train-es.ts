import type { Translation } from '../../../pattern/words.ts';
import type { play as playEn, train as trainEn } from './play-train-en.ts';

export const play: Translation<typeof playEn> = {
  title: 'Jugar: agrupación (pooling) sobre imágenes reales',
  lens: 'Qué observar',
  lead: {
    pyramid: 'Una imagen se agrupa y luego se agranda otra vez. La diferencia muestra qué perdió cada método.',
    invariance:
      '¿«Invariante a desplazamiento, rotación y escala»? Mueve un poco la imagen y mide cuánto cambia el mapa agrupado.',
    aliasing:
      'Una cuadrícula gruesa no puede contener franjas finas. Al descartar píxeles se vuelven franjas gruesas que no están en la imagen.',
  },
  picture: 'Imagen',
  window: { '1': 'Sin agrupar', global: 'Global' },
  range: 'de {low} a {high}',
  measure: 'Medir ahora',
  claimFailed: 'No se pudo medir.',
  pyramid: {
    lost: 'de la varianza se pierde',
    mse: 'ECM {mse}',
    psnr: 'PSNR {psnr} dB',
    upBy: 'agrandada: {up}',
    downMap: '{kind}, agrupada a {size}',
    upMap: '{kind}, agrandada a {size}',
    rebuilt: 'Reconstruida',
    difference: 'Reconstruida − imagen',
    table: 'Varianza perdida según la agrupación y el sobremuestreo',
    settings: 'brillo {size} · ventanas de {factor}×{factor} · niveles: {levels} · agrandada: {up} · {time}',
    shallow: 'Esta imagen es demasiado pequeña para agruparla más de {levels} veces.',
  },
  lossClaim: {
    says: 'Reducida a la mitad una vez y reconstruida por copia, la agrupación por promedio es la que menos pierde: menos de dos tercios de lo que pierde el submuestreo; la agrupación por máximo es la que más pierde.',
    open: 'Aún sin medir.',
    running: 'Midiendo con las imágenes incluidas.',
    passed: 'Se cumple con todas las semillas.',
    failed: 'Aquí no se cumple con todas las semillas.',
    caption: 'Error/varianza, media de {pictures} imágenes de 64×64; {seeds} semillas, {time}',
  },
  invariance: {
    drag: 'Arrastra para mover la imagen',
    picture: 'Imagen movida',
    one: '1 px a la derecha',
    turn: 'Girar 5°',
    larger: '10 % más grande',
    back: 'Volver al lugar',
    moved: 'movida {x} px a la derecha, {y} px hacia abajo, girada {angle}°, escala {scale}',
    kind: 'Forma de agrupar',
    map: 'Qué se agrupa',
    table: 'El mapa antes y después del movimiento, para cada ventana, y cuánto cambió',
    before: 'Antes',
    after: 'Después',
    change: 'Cambio, {kind}',
    stillMap: '{kind}, {window}: antes del movimiento',
    movedMap: '{kind}, {window}: después del movimiento',
    settings: '{move} · {size} · {map} · {time}',
    sweep: 'Curva según',
    plot: 'Cambio relativo tras agrupar ({kind})',
    along: { shift: 'Píxeles a la derecha', angle: 'Grados', scale: 'Escala' },
    verdict: {
      still: 'Todavía no se movió nada. Arrastra la imagen o usa los botones de abajo.',
      held: 'Este movimiento apenas cambia el mapa agrupado: {without} sin agrupar, {small} con 2×2, {large} con 8×8, {global} con la agrupación global.',
      less: 'Un cambio menor, pero no invariancia: el mapa cambia un {without} sin agrupar, {small} con 2×2, {large} con 8×8. Lo que cruza el borde de una ventana cambia la salida. El valor global cambia un {global}: no depende de dónde está cada cosa.',
      same: 'Aquí agrupar no ayuda: el mapa cambia un {without} sin agrupar, {small} con 2×2, {large} con 8×8. Descartar píxeles no da tolerancia a un movimiento. El valor global cambia un {global}.',
    },
  },
  invarianceClaim: {
    says: 'Con un desplazamiento de 1 px, el cambio de un mapa de Sobel disminuye con cada ventana de máximo más grande, hasta desaparecer con la global; el submuestreo por 2 conserva al menos 0.95 del cambio.',
    open: 'Aún sin medir.',
    running: 'Midiendo con imágenes generadas.',
    passed: 'Se cumple con todas las semillas.',
    failed: 'Aquí no se cumple con todas las semillas.',
    caption: 'Cambio relativo, media de {pictures} imágenes de manchas; {seeds} semillas, {time}',
  },
  aliasing: {
    spectrum: 'Espectro',
    spectrumOf: 'Espectro de {name}',
    cycles: '{cycles} ciclos',
    flat: 'no queda ninguna onda',
    false: '{share} falso',
    becomes: '{from} → {to} ciclos',
    contrast: 'contraste: {contrast} del de la imagen, media {mean}',
    mean: 'media {mean}',
    decibels: 'dB bajo una onda completa',
    limit: 'Límite de Nyquist tras agrupar por {factor}: {limit} ciclos',
    falseHelp:
      'Falso: la parte de la varianza de un mapa que desaparece si se quitan de la imagen las ondas más allá del límite antes de agrupar.',
    fate: {
      kept: 'Nada falso',
      gone: 'Uniforme: casi no queda nada que ver',
      some: 'En parte falso: algo de esto no estaba en la imagen',
      false: 'Falso: la mayor parte no estaba en la imagen',
    },
    settings: '{pattern} · {size} · ventanas de {factor}×{factor} · {time}',
    sentence: {
      within:
        '{cycles} ciclos en {samples} muestras: dentro del límite de {limit}; todos los métodos pueden conservar la onda y el promedio la debilita.',
      beyond:
        '{cycles} ciclos en {samples} muestras: más allá del límite de {limit}. El submuestreo muestra {false} ciclos en su lugar. El promedio debilita la onda antes de descartar píxeles; su ventana es corta y queda algo de ella. El máximo aclara la imagen y agrega ondas propias.',
      'zone-plate':
        'Los anillos se afinan hacia afuera, hasta {cycles} ciclos en el borde. Más allá de {limit} la cuadrícula no puede contenerlos: aparecen anillos donde no los hay.',
      picture:
        'El submuestreo pliega hacia dentro todas las frecuencias que quedan fuera del cuadrado punteado. El promedio las debilita antes.',
    },
  },
};

export const train: Translation<typeof trainEn> = {
  title: 'Entrenar: redes ante imágenes desplazadas',
  task: 'Qué se aprende',
  lead: {
    shapes:
      'Tres redes que solo difieren en cómo reducen sus mapas: agrupación por máximo (max pooling), por promedio o paso (stride). Entrenadas con imágenes centradas, probadas con desplazadas.',
    digits:
      'Tres redes que dependen en distinta medida de dónde está cada cosa. Entrenadas con dígitos centrados, probadas con dígitos desplazados.',
  },
  nets: {
    max: { name: 'Por máximo', says: 'dos convoluciones, cada una seguida de un máximo de 2×2.' },
    average: { name: 'Por promedio', says: 'dos convoluciones, cada una seguida de un promedio de 2×2.' },
    stride: { name: 'Paso 2', says: 'dos convoluciones que avanzan de dos en dos píxeles, sin agrupación.' },
    dense: { name: 'Densa', says: 'un peso para cada píxel, sin convolución.' },
    flatten: { name: 'Convolución, aplanada', says: 'dos convoluciones y luego un peso para cada posición.' },
    'global-max': { name: 'Convolución, máximo global', says: 'cuatro convoluciones y luego el máximo de cada mapa.' },
  },
  racers: 'Exactitud con imágenes movidas {shift} px',
  movedBy: 'movida {shift} px a la derecha',
  inPlace: 'en su lugar: {share}',
  overSeeds: 'semillas de {low} a {high}',
  lossNow: 'entropía cruzada {loss}',
  weights: '{count} pesos.',
  spread: '{mean} (de {low} a {high})',
  seedLabel: 'semilla {seed}',
  origin: {
    shipped:
      'En pantalla: la media de {seeds} entrenamientos incluidos con esta página, cada uno probado con 1000 imágenes. «Iniciar entrenamiento» aprende tres redes nuevas, aquí mismo.',
    trained:
      'En pantalla: redes aprendidas aquí con la semilla {seed}, medidas en el paso {step} con 100 imágenes de prueba. Atenuada: la media incluida.',
  },
  plot: {
    shift: 'Exactitud según el desplazamiento',
    along: 'Píxeles a la derecha',
    loss: 'Entropía cruzada durante el aprendizaje',
  },
  pale: 'Atenuada: la corrida fijada, {label}.',
  readings: { step: 'Paso', speed: 'Pasos por segundo' },
  spoken: 'Paso {step}. Exactitud con imágenes movidas, medida en el paso {measured}: {shares}.',
  drag: 'Arrastra para mover la imagen',
  picture: 'Lo que ven las redes',
  takenFor: 'Qué cree ver cada red',
  right: 'correcto',
  wrong: 'incorrecto',
  example: {
    title: 'La imagen que se clasifica',
    of: 'Ejemplo: {name}',
    draw: 'Dibujar una',
    close: 'Cerrar dibujo',
    pad: 'Área de dibujo para las redes',
  },
  shapes: {
    disc: 'disco',
    ring: 'anillo',
    square: 'cuadrado',
    frame: 'marco',
    triangle: 'triángulo',
    cross: 'cruz',
  },
  claims: {
    shapes: {
      says: 'Con un desplazamiento de {shift} px, la agrupación por máximo conserva más exactitud que un paso (stride) en su lugar.',
      open: 'Sin medir: la ficha no tiene cifras.',
      passed: 'Se cumple con las {seeds} semillas.',
      failed: 'No siempre: con {held} de {seeds} semillas.',
      figures: 'Exactitud a {shift} px: máximo {max}; promedio {average}; paso {stride}.',
      far: 'Adivinar al azar daría 17 %. La última capa tiene un peso para cada posición de los mapas, así que ninguna forma de agrupar antes hace a la red invariante a ese desplazamiento.',
    },
    digits: {
      says: 'Entrenadas con dígitos centrados y probadas {shift} px a la derecha, la red con máximo global supera en exactitud a la densa en al menos {lead} puntos porcentuales.',
      open: 'Sin medir: la ficha no tiene cifras.',
      passed: 'Se cumple con las {seeds} semillas: ventaja de {low} a {high} puntos.',
      failed: 'No se cumple con las {seeds} semillas: ventaja de {low} a {high} puntos.',
      also: 'Los {seeds} entrenamientos incluidos: de {low} a {high} puntos.',
      run: {
        unready:
          'Paso {step}: {lead} puntos, pero las redes aún no son exactas con dígitos centrados. Sigue entrenando.',
        passed: 'Se cumple en esta corrida: ventaja de {lead} puntos en el paso {step}.',
        failed: 'No se cumple en esta corrida: ventaja de {lead} puntos en el paso {step}.',
      },
    },
  },
  metrics: {
    accuracy: 'en su lugar',
    right2: '2 px a la derecha',
    right4: '4 px a la derecha',
    right8: '8 px a la derecha',
    diagonal4: '4 px a la derecha y abajo',
  },
  files: {
    save: 'Exportar modelos',
    saveHelp: 'Guarda las tres redes en el formato de capas de TensorFlow.js',
    notSaved: 'No se pudieron exportar las redes.',
  },
};

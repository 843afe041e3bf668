/** Textos de Entrenar. */
export const train = {
  title: 'Redes entrenadas lado a lado',
  task: 'Imágenes',
  compare: 'Qué se compara',
  measure: 'Qué se mide',
  lead: {
    skips:
      'La misma red dos veces, con los mismos pesos iniciales y los mismos lotes: una vez con conexiones de salto (skip connections), otra sin ellas.',
    loss: 'La misma U-Net dos veces, con los mismos lotes: una vez todos los píxeles cuentan igual, otra cuentan más los que hay entre células que se tocan.',
    upsampling: 'La misma U-Net tres veces, con los mismos lotes: solo cambia el sobremuestreo (upsampling).',
    galaxies:
      'Dos galaxias mezcladas en una imagen, dos máscaras que pueden superponerse. La misma red con conexiones de salto y sin ellas.',
  },
  origin: {
    shipped:
      'Se muestran las redes incluidas en esta página, entrenadas {steps} pasos (semilla {seed}) y medidas en este dispositivo.',
    trained:
      'Se muestra el entrenamiento de esta página: semilla {seed}, {planned} pasos previstos, tasa {rate}; medido en el paso {step}.',
  },
  planDone:
    'Los {planned} pasos previstos están hechos y la tasa de aprendizaje ha bajado a cero. Elige otro número de pasos previstos o reinicia.',
  pinLabel: 'semilla {seed}, {planned} pasos, tasa {rate}',
  pale: 'Pálido: el entrenamiento fijado, {label}.',
  pinnedValue: 'fijado: {value}',
  figures: '{measure} en imágenes reservadas',
  overSeeds: '{seeds} semillas, {steps} pasos: media {mean} (de {low} a {high})',
  parameters: '{count} pesos.',
  lossNow: 'Pérdida {loss}.',
  nets: {
    skips: {
      'cells-unet-plain': 'U-Net',
      'cells-no-skip-plain': 'Sin saltos',
      'galaxies-unet': 'U-Net',
      'galaxies-no-skip': 'Sin saltos',
    },
    loss: { 'cells-unet-weighted': 'Ponderada', 'cells-unet-plain': 'Sin pesos' },
    upsampling: {
      'cells-unet-plain': 'Bilineal',
      'cells-unet-nearest': 'Más cercano',
      'cells-unet-transposed': 'Transpuesta',
    },
  },
  says: {
    skips: {
      'cells-unet-plain': 'Una conexión de salto en cada nivel.',
      'cells-no-skip-plain': 'El decodificador solo recibe los mapas del cuello de botella.',
      'galaxies-unet': 'Una conexión de salto en cada nivel.',
      'galaxies-no-skip': 'El decodificador solo recibe los mapas del cuello de botella.',
    },
    loss: {
      'cells-unet-weighted': 'Los píxeles entre células que se tocan cuentan hasta unas ocho veces.',
      'cells-unet-plain': 'Todos los píxeles cuentan igual.',
    },
    upsampling: {
      'cells-unet-plain': 'Interpola entre vecinos.',
      'cells-unet-nearest': 'Repite cada píxel.',
      'cells-unet-transposed': 'Estampa un núcleo 2×2 aprendido.',
    },
  },
  all: {
    'cells-unet-plain': 'U-Net, pérdida sin pesos',
    'cells-unet-weighted': 'U-Net, pérdida ponderada',
    'cells-unet-nearest': 'U-Net, más cercano',
    'cells-unet-transposed': 'U-Net, transpuesta',
    'cells-no-skip-plain': 'sin saltos, pérdida sin pesos',
    'cells-no-skip-weighted': 'sin saltos, pérdida ponderada',
    'cells-full-resolution': 'resolución completa',
    'galaxies-unet': 'U-Net (galaxias)',
    'galaxies-no-skip': 'sin saltos (galaxias)',
    'cells-classical': 'umbral y watershed (células)',
    'galaxies-classical': 'umbral y watershed (galaxias)',
  },
  measures: {
    meanIou: { name: 'IoU media', long: 'IoU media de las dos máscaras o clases' },
    boundaryIou: { name: 'IoU del borde', long: 'IoU del borde: bandas de 2 px' },
    objectF1: { name: 'F1 de objetos', long: 'F1 de objetos: células halladas una a una' },
    countError: { name: 'Error de conteo', long: 'Error de conteo: células por imagen' },
    gapsFound: { name: 'Huecos hallados', long: 'Huecos hallados entre células que se tocan' },
    accuracy: { name: 'Exactitud por píxel', long: 'Exactitud por píxel' },
    central: { name: 'IoU de la galaxia central', long: 'IoU de la galaxia central' },
    companion: { name: 'IoU de su compañera', long: 'IoU de su compañera' },
  },
  plot: {
    loss: 'Entropía cruzada del lote',
    band: 'Media y rango de {seeds} semillas, {steps} pasos previstos. «Iniciar entrenamiento» dibuja las curvas de esta página.',
  },
  readings: { step: 'Paso', speed: 'Pasos/s, todas las redes', loss: 'Pérdida, {name}' },
  spoken: 'Paso {step}. {measure}, según lo medido en el paso {measured}: {figures}.',
  previews: {
    title: 'Imágenes reservadas segmentadas por cada red',
    waiting: 'Las redes segmentan imágenes reservadas…',
    picture: 'Imagen',
    truth: 'Verdad',
    pictureOf: 'Imagen reservada {n}',
    truthOf: 'Verdad de la imagen {n}',
    netOf: '{name} en la imagen {n}',
    cells: '{count} células',
    found: 'piezas: {found}, células: {count}',
    two: 'dos galaxias',
    iou: 'IoU {iou}',
    merged: 'unidas: {count}',
    key: {
      cells:
        'Una célula tiene el mismo color y la misma trama en todas las columnas. Rojo con rayas anchas: una pieza donde hay dos células o más. Cuadros grises: ahí no hay célula.',
      galaxies: 'Ámbar: la galaxia central. Azul con puntos: su compañera. A rayas: ambas.',
    },
  },
  claim: {
    holds: 'se cumple',
    fails: 'no se cumple',
    says: {
      skips:
        'Las conexiones de salto devuelven el detalle: sin ellas los bordes sufren más que las áreas y las células se unen.',
      loss: 'Dar más peso a los píxeles entre células que se tocan separa las células.',
      upsampling:
        'La convolución transpuesta deja un tablero de ajedrez en una red sin entrenar. Tras entrenar, la IoU media es casi la misma en las tres.',
      galaxies: 'Las conexiones de salto ayudan a separar dos galaxias mezcladas.',
    },
    from: {
      run: 'este entrenamiento, semilla {seed}, paso {step} de {planned}',
      shipped: 'las redes incluidas, semilla {seed}, {steps} pasos, medidas aquí',
    },
    wait: 'Se mide cada 20 pasos mientras se entrena.',
    measuring: 'Se miden las redes incluidas en este dispositivo…',
    soFar: 'Por ahora se cumplen {held} de {all}: {from}.',
    passed: 'Se cumple: {from}.',
    failed: 'No se cumple todo, {held} de {all}: {from}.',
    other:
      'Estos no son los ajustes de la afirmación (tasa {rate}, {planned} pasos o más): se cumplen {held} de {all}, {from}.',
    card: '{measure} en {seeds} semillas tras {steps} pasos: {figures}.',
    inBrowser:
      'En un navegador sin GPU, entrenando con esta página: tras {steps} pasos todo se cumplió con {whole} de {all} semillas (IoU media {unet} con conexiones de salto, {none} sin ellas), en {seconds} segundos por corrida.',
    price:
      'El precio: IoU media {weighted} ponderada, {plain} sin pesos. La afirmación es sobre células, no sobre píxeles.',
    classical: 'Umbral, picos y watershed (cuencas), un método sencillo sin aprendizaje: IoU media {iou}.',
    checks: {
      level: 'IoU media de la U-Net {value}, al menos {asked}.',
      gap: 'IoU media {first} con conexiones de salto, {second} sin ellas: {value} de diferencia, al menos {asked}.',
      boundary:
        'IoU del borde {first} con conexiones de salto, {second} sin ellas: {value} de diferencia, al menos {asked}.',
      noRatio: 'La IoU media todavía no es menor sin conexiones de salto ({first} frente a {second}).',
      ratio: 'La IoU del borde baja {value} veces lo que baja la IoU media, al menos {asked} veces.',
      separated: 'Células separadas (F1 de objetos): {first} con conexiones de salto, {second} sin ellas.',
      found: 'F1 de objetos de la red ponderada {value}, al menos {asked}.',
      foundMore: 'F1 de objetos {first} ponderada, {second} sin pesos: {value} de diferencia, al menos {asked}.',
      count: 'Error de conteo {first} ponderada, {second} sin pesos: a lo sumo dos tercios.',
      untrained:
        'Sin entrenar, el patrón en las puntuaciones de una imagen plana es de {painted} desviaciones estándar con convolución transpuesta y de {resized} al agrandar.',
      alike: 'La IoU media de las tres difiere en {value}, a lo sumo {asked}.',
      everyCut: 'Todo corte baja la IoU media: {least} como mínimo, {most} como máximo.',
      notTheSame:
        'No es lo mismo que entrenar sin conexiones de salto ({without}): el corte más parecido difiere en {nearest}.',
    },
  },
  cuts: {
    title: 'Cortar una conexión de salto de la U-Net entrenada',
    says: 'La red no se vuelve a entrenar: {from}.',
    copy: 'Corte',
    none: 'ninguna',
    finest: 'la más fina',
    middle: 'la media',
    coarsest: 'la más gruesa',
    without: 'entrenada sin saltos',
  },
  moved: {
    title: 'F1 de objetos según el umbral en p(célula)',
    along: 'umbral',
    half: 'Con un umbral de 0.5: {weighted} ponderada, {plain} sin pesos.',
    best: 'Cada una con su mejor umbral: {weighted} (con {weightedCut}) y {plain} (con {plainCut}).',
    share: 'Así, un umbral movido da el {share} % de la ganancia del mapa de pesos; el mapa añade el otro {rest} %.',
    all: 'Así, aquí un umbral movido da toda la ganancia.',
    noGap: 'Con 0.5 la red ponderada no va por delante aquí.',
    mind: 'Los mejores umbrales se eligen en las mismas {pictures} imágenes en las que se puntúan, lo que los favorece.',
  },
  board: {
    title: 'El tablero de ajedrez está antes de entrenar y se desvanece',
    says: 'Puntuaciones de cada red para una imagen reservada y, al lado, para una imagen plana, donde cualquier patrón viene del sobremuestreo. Tras unos 40 pasos las redes se ven casi iguales, y después de entrenar queda poco del patrón.',
    step: 'paso {step}',
    of: '{name} en el paso {step}',
    figures:
      'patrón de período 8: {phase} desviaciones estándar; patrón con la imagen plana: {flat} desviaciones estándar',
    short: 'período 8: {phase} · plana: {flat}',
    key: 'Grises del percentil 2 al 98 de las puntuaciones. Números en desviaciones estándar de las puntuaciones. Los pasos 10 a 40 aparecen cuando el entrenamiento los ha pasado.',
  },
  files: {
    save: 'Guardar redes',
    saveHelp: 'Las redes que se muestran como archivos de TensorFlow.js, un .json y un .bin cada una',
    run: 'Guardar corrida',
    runHelp: 'El registro y los últimos puntos guardados en un archivo, para continuar en otro lugar',
    open: 'Abrir corrida',
    openHelp: 'Un entrenamiento de esta comparación guardado con Guardar corrida',
    notSaved: 'No se pudieron crear los archivos.',
  },
};

import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    size: {
      ask: 'La U-Net original: cuatro niveles, sin relleno, entran 572 píxeles. ¿Cuántos salen?',
      because:
        'Dos convoluciones de 3×3 quitan cuatro píxeles en cada nivel, al bajar y al subir, y un píxel del cuello de botella vale dieciséis de la imagen. De 572 quedan 388.',
      options: { '572': '572', '388': '388', '536': '536', '556': '556' },
      refutes: {
        '572': 'Para eso haría falta relleno. Aquí la primera convolución ya da 570.',
        '536':
          'Eso cuenta nueve bloques de cuatro píxeles, todos igual. Pero el sobremuestreo duplica el lado y, con él, lo que se perdió en los niveles profundos.',
        '556': 'Eso cuenta solo la bajada, y cada nivel como si fuera el primero. Al subir también hay convoluciones.',
      },
    },
    'size-now': {
      ask: 'La calculadora con los valores actuales: lado {side}, niveles: {levels}, y cada convolución de 3×3 quita {lost} al lado. ¿Qué lado sale? (0 si una división entre dos no da un número entero.)',
      because:
        'Dos convoluciones y una división entre dos en cada nivel, dos convoluciones en el cuello de botella y luego, en cada nivel, una duplicación y dos convoluciones.',
    },
    fits: {
      ask: 'Cuatro niveles, sin relleno. ¿Con cuál de estos lados da un número entero cada división entre dos?',
      because:
        'Tras dos convoluciones cada vez, 572 se reduce a 284, 140, 68 y 32. Sirve un lado de cada dieciséis: 556, 572, 588.',
      options: { '512': '512', '570': '570', '572': '572', '576': '576' },
      refutes: {
        '512':
          'Es una potencia de dos, pero cada nivel quita cuatro píxeles antes de reducir: 508, 254, 250, 125, y 121 es impar.',
        '570': 'No basta con que sea par: la mitad de 566 es 283, dos convoluciones dejan 279, y es impar.',
        '576': 'Los múltiplos de 16 sirven con relleno. Sin él se pierden cuatro píxeles antes de cada reducción.',
      },
    },
    padded: {
      ask: 'Tres niveles, convoluciones con relleno. ¿Qué lado sirve?',
      because: 'Con relleno solo las divisiones entre dos cambian el lado, que debe ser múltiplo de 2³ = 8.',
      options: { '572': '572', '100': '100', '60': '60', '64': '64' },
      refutes: {
        '572': '572 sirve en la original, que no tiene relleno. Con relleno: 572, 286, 143, y 143 es impar.',
        '100': 'Se reduce dos veces, a 25, y no más.',
        '60': 'Se reduce dos veces, a 15, y no más.',
      },
    },
    crop: {
      ask: 'La original con una entrada de 572. La primera conexión de salto (skip connection) tiene lado 568; el mapa agrandado, 392. ¿Cuántos píxeles se recortan de la conexión de salto en cada borde?',
      because: '(568 − 392) / 2 = 88. La conexión más profunda pierde 4 en cada borde; después, 16, 40 y 88.',
    },
    head: {
      ask: 'La última capa de la original: una convolución de 1×1 de 64 canales a 2 clases, con sesgos. ¿Cuántos parámetros?',
      because: '1 · 1 · 64 · 2 pesos y 2 sesgos: 130, de un total de 31 030 658.',
    },
    heaviest: {
      ask: '¿Qué parte de la U-Net original tiene más parámetros?',
      because:
        'Los parámetros dependen del producto de los canales de entrada y de salida, no del tamaño del mapa: las dos convoluciones de 1024 canales tienen por sí solas 14 155 776, sin contar sesgos.',
      options: {
        encoder: 'El codificador',
        centre: 'El cuello de botella',
        decoder: 'El decodificador',
        head: 'La última capa',
      },
      refutes: {
        encoder: 'Sus mapas son los más grandes, sus núcleos no: pocos canales, pocos pesos.',
        decoder:
          'Por poco. La concatenación hace profundos sus núcleos, pero ninguna de sus convoluciones tiene 1024 canales de salida.',
        head: 'Sus núcleos de 1×1 son lo más pequeño de todo.',
      },
    },
    detail: {
      ask: 'El submuestreo perdió el detalle fino. ¿En qué parte de la red sigue existiendo?',
      because:
        'En los mapas grandes, los primeros, donde cada número todavía es de un solo píxel. Por eso las conexiones de salto los llevan al decodificador.',
      options: {
        bottom: 'En el cuello de botella, bien codificado',
        early: 'En los mapas grandes, los primeros',
        upsampling: 'El sobremuestreo lo devuelve',
      },
      refutes: {
        bottom:
          'Allí un número representa un bloque de 8 × 8 píxeles. Ve lejos, pero no puede ubicar con más precisión.',
        upsampling:
          'Estos mapas vuelven a ser grandes, pero borrosos: tienen lo que sabía el cuello de botella, extendido.',
      },
    },
    deeper: {
      ask: 'Se agrega un nivel. ¿Con qué precisión puede ubicar un borde el cuello de botella por sí solo?',
      because:
        'Cada reducción duplica el lado del bloque que representa un número: ve más lejos y ubica con menos precisión.',
      options: {
        sharper: 'Más: más profundo es más nítido',
        coarser: 'Menos: bloques del doble de lado',
        same: 'Lo mismo',
      },
      refutes: {
        sharper:
          'La profundidad da contexto, a costa de la posición: compara este mapa con los contornos de la imagen.',
        same: 'Los mapas del cuello de botella tienen la mitad de filas que antes.',
      },
    },
    channels: {
      ask: 'Una conexión de salto tiene 24 canales, y el mapa agrandado también. ¿Cuántos canales lee la convolución siguiente?',
      because: '24 + 24 = 48. Se concatenan, y cada núcleo es tan profundo como ambos juntos.',
    },
    residual: {
      ask: '¿Cómo combina la U-Net la conexión de salto con el mapa agrandado?',
      because: 'Los concatena: se conservan todos los mapas, y el número de canales se duplica. Una ResNet suma.',
      options: { add: 'Los suma', concatenate: 'Concatena sus canales', multiply: 'Los multiplica' },
      refutes: {
        add: 'Entonces el número de canales no cambiaría y los dos ya no se podrían distinguir. Eso es una conexión residual.',
        multiply: 'Eso sería una compuerta. Aquí cada mapa se conserva sin cambios.',
      },
    },
    mismatch: {
      ask: 'El código del curso se llama con los canales [16, 32, 48] en vez de [16, 32, 64]. ¿Qué pasa?',
      because:
        'El cuello de botella devuelve 32 canales, la conexión de salto tiene 32, juntos 64, pero el bloque espera el último número de la lista: 48. Solo encaja si los canales se duplican.',
      options: {
        runs: 'Funciona, con menos pesos',
        side: 'No encajan los lados',
        channels: 'No encajan los canales',
      },
      refutes: {
        runs: 'Cuenta los canales que entran en el bloque del decodificador: el doble de los de su nivel, diga lo que diga la lista para el nivel siguiente.',
        side: 'Los canales no cambian los lados, que dependen solo de las divisiones entre dos.',
      },
    },
    finest: {
      ask: 'Se corta la conexión de salto más fina de la red entrenada. ¿Qué medida cae más?',
      because:
        'Falta la posición exacta del contorno. El contorno son pocos píxeles entre muchos: la exactitud casi no cambia, la IoU del área baja un poco y la del borde es la que más baja.',
      options: { accuracy: 'La exactitud por píxel', area: 'La IoU del área', boundary: 'La IoU del borde' },
      refutes: {
        accuracy:
          'La mayoría de los píxeles está bien adentro o bien afuera, donde bastan las conexiones de salto más gruesas.',
        area: 'Baja, pero la mayoría de los píxeles de un área no está en el contorno. Compara las dos medidas.',
      },
    },
    field: {
      ask: 'Tres agrupaciones, dos convoluciones de 3×3 en cada nivel: ¿cuántos píxeles de lado ve un número del cuello de botella?',
      because:
        'Cada convolución agrega dos píxeles de su propio mapa, que valen 1, 2, 4 y 8 píxeles de la imagen; cada agrupación agrega un píxel del mapa que reduce. En total, 68.',
      options: { '17': '17', '8': '8', '68': '68', '3': '3' },
      refutes: {
        '17': 'Eso ven ocho convoluciones a resolución completa. Después de cada reducción, un paso vale el doble.',
        '8': 'Ocho es la distancia en píxeles entre vecinos del cuello de botella. Lo que ven es mucho mayor y se superpone.',
        '3': 'Tres píxeles del mapa anterior, y cada uno de ellos ya ha visto muchos.',
      },
    },
    stack: {
      ask: 'La U-Net de esta página ve {field} píxeles de lado. ¿Cuántas capas necesita una pila de convoluciones de 3×3 sin agrupación para ver al menos lo mismo?',
      because:
        'Cada capa agrega dos píxeles: n capas ven 2n + 1. {fewer} capas ven {less}; {layers} ven {seen}, todas a resolución completa.',
    },
    iou: {
      ask: 'La predicción y la verdad del ejemplo resuelto. ¿Cuál es la IoU del primer plano?',
      because: '5 píxeles son primer plano en ambas máscaras, 8 en al menos una: 5/8 = 0.625.',
    },
    dice: {
      ask: 'Las mismas dos máscaras. ¿Cuánto vale Dice?',
      because:
        'La intersección cuenta dos veces: 2·5 / (7 + 6) = 10/13 = 0.769. A partir de la IoU: 2 · 0.625 / 1.625.',
    },
    'iou-now': {
      ask: 'Las dos máscaras de {n}×{n} tal como están. ¿Cuál es la IoU del primer plano? (0 si ninguna lo tiene.)',
      because: 'TP / (TP + FP + FN): los píxeles de ambas máscaras divididos por los que están en al menos una.',
    },
    'dice-now': {
      ask: '¿Y Dice de estas dos máscaras? (0 si ninguna tiene primer plano.)',
      because: '2·TP / (2·TP + FP + FN), que es 2·IoU / (1 + IoU).',
    },
    'nothing-found': {
      ask: 'Uno de cada veinte píxeles es primer plano. La predicción es fondo en todas partes. ¿Cuál es la IoU del primer plano?',
      because: 'No se encontró nada de él: 0/5 = 0. La exactitud es 0.95, porque también cuenta el fondo.',
      options: { high: 'Cerca de 0.95', half: 'Cerca de 0.48', zero: '0' },
      refutes: {
        high: 'Esa es la exactitud. La IoU deja fuera los píxeles que son fondo en ambas máscaras.',
        half: 'Esa es la media de ambas clases: 0.95 del fondo y 0 del primer plano.',
      },
    },
    accuracy: {
      ask: 'La misma predicción, fondo en todas partes, con 5 de 100 píxeles de primer plano. ¿Cuál es la exactitud por píxel?',
      because: '95 de 100 píxeles están bien: 0.95, aunque no se encontró nada.',
    },
    output: {
      ask: 'Una imagen de 64 × 64 y dos clases. ¿Cuántos números da la red, antes del arg max?',
      because: 'Una puntuación por clase en cada píxel: 2 · 64 · 64 = 8192. El mapa de etiquetas se calcula con ellas.',
    },
    cost: {
      ask: 'Las puntuaciones de un píxel son 2, 1 y 0, y la clase verdadera es la segunda. ¿Cuál es la entropía cruzada de este píxel?',
      because: 'Softmax da 0.665, 0.245 y 0.090; −ln 0.245 = 1.41.',
    },
    minus: {
      ask: 'A veces la pérdida se imprime sin el signo menos: J = Σ w log p. ¿Qué pasa si se minimiza eso?',
      because:
        'log p baja cuando p baja, así que el descenso por el gradiente hace cada vez menos probable la respuesta correcta, sin límite. Con el signo menos es la entropía cruzada ponderada.',
      options: {
        same: 'Lo mismo: el signo se cancela',
        wrong: 'Se desaprenden las respuestas correctas',
        slower: 'Solo aprende más despacio',
      },
      refutes: {
        same: 'No hay con qué cancelarlo. Mira las barras: esta pérdida es mínima donde la clase verdadera tiene probabilidad 0.',
        slower: 'Los pasos son tan grandes como antes, pero en la dirección contraria.',
      },
    },
    gap: {
      ask: 'w₀ = 10, σ = 5, la fórmula del artículo. Un píxel del fondo está a un píxel de una célula y a un píxel de otra. ¿Cuánto agrega la cresta a su peso?',
      because: '10 · exp(−(1 + 1)² / 50) = 9.23. Como lo imprime una lección, con 1² + 1², es 9.61.',
    },
    'gap-now': {
      ask: 'Con w₀ = {w0}, σ = {sigma} y {exponent} en el exponente: ¿qué agrega la cresta donde d₁ = 1 y d₂ = 2?',
      because: 'w₀ · exp(−{exponent} / 2σ²) con d₁ = 1 y d₂ = 2.',
    },
    softer: {
      ask: 'd₁² + d₂² en vez de (d₁ + d₂)², con los mismos w₀ y σ. A tres píxeles de ambas células, ¿cuál da más peso?',
      because: '18 es menos que 36, así que la exponencial es mayor: 6.98 frente a 4.87. La cresta es más ancha.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²', same: 'Las dos lo mismo' },
      refutes: {
        paper: 'El cuadrado de la suma es mayor en 2·d₁·d₂, y está en el exponente con signo menos.',
        same: 'Solo son iguales dentro de una célula, donde d₁ = 0 y ambos exponentes tienen d₂².',
      },
    },
    balance: {
      ask: 'Solo pesos de clase, sin cresta: cada clase cuenta en proporción inversa a su parte. En estas imágenes, ¿ayuda eso a encontrar los huecos entre células?',
      because:
        'Las células son la clase menos frecuente: cuentan más, y el fondo menos, y los huecos son fondo. Actúa como un umbral de cerca de 0.37 en lugar de 0.5 con la pérdida sin pesos: ahí la F1 de objetos baja de 0.71 a 0.52 (red incluida, 24 imágenes reservadas).',
      options: {
        better: 'Sí, los píxeles raros cuentan más',
        worse: 'No, los huecos se llenan',
        nothing: 'No cambia nada',
      },
      refutes: {
        better:
          'Los huecos son raros, pero no tienen clase propia: son fondo, la clase más frecuente. Mira aquí su peso.',
        nothing:
          'Las dos clases tienen pesos distintos en este mapa, así que en los píxeles inciertos cambia la mejor predicción.',
      },
    },
    evidence: {
      ask: 'La red no puede distinguir ciertos píxeles, y el 10 % de ellos son primer plano. Ambas clases tienen el peso 1/(2f). ¿Qué probabilidad de primer plano minimiza la pérdida en esos píxeles?',
      because: '5 · 0.1 / (5 · 0.1 + 0.556 · 0.9) = 0.5. Con estos pesos ya no importan las partes de las clases.',
    },
    threshold: {
      ask: 'Una red se entrenó contando tres veces cada píxel del fondo; otra, contando todos una vez. ¿Qué umbral debe usar la segunda para dar las etiquetas que la primera da con 0.5?',
      because:
        'q = p / (p + 3(1 − p)) vale un medio donde p = 3(1 − p): en 0.75. Un mismo peso para todo el fondo actúa como un umbral movido.',
    },
    'whole-map': {
      ask: 'En vez de entrenar con el mapa de pesos se mueve el umbral de la red con pérdida sin pesos. ¿Cuánto de la ganancia en F1 de objetos se obtiene así?',
      because:
        'Una gran parte: el 82 % con las redes incluidas en las 24 imágenes reservadas, medido en Entrenar. El resto se debe al lugar: el mapa da peso a los huecos, no a todo el fondo, y un umbral no los distingue.',
      options: { all: 'Toda', part: 'Una parte', none: 'Nada' },
      refutes: {
        all: 'Un umbral más alto mueve hacia adentro todos los contornos. El mapa da más peso solo donde dos células están cerca.',
        none: 'Muévelo y cuenta: los puentes entre células son píxeles inciertos, y son los primeros en desaparecer.',
      },
    },
    both: {
      ask: 'Dos galaxias se superponen, y un píxel puede ser de ambas. ¿Con qué función debe terminar la red?',
      because:
        'Con una sigmoide por máscara, de modo que cada una tenga su propia probabilidad. Las de softmax suman 1: dos clases no pueden pasar ambas de un medio.',
      options: {
        softmax: 'Un softmax de tres clases',
        sigmoid: 'Una sigmoide por máscara',
        argmax: 'Un arg max sobre las dos máscaras',
      },
      refutes: {
        softmax: 'Sus probabilidades suman 1, así que a lo sumo una pasa de un medio. Mira la superposición.',
        argmax: 'Da cada píxel a una sola máscara. La superposición quedaría partida en dos.',
      },
    },
  },
};

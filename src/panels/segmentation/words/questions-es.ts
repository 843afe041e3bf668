import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    size: {
      ask: 'La U-Net original: cuatro niveles, sin relleno, entran 572 píxeles. ¿Cuántos salen?',
      because:
        'Dos convoluciones de 3×3 cuestan cuatro píxeles en cada nivel, al bajar y al subir; un píxel del fondo vale dieciséis. De 572 quedan 388.',
      options: { '572': '572', '388': '388', '536': '536', '556': '556' },
      refutes: {
        '572': 'Para eso haría falta relleno. Aquí la primera convolución ya da 570.',
        '536':
          'Nueve bloques de cuatro píxeles, todos contados igual. Pero el lado se duplica al subir, y con él lo que se perdió abajo.',
        '556': 'Eso cuenta solo la bajada, y cada nivel como si fuera el primero. La subida también convoluciona.',
      },
    },
    'size-now': {
      ask: 'La calculadora tal como está: lado {side}, niveles: {levels}, y cada convolución de 3×3 quita {lost} al lado. ¿Qué lado sale? (0 si una mitad no sale entera.)',
      because:
        'Se sigue paso a paso: dos convoluciones y una mitad en cada nivel, dos en el fondo, y luego duplicar y dos más en cada nivel.',
    },
    fits: {
      ask: 'Cuatro niveles, sin relleno. ¿Cuál de estos lados pasa sin medio píxel?',
      because:
        'De 572 las mitades dan 284, 140, 68 y 32, cada una tras dos convoluciones. Sirve un lado de cada dieciséis: 556, 572, 588.',
      options: { '512': '512', '570': '570', '572': '572', '576': '576' },
      refutes: {
        '512':
          'Es una potencia de dos, pero cada nivel quita cuatro píxeles antes de reducir: 508, 254, 250, 125, y 121 es impar.',
        '570': 'No basta con que sea par: la mitad de 566 es 283, y 279 ya no tiene mitad.',
        '576': 'La regla de los múltiplos de 16 vale con relleno. Sin él se van cuatro píxeles antes de cada mitad.',
      },
    },
    padded: {
      ask: 'Tres niveles, convoluciones con relleno. ¿Qué lado sirve?',
      because: 'Con relleno solo cuentan las mitades: el lado debe ser múltiplo de 8.',
      options: { '572': '572', '100': '100', '60': '60', '64': '64' },
      refutes: {
        '572': 'El 572 no tiene magia: 572, 286, 143, y 143 es impar.',
        '100': 'Se reduce dos veces, a 25, y no más.',
        '60': 'Se reduce dos veces, a 15, y no más.',
      },
    },
    crop: {
      ask: 'En la original, con 572, la copia del primer nivel tiene 568 y el mapa agrandado 392. ¿Cuántos píxeles se recortan de la copia en cada lado?',
      because: '(568 − 392) / 2 = 88. La copia más profunda pierde 4 por lado; después, 16, 40 y 88.',
    },
    head: {
      ask: 'La última capa de la original: una convolución de 1×1 de 64 canales a 2 clases, con sesgos. ¿Cuántos parámetros?',
      because: '1 · 1 · 64 · 2 pesos y 2 sesgos: 130, de un total de 31 030 658.',
    },
    heaviest: {
      ask: '¿Qué parte de la U-Net original tiene más parámetros?',
      because:
        'Los parámetros dependen del producto de los canales, no del tamaño del mapa: las dos convoluciones de 1024 canales tienen por sí solas 14 155 776, sin contar sesgos.',
      options: { encoder: 'La bajada', centre: 'El fondo', decoder: 'La subida', head: 'La última capa' },
      refutes: {
        encoder: 'Sus mapas son los más grandes, sus núcleos no: pocos canales, pocos pesos.',
        decoder:
          'Por poco. La concatenación hace profundos sus núcleos, pero ninguna de sus convoluciones produce 1024 canales.',
        head: 'Sus núcleos de 1×1 son lo más pequeño de todo.',
      },
    },
    detail: {
      ask: 'El submuestreo perdió el detalle fino. ¿En qué parte de la red sigue existiendo?',
      because:
        'En los mapas grandes, los primeros, donde un número todavía representa un píxel. Por eso se copian hacia adelante.',
      options: {
        bottom: 'En el fondo, bien codificado',
        early: 'En los mapas grandes, los primeros',
        upsampling: 'El sobremuestreo lo devuelve',
      },
      refutes: {
        bottom:
          'Allí un número representa un bloque de 8 × 8 píxeles. Ha visto lejos, y conoce el lugar solo con esa precisión.',
        upsampling: 'Estos mapas vuelven a ser grandes, pero borrosos: tienen lo que el fondo sabía, extendido.',
      },
    },
    deeper: {
      ask: 'Se agrega un nivel más abajo. ¿Qué sabe el fondo, por sí solo, del lugar de un borde?',
      because: 'Cada mitad duplica el bloque que representa un número: ve más lejos y señala con menos exactitud.',
      options: { sharper: 'Más: más profundo es más nítido', coarser: 'Menos: bloques del doble', same: 'Lo mismo' },
      refutes: {
        sharper:
          'La profundidad da contexto. Su precio es el lugar; basta comparar este mapa con los contornos de la imagen.',
        same: 'El mapa del fondo tiene la mitad de filas que antes.',
      },
    },
    channels: {
      ask: 'Una copia tiene 24 canales, y el mapa agrandado también. ¿Cuántos canales lee la convolución siguiente?',
      because: '24 + 24 = 48. Quedan uno detrás de otro, y cada núcleo es tan profundo como ambos juntos.',
    },
    residual: {
      ask: '¿Cómo junta la U-Net la copia con el mapa agrandado?',
      because: 'Los concatena: los mapas viejos y los nuevos siguen ahí, y los canales se duplican. Una ResNet suma.',
      options: { add: 'Los suma', concatenate: 'Los pone uno detrás de otro', multiply: 'Los multiplica' },
      refutes: {
        add: 'Entonces el número de canales no cambiaría y ya no se distinguiría lo viejo de lo nuevo. Eso es una conexión residual, otra cosa.',
        multiply: 'Eso sería una compuerta. Aquí cada mapa sigue como estaba.',
      },
    },
    mismatch: {
      ask: 'El código de la clase se llama con los canales [16, 32, 48] en vez de [16, 32, 64]. ¿Qué pasa?',
      because:
        'El fondo devuelve 32 canales, la copia tiene 32, juntos 64, pero el bloque espera el número siguiente de la lista: 48. Solo encaja si los canales se duplican.',
      options: {
        runs: 'Funciona, con menos pesos',
        side: 'No encajan los lados',
        channels: 'No encajan los canales',
      },
      refutes: {
        runs: 'Basta contar lo que entra en el bloque de subida: el doble de los canales del nivel, diga lo que diga la lista más abajo.',
        side: 'Los canales no influyen en los lados: esos salen solo de las mitades.',
      },
    },
    finest: {
      ask: 'Se corta la copia más fina de la red entrenada. ¿Qué medida cae más?',
      because:
        'Lo que falta es el lugar del contorno, con precisión de un píxel. El contorno son pocos píxeles entre muchos: la exactitud casi no se mueve, la IoU del área un poco, la del borde más que todas.',
      options: { accuracy: 'La exactitud por píxel', area: 'La IoU del área', boundary: 'La IoU del borde' },
      refutes: {
        accuracy: 'La mayoría de los píxeles está bien adentro o bien afuera, y a esos los ubican las copias gruesas.',
        area: 'Cae, pero la mayor parte de un área no es contorno. Conviene leer las dos medidas.',
      },
    },
    field: {
      ask: 'Tres agrupaciones, dos convoluciones de 3×3 en cada nivel: ¿cuántos píxeles de lado ve un número del fondo?',
      because:
        'Cada convolución agrega dos píxeles de su propio mapa, que valen 1, 2, 4 y 8 píxeles de la imagen; cada agrupación agrega un píxel del mapa que reduce. En total, 68.',
      options: { '17': '17', '8': '8', '68': '68', '3': '3' },
      refutes: {
        '17': 'Eso ven ocho convoluciones a tamaño completo. Después de cada mitad, un paso vale el doble.',
        '8': 'Ocho es la distancia entre vecinos del fondo. Lo que ven se superpone con creces.',
        '3': 'Tres píxeles del mapa inmediatamente anterior, que ya han visto mucho.',
      },
    },
    stack: {
      ask: 'Una pila de convoluciones de 3×3 que nunca agrupa: ¿cuántas capas hacen falta para que un píxel vea 95 píxeles de lado?',
      because: 'Cada capa agrega dos: 2n + 1 = 95, así que n = 47, todas a tamaño completo.',
    },
    iou: {
      ask: 'La predicción y la verdad del ejemplo resuelto. ¿Cuál es la IoU del objeto?',
      because: '5 píxeles en ambas, 8 en alguna de las dos: 5/8 = 0.625.',
    },
    dice: {
      ask: 'Las mismas dos máscaras. ¿Cuánto vale Dice?',
      because:
        'La intersección cuenta dos veces: 2·5 / (7 + 6) = 10/13 = 0.769. A partir de la IoU: 2 · 0.625 / 1.625.',
    },
    'iou-now': {
      ask: 'Las dos máscaras de {n}×{n} tal como están. ¿Cuál es la IoU del objeto? (0 si ninguna tiene objeto.)',
      because: 'TP / (TP + FP + FN): los píxeles que están en ambas entre los que están en alguna.',
    },
    'dice-now': {
      ask: '¿Y Dice de estas dos máscaras? (0 si ninguna tiene objeto.)',
      because: '2·TP / (2·TP + FP + FN), que es 2·IoU / (1 + IoU).',
    },
    'nothing-found': {
      ask: 'Uno de cada veinte píxeles es objeto. La respuesta es «fondo» en todas partes. ¿Cuál es la IoU del objeto?',
      because: 'No se encontró nada de él: 0 entre 5. La exactitud dice 0.95, porque cuenta lo fácil.',
      options: { high: 'Cerca de 0.95', half: 'Cerca de 0.48', zero: '0' },
      refutes: {
        high: 'Esa es la exactitud. La IoU deja fuera los píxeles que son fondo en ambas máscaras.',
        half: 'Ese es el promedio de ambas clases: 0.95 del fondo y 0 del objeto.',
      },
    },
    accuracy: {
      ask: 'La misma respuesta, «fondo» en todas partes, con 5 de 100 píxeles de objeto. ¿Cuál es la exactitud por píxel?',
      because: '95 de 100 píxeles están bien: 0.95 para una red que no encontró nada.',
    },
    output: {
      ask: 'Una imagen de 64 × 64 y dos clases. ¿Cuántos números entrega la red, antes de todo arg max?',
      because:
        'Un puntaje por clase en cada píxel: 2 · 64 · 64 = 8192. El mapa de etiquetas se hace después con ellos.',
    },
    cost: {
      ask: 'Los puntajes de un píxel son 2, 1 y 0, y la clase verdadera es la segunda. ¿Cuánto cuesta este píxel (entropía cruzada)?',
      because: 'Softmax da 0.665, 0.245 y 0.090; −ln 0.245 = 1.41.',
    },
    minus: {
      ask: 'A veces la pérdida se imprime sin el signo menos: J = Σ w log p. ¿Y si se minimiza así?',
      because:
        'log p baja cuando p baja: ir cuesta abajo hace cada vez menos probable la respuesta correcta, sin fin. Con el signo menos es la entropía cruzada ponderada.',
      options: {
        same: 'Lo mismo: los signos se cancelan',
        wrong: 'Se desaprenden las respuestas correctas',
        slower: 'Solo aprende más despacio',
      },
      refutes: {
        same: 'No hay con qué cancelarlo. En las barras se ve: la pérdida sería mínima donde la clase verdadera no tiene nada.',
        slower: 'Los pasos son tan grandes como antes. Van en la otra dirección.',
      },
    },
    gap: {
      ask: 'w₀ = 10, σ = 5, la fórmula del artículo. Un píxel está a un píxel de una célula y a uno de otra. ¿Cuánto agrega la cresta a su peso?',
      because: '10 · exp(−(1 + 1)² / 50) = 9.23. Como lo imprime una clase, con 1² + 1², es 9.61.',
    },
    'gap-now': {
      ask: 'Con w₀ = {w0}, σ = {sigma} y {exponent} en el exponente: ¿qué agrega la cresta donde d₁ = 1 y d₂ = 2?',
      because: 'w₀ · exp(−{exponent} / 2σ²) con d₁ = 1 y d₂ = 2.',
    },
    softer: {
      ask: 'd₁² + d₂² en vez de (d₁ + d₂)², con los mismos w₀ y σ. A tres píxeles de ambas células, ¿cuál da más peso?',
      because:
        '18 es menos que 36, así que la exponencial es mayor: 6.98 frente a 4.87. La cresta es más ancha y más suave.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²', same: 'Las dos lo mismo' },
      refutes: {
        paper: 'El cuadrado de la suma tiene de más 2·d₁·d₂, y todo eso va al exponente, con un menos.',
        same: 'Solo dentro de las células, donde una distancia es 0 y ambas son d₂².',
      },
    },
    balance: {
      ask: 'Solo balance de clases, sin cresta: cada clase cuenta en proporción inversa a su parte. En estas imágenes, ¿ayuda eso a los huecos entre células?',
      because:
        'Las células son la clase menos frecuente: cuentan más, y el fondo menos, y los huecos son fondo. En una prueba la F1 de objetos bajó de 0.78 a 0.63.',
      options: { better: 'Sí, lo raro cuenta más', worse: 'No, los huecos se llenan', nothing: 'No cambia nada' },
      refutes: {
        better:
          'Los huecos son raros, pero no tienen clase propia: son fondo, la clase más frecuente. Aquí se ve lo que pesan.',
        nothing:
          'Las dos clases pesan distinto en este mapa, así que en los píxeles dudosos cambia la mejor respuesta.',
      },
    },
    evidence: {
      ask: 'En un píxel la red no tiene ningún indicio, y el 10 % de los píxeles así son objeto. Ambas clases se balancean con 1/(2f). ¿Qué probabilidad de objeto es ahora su mejor respuesta?',
      because: '5 · 0.1 / (5 · 0.1 + 0.556 · 0.9) = 0.5. El balance borra lo que se sabía de las proporciones.',
    },
    threshold: {
      ask: 'Una red cuenta tres veces los píxeles del fondo; otra, todos igual. ¿En qué probabilidad hay que poner el umbral de la segunda para obtener las etiquetas que la primera da en 0.5?',
      because:
        'q = p / (p + 3(1 − p)) vale un medio donde p = 3(1 − p): en 0.75. Un peso igual en todas partes es un umbral movido.',
    },
    'whole-map': {
      ask: 'En vez de entrenar con el mapa de pesos se mueve el umbral de la red simple. ¿Cuánto de la ganancia en células separadas se obtiene así?',
      because:
        'Una parte, y no pequeña: cerca de dos tercios en nuestras pruebas. El resto es el lugar: el mapa da peso a los huecos, no a todo el fondo, y un umbral no los distingue.',
      options: { all: 'Toda', part: 'Una parte', none: 'Nada' },
      refutes: {
        all: 'Un umbral hace retroceder todos los contornos. El mapa exige más solo donde dos células están cerca.',
        none: 'Basta moverlo y contar: los puentes entre células son píxeles dudosos, y son los primeros en irse.',
      },
    },
    both: {
      ask: 'Dos galaxias se superponen, y un píxel puede ser de ambas. ¿Qué debe haber al final de la red?',
      because:
        'Una sigmoide por máscara, cada una con su propio sí o no. Softmax reparte una unidad: dos clases no pueden ser ambas probables.',
      options: {
        softmax: 'Un softmax de tres clases',
        sigmoid: 'Una sigmoide por máscara',
        argmax: 'Un arg max sobre las dos máscaras',
      },
      refutes: {
        softmax: 'Sus probabilidades suman uno, así que a lo sumo una pasa de un medio. Basta mirar la superposición.',
        argmax: 'Da cada píxel a una sola máscara. La superposición quedaría partida en dos.',
      },
    },
  },
};

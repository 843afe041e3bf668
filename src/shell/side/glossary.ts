/** What the lectures' words mean, in one or two sentences; found under the same English id in every language. */
import type { Language } from '../../pattern/words.ts';

const en = {
  kernel:
    'The small table of weights that slides over the input. Each output is the sum of the products of its numbers with what lies under it.',
  filter: 'One kernel for each input channel, together with one bias. A filter makes one output map.',
  stride: 'How many cells the window moves from one output to the next.',
  padding:
    'Cells added around the input so that windows can reach over its edge. They hold zeros, a mirror image or numbers from the opposite side.',
  dilation: 'The distance between the input cells that neighbouring weights of the kernel read. 1 means they touch.',
  'feature map': 'The output of one filter over the whole input: it shows where the filter’s pattern was found.',
  'receptive field': 'The part of the input that can influence one number of a later layer.',
  bias: 'A learned number added to every sum of a filter.',
  weight: 'A learned number that multiplies an input.',
  channel: 'One of several numbers kept for every place: red, green and blue of a picture, or one map of a layer.',
  'cross-correlation':
    'Sliding a kernel as it is written, without flipping it. Layers of networks do this and call it convolution.',
  convolution:
    'Sliding a kernel that was flipped, that is, turned by 180°. In networks the word is also used when it is not flipped.',
  equivariance: 'Shifting the input and then filtering gives the same as filtering and then shifting.',
  invariance: 'Shifting the input does not change the output at all.',
  locality: 'The assumption that a number depends only on its neighbourhood.',
  'shared weights': 'The same weights are used at every place.',
  'loss function': 'A number that says how far the answers are from what was wanted; training makes it small.',
  'learning rate': 'How far the weights move against the gradient of the loss at each step.',
  'gradient descent': 'Repeatedly moving all weights a little in the direction that lowers the loss most.',
  batch: 'The examples over which the loss is averaged for one step of training.',
  pooling: 'Summarising a neighbourhood by one number, such as its maximum or mean.',
  unpooling:
    'Making a pooled map large again, for example by putting each maximum back at its index, with zeros elsewhere. It is not the inverse of pooling.',
  'upstream gradient': 'The gradient of the loss with respect to a layer’s output; it arrives from the layer after it.',
  upsampling: 'Making a map larger: by copying, by interpolating, or with learned weights.',
  'transposed convolution':
    'Every input adds the kernel, times its value, to a larger output; where these overlap, they add up. Its matrix is the transpose of a convolution’s matrix.',
  segmentation: 'Giving every pixel of a picture a label: what it belongs to.',
  mask: 'A picture of zeros and ones: 1 where a pixel belongs to the object.',
  'u-net':
    'A network whose encoder shrinks the maps to see far and whose decoder enlarges them again to label every pixel, with a skip connection on every level.',
  'skip connection':
    'Feature maps of the encoder, passed on to the decoder. In a U-Net they are concatenated with the upsampled maps, not added to them.',
  encoder: 'The first part of a network: its maps become smaller, its channels more.',
  decoder: 'The second part of a network: its maps become larger again, its channels fewer.',
  softmax: 'Turns scores into probabilities: e to the power of each, divided by their sum.',
  'cross-entropy': 'Minus the logarithm of the probability that was given to the right answer.',
  iou: 'Intersection over union: pixels in both masks, divided by pixels in at least one. 1 is perfect, 0 is nothing in common.',
  dice: 'Twice the pixels in both masks, divided by the pixels of one plus those of the other: 2·IoU / (1 + IoU).',
  'batch normalization':
    'Each channel is brought to mean 0 and standard deviation 1 over the batch, then given a learned scale and offset.',
  'data augmentation':
    'More training examples made from the existing ones: mirrored, rotated or deformed, together with their labels.',
  watershed:
    'Floods a picture from its extreme points and draws a line where two basins meet: a classical way to separate objects, without learning.',
} as const;

const es: Record<keyof typeof en, string> = {
  kernel:
    'La pequeña tabla de pesos que se desliza sobre la entrada. Cada salida es la suma de los productos de sus números con lo que queda debajo.',
  filter: 'Un núcleo por cada canal de entrada, junto con un sesgo. Un filtro produce un mapa de salida.',
  stride: 'Cuántas celdas avanza la ventana de una salida a la siguiente.',
  padding:
    'Celdas que se agregan alrededor de la entrada para que la ventana pueda sobresalir. Contienen ceros, un reflejo o números del lado opuesto.',
  dilation: 'La distancia entre las celdas de entrada que leen pesos vecinos del núcleo. 1 significa que se tocan.',
  'feature map': 'La salida de un filtro sobre toda la entrada: muestra dónde se halló su patrón.',
  'receptive field': 'La parte de la entrada que puede influir en un número de una capa posterior.',
  bias: 'Un número aprendido que se añade a cada suma de un filtro.',
  weight: 'Un número aprendido que multiplica una entrada.',
  channel: 'Uno de varios números guardados para cada lugar: rojo, verde y azul de una imagen, o un mapa de una capa.',
  'cross-correlation':
    'Deslizar un núcleo tal como está escrito, sin girarlo. Las capas de las redes hacen esto y lo llaman convolución.',
  convolution: 'Deslizar un núcleo girado 180°. En las redes la palabra se usa también cuando no se gira.',
  equivariance: 'Desplazar la entrada y después filtrar da lo mismo que filtrar y después desplazar.',
  invariance: 'Desplazar la entrada no cambia nada en la salida.',
  locality: 'La hipótesis de que un número depende solo de su vecindad.',
  'shared weights': 'Se usan los mismos pesos en todos los lugares.',
  'loss function': 'Un número que dice cuán lejos están las respuestas de lo deseado; entrenar es hacerlo pequeño.',
  'learning rate': 'Cuánto se mueven los pesos en contra del gradiente de la pérdida en cada paso.',
  'gradient descent': 'Mover una y otra vez todos los pesos un poco en la dirección que más baja la pérdida.',
  batch: 'Los ejemplos sobre los que se promedia la pérdida en un paso del entrenamiento.',
  pooling: 'Resumir una vecindad con un número, como su máximo o su promedio.',
  unpooling:
    'Agrandar otra vez un mapa agrupado, por ejemplo devolviendo cada máximo a su índice, con ceros en lo demás. No es la inversa de la agrupación.',
  'upstream gradient':
    'El gradiente de la pérdida respecto a la salida de una capa; llega desde la capa siguiente (upstream gradient).',
  upsampling: 'Agrandar un mapa: copiando, interpolando o con pesos aprendidos.',
  'transposed convolution':
    'Cada entrada suma el núcleo, por su valor, a una salida más grande; donde se superponen, se suman. Su matriz es la transpuesta de la matriz de una convolución.',
  segmentation: 'Dar a cada píxel de una imagen una etiqueta: a qué pertenece.',
  mask: 'Una imagen de ceros y unos: 1 donde un píxel pertenece al objeto.',
  'u-net':
    'Una red cuyo codificador reduce los mapas para ver lejos y cuyo decodificador los agranda otra vez para etiquetar cada píxel, con una conexión de salto en cada nivel.',
  'skip connection':
    'Conexión de salto (skip connection): mapas de características del codificador que pasan al decodificador. En una U-Net se concatenan con los mapas agrandados, no se suman a ellos.',
  encoder: 'La primera parte de una red: sus mapas se hacen más pequeños y sus canales aumentan.',
  decoder: 'La segunda parte de una red: sus mapas se hacen otra vez más grandes y sus canales disminuyen.',
  softmax: 'Convierte puntuaciones en probabilidades: e elevado a cada una, dividido entre la suma de todas.',
  'cross-entropy': 'Menos el logaritmo de la probabilidad que se dio a la respuesta correcta.',
  iou: 'Intersección sobre unión: los píxeles que están en ambas máscaras entre los que están en alguna. 1 es perfecto; 0, nada en común.',
  dice: 'El doble de los píxeles que están en ambas máscaras entre la suma de los de una y los de la otra: 2·IoU / (1 + IoU).',
  'batch normalization':
    'Cada canal se lleva a media 0 y desviación estándar 1 en el lote, y recibe una escala y un desplazamiento aprendidos.',
  'data augmentation':
    'Más ejemplos de entrenamiento a partir de los que hay: reflejados, girados o deformados, junto con sus etiquetas.',
  watershed:
    'Inunda una imagen desde sus puntos extremos y traza una línea donde se encuentran dos cuencas: una manera clásica de separar objetos, sin aprendizaje.',
};

export const glossary: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, es };

/** What the lectures' words mean, in one or two sentences; found under the same English id in every language. */
import type { Language } from '../../pattern/words.ts';

const en = {
  kernel:
    'The small table of weights that slides over the input. Each output is the sum of the products of its numbers with what lies under it.',
  filter: 'One kernel for each input channel, together with one bias. A filter makes one output map.',
  stride: 'How many cells the window moves from one output to the next.',
  padding:
    'What stands outside the edge of the input, so that windows may reach over it: zeros, a mirror image, the other side, or nothing.',
  dilation: 'The distance between the input cells that neighbouring kernel numbers read. 1 means they touch.',
  'feature map': 'What one filter makes of the whole input: a picture of where its pattern was found.',
  'receptive field': 'The part of the input that can influence one number of a later layer.',
  bias: 'A learned number added to every sum of a filter.',
  weight: 'A learned number that multiplies an input.',
  channel: 'One of several numbers kept for every place: red, green and blue of a picture, or one map of a layer.',
  'cross-correlation':
    'Sliding a kernel as it is written, without turning it. Layers of networks do this and call it convolution.',
  convolution: 'Sliding a kernel that was turned by 180°. In networks the word is used without the turn, too.',
  equivariance: 'Shifting the input and then filtering gives the same as filtering and then shifting.',
  invariance: 'Shifting the input does not change the output at all.',
  locality: 'The assumption that a number depends only on its neighbourhood.',
  'shared weights': 'The same weights are used at every place.',
  'loss function': 'A number that says how far the answers are from what was wanted; training makes it small.',
  'learning rate': 'How far the weights move down the slope of the loss at each step.',
  'gradient descent': 'Repeatedly moving all weights a little in the direction that lowers the loss most.',
  batch: 'The examples whose mean loss makes one step of training.',
  pooling: 'Summarising a neighbourhood by one number, such as its maximum or mean.',
  upsampling: 'Making a map larger: by copying, by interpolating, or with learned weights.',
  'transposed convolution':
    'Every input stamps the kernel, times its value, onto a larger output; overlaps add. Its matrix is that of a convolution, turned on its side.',
  segmentation: 'Giving every pixel of a picture a label: what it belongs to.',
  mask: 'A picture of yes and no: which pixels belong to the object.',
  'u-net':
    'A net that goes down to see far and up again to answer for every pixel, with copies of its maps handed across on every level.',
  'skip connection':
    'Maps of the way down, copied across to the way up. In a U-Net they are laid behind the upsampled maps, not added.',
  encoder: 'The part of a net that goes down: smaller maps, more channels.',
  decoder: 'The part of a net that goes up again: larger maps, fewer channels.',
  softmax: 'Turns scores into probabilities: e to the power of each, divided by their sum.',
  'cross-entropy': 'Minus the logarithm of the probability that was given to the right answer.',
  iou: 'Intersection over union: pixels in both masks, divided by pixels in either. 1 is perfect, 0 is nothing in common.',
  dice: 'Twice the pixels in both masks, divided by the pixels of one plus those of the other: 2·IoU / (1 + IoU).',
  'batch normalization':
    'Each channel is brought to mean 0 and deviation 1 over the batch, then given a learned scale and offset.',
  'data augmentation':
    'More training examples out of those there are: mirrored, turned, bent, together with their labels.',
  watershed:
    'Floods a picture from its peaks and draws a wall where two basins meet: a classical way to part objects, without learning.',
} as const;

const es: Record<keyof typeof en, string> = {
  kernel:
    'La pequeña tabla de pesos que se desliza sobre la entrada. Cada salida es la suma de los productos de sus números con lo que queda debajo.',
  filter: 'Un núcleo por cada canal de entrada, junto con un sesgo. Un filtro produce un mapa de salida.',
  stride: 'Cuántas celdas avanza la ventana de una salida a la siguiente.',
  padding:
    'Lo que hay fuera del borde de la entrada para que la ventana pueda sobresalir: ceros, un espejo, el lado opuesto, o nada.',
  dilation: 'La distancia entre las celdas de entrada que leen números vecinos del núcleo. 1 significa que se tocan.',
  'feature map': 'Lo que un filtro hace de toda la entrada: una imagen de dónde se halló su patrón.',
  'receptive field': 'La parte de la entrada que puede influir en un número de una capa posterior.',
  bias: 'Un número aprendido que se añade a cada suma de un filtro.',
  weight: 'Un número aprendido que multiplica una entrada.',
  channel: 'Uno de varios números guardados para cada lugar: rojo, verde y azul de una imagen, o un mapa de una capa.',
  'cross-correlation':
    'Deslizar un núcleo tal como está escrito, sin girarlo. Las capas de las redes hacen esto y lo llaman convolución.',
  convolution: 'Deslizar un núcleo girado 180°. En las redes la palabra se usa también sin el giro.',
  equivariance: 'Desplazar la entrada y después filtrar da lo mismo que filtrar y después desplazar.',
  invariance: 'Desplazar la entrada no cambia nada en la salida.',
  locality: 'La hipótesis de que un número depende solo de su vecindad.',
  'shared weights': 'Se usan los mismos pesos en todos los lugares.',
  'loss function': 'Un número que dice cuán lejos están las respuestas de lo deseado; entrenar es hacerlo pequeño.',
  'learning rate': 'Cuánto se mueven los pesos cuesta abajo de la pérdida en cada paso.',
  'gradient descent': 'Mover una y otra vez todos los pesos un poco en la dirección que más baja la pérdida.',
  batch: 'Los ejemplos cuya pérdida media da un paso del entrenamiento.',
  pooling: 'Resumir una vecindad con un número, como su máximo o su promedio.',
  upsampling: 'Agrandar un mapa: copiando, interpolando o con pesos aprendidos.',
  'transposed convolution':
    'Cada entrada estampa el núcleo, por su valor, en una salida más grande; las superposiciones se suman. Su matriz es la de una convolución, girada.',
  segmentation: 'Dar a cada píxel de una imagen una etiqueta: a qué pertenece.',
  mask: 'Una imagen de sí y no: qué píxeles pertenecen al objeto.',
  'u-net':
    'Una red que baja para ver lejos y vuelve a subir para responder por cada píxel, y en cada nivel pasa copias de sus mapas al otro lado.',
  'skip connection':
    'Mapas de la bajada, copiados a la subida. En una U-Net se ponen detrás de los mapas agrandados, no se suman.',
  encoder: 'La parte de una red que baja: mapas más pequeños, más canales.',
  decoder: 'La parte de una red que vuelve a subir: mapas más grandes, menos canales.',
  softmax: 'Convierte puntajes en probabilidades: e elevado a cada uno, dividido entre la suma de todos.',
  'cross-entropy': 'Menos el logaritmo de la probabilidad que se dio a la respuesta correcta.',
  iou: 'Intersección sobre unión: los píxeles que están en ambas máscaras entre los que están en alguna. 1 es perfecto; 0, nada en común.',
  dice: 'El doble de los píxeles que están en ambas máscaras entre la suma de los de una y los de la otra: 2·IoU / (1 + IoU).',
  'batch normalization':
    'Cada canal se lleva a media 0 y desviación 1 en el lote, y recibe una escala y un desplazamiento aprendidos.',
  'data augmentation':
    'Más ejemplos de entrenamiento a partir de los que hay: reflejados, girados, doblados, junto con sus etiquetas.',
  watershed:
    'Inunda una imagen desde sus picos y levanta una pared donde se encuentran dos cuencas: una manera clásica de separar objetos, sin aprender.',
};

export const glossary: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, es };

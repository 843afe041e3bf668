import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    errors: {
      title: 'Right almost everywhere',
      say: 'Truth, prediction, and where they differ: right almost everywhere, wrong at the edge.',
      note: '3 min. A label for every pixel: that is semantic segmentation, and microscopy is where the U-Net comes from (ISBI challenges). Ask before showing the errors: where will they lie? (Along the outlines, and in the gaps between cells.) Go through a few examples.',
    },
    accuracy: {
      title: 'High accuracy, nothing found',
      say: 'Predict background everywhere: 95 % of the pixels are right, and not one object is found.',
      note: '3 min. Five of 100 pixels are foreground. Ask for the accuracy (95/100) and for the IoU of the foreground (0/5 = 0). The mean IoU over both classes is still about one half (0.475). Then change single pixels of the prediction and watch which scores change.',
    },
    metrics: {
      title: 'Four counts',
      say: 'True and false, positive and negative: every metric is computed from these four counts.',
      note: '4 min. Let the students count first: TP 5, FP 2, FN 1, TN 8. Accuracy 13/16, IoU 5/8, Dice 10/13. Ask why Dice is never below IoU. (It counts the intersection twice: 2·IoU / (1 + IoU).)',
    },
    sizes: {
      title: 'Why 388?',
      say: 'Without padding: 572 goes in, 388 comes out, and the maps of every skip connection are cropped.',
      note: '4 min. Two 3×3 convolutions take four pixels off the side, on every level, on the way down and on the way up. Deeper levels cost more, since a pixel there is worth two, four, eight or sixteen pixels of the picture. Ask how much is cropped from the first skip connection. (568 against 392: 88 at each edge.)',
    },
    'sizes-fail': {
      title: 'Not every size fits',
      say: '570 does not fit: one of the halvings gives half a pixel.',
      note: '2 min. Find the next sizes that fit: every sixteenth, 572 and 588. Then switch the padding on: now multiples of 16 fit, and the output is as large as the input. 572 is not a multiple of 16.',
    },
    bottom: {
      title: 'What, but not where',
      say: 'The bottleneck can tell that there are cells, but no longer where they end.',
      note: '4 min. Step down: sides halve, channels grow. Ask how much of the picture one number of the bottleneck sees (68 pixels across in this net: more than the picture) and how precisely it can locate something (to a block of 8 × 8). It sees far but locates roughly: that is the price of pooling.',
    },
    shelf: {
      title: 'Skip connections on the way down',
      say: 'Before each halving, the maps are kept for a skip connection.',
      note: '3 min. Ask: details are lost by downsampling; where are they still? (In the large, early maps.) Each level passes its maps, at their full size, to the same level of the decoder.',
    },
    join: {
      title: 'Side by side, not added',
      say: 'Upsampled maps and skip connection are concatenated: twice the channels, nothing is added.',
      note: '4 min. The upsampled maps say what, the skip connection says where; the next convolution learns to use both. Some call this a “residual connection”, but a ResNet adds, and the number of channels stays the same. The U-Net concatenates, and the next kernel is twice as deep.',
    },
    scores: {
      title: 'Scores, then labels',
      say: 'One score for each class at each pixel; softmax makes probabilities, and the largest gives the label.',
      note: '3 min. The output is not a picture of classes: it is C numbers per pixel, and the label map is their arg max. Move to a pixel on an outline and compare its bars with those of a pixel well inside.',
    },
    'cut-skip': {
      title: 'Cut one skip connection',
      say: 'The same trained net with its finest skip connection cut. Which score falls most?',
      note: '4 min. Predict first. Then read accuracy, mean IoU and boundary IoU before and after, and cut the other skip connections in turn. Say what this is not: a net that was trained without skip connections. This one was trained with them, and its weights still expect their maps.',
    },
    'without-skips': {
      title: 'Trained without skip connections',
      say: 'This net was trained without skip connections. Look at its outlines.',
      note: '3 min. The cells are in the right places, but corners are rounded and gaps are filled. Be fair: without skip connections the net also has fewer weights, 137 902 instead of 165 118, because its decoder reads half as many channels; a wider one is not measured here.',
    },
    'train-skips': {
      title: 'With and without, side by side',
      say: 'The same net with and without skip connections: watch the outlines.',
      note: '6 min. Start the training and let the class watch one outline. Both losses fall, but boundary IoU falls behind much more than mean IoU without skip connections. Everything else is the same: pictures, order, learning rate.',
    },
    'grown-together': {
      title: 'Two cells, one object',
      say: 'A bridge one pixel wide, and two cells are counted as one.',
      note: '3 min. Each connected object has a colour. Compare the count with the truth. Ask how much pixel accuracy such a bridge costs. (Almost none.) So the loss has to give these pixels more weight.',
    },
    'weight-map': {
      title: 'More weight for the gap',
      say: 'Where two cells are close, a background pixel counts up to about eight times as much.',
      note: '5 min. Step from the distances to the ridge and to the whole map. Ask for the ridge at d₁ = d₂ = 1. (7.26 at σ = 2.5.) Change σ: the paper’s 5 pixels belong to pictures 512 wide. The loss has a minus sign; some print it without, which would reward wrong answers.',
    },
    'weight-forms': {
      title: 'Two versions of the formula',
      say: 'The sum squared, or the squares summed? The second makes a wider ridge.',
      note: '2 min. The paper has (d₁ + d₂)²; one lecture prints d₁² + d₂². At d₁ = d₂ = 1 and σ = 5 that gives 9.23 against 9.61, at d₁ = d₂ = 3 already 4.87 against 6.98. Our weighted nets were trained with the paper’s formula. Say which one you use.',
    },
    weighted: {
      title: 'The gaps come back',
      say: 'The same net, trained with the weight map: more cells are separate objects.',
      note: '3 min. Compare count and object F1 with those of the plain loss. Then be fair: mean IoU gets a little worse. The claim is about objects, not pixels.',
    },
    'moved-cut': {
      title: 'How much of it is a threshold?',
      say: 'The net with the plain loss again. Only the threshold has moved, and many cells separate.',
      note: '4 min. Do not skip this one. With the shipped nets, 82 % of the gain in object F1 also comes from a moved threshold, without any training: the plain loss rises from 0.71 to 0.85, the weight map reaches 0.88. The map adds the rest, and its mean IoU is higher than that of the moved threshold. Ask what else acts like a moved threshold. (Class weights, and here in the wrong direction.)',
    },
    'train-loss': {
      title: 'Two losses, one net',
      say: 'Plain against weighted loss: watch the number of cells found.',
      note: '6 min. The difference shows in the first 50 to 100 steps. The two loss curves cannot be compared: they measure different things. Compare object F1 and gaps found.',
    },
    'wrong-ways': {
      title: 'Two costly ways',
      say: 'Stay at full resolution, or classify a window around every pixel: for both, seeing far is expensive.',
      note: '5 min. The U-Net sees 116 pixels across. To see as much, a stack of 3×3 convolutions needs 58 layers, all at full resolution. A window around each of the 4096 pixels computes nearly the same thing 4096 times. Milliseconds are measured on this device; a sample of windows is timed and scaled up.',
    },
    'full-size': {
      title: 'Sharp but short-sighted',
      say: 'Eight convolutions at full resolution lose no detail, but an output sees only 17 pixels across.',
      note: '3 min. This is the opposite failure. Outlines are sharp, but it takes nuclei and false edges for gaps, because it cannot see the cell around them. The U-Net does both: the bottleneck sees far, and the skip connections locate exactly.',
    },
    galaxies: {
      title: 'A pixel of both galaxies',
      say: 'Two galaxies in one line of sight: two masks that may overlap.',
      note: '4 min. Ask why two yes-or-no outputs and not three classes. (Classes exclude one another; a pixel here can belong to both.) Compare with threshold and watershed, a simple classical method: its masks cannot overlap, and a close pair looks like one peak.',
    },
    paint: {
      title: 'Be the network',
      say: 'Paint the mask yourself, then compare your IoU with the network’s.',
      note: '5 min. Let someone paint every cell and leave a line between those that touch, then show the network’s answer. Afterwards choose Segment and draw cells: with thick outlines, bright on dark, very large. The net fails where a picture differs from its training pictures. The U-Net paper had thirty labelled pictures and deformed picture and mask together, elastically, to get more out of them.',
    },
  },
} as const satisfies Words;

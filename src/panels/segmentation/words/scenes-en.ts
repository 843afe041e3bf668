import type { Words } from '../../../pattern/words.ts';

export const sceneWords = {
  scenes: {
    errors: {
      title: 'Right almost everywhere',
      say: 'Truth, prediction, and where they differ: right almost everywhere, wrong at the edge.',
      note: '3 min. A label for every pixel: that is semantic segmentation, and microscopy is where the U-Net comes from (ISBI challenges). Ask before showing the errors: where will they lie? (Along the outlines, and in the gaps between cells.) Walk through a few examples.',
    },
    accuracy: {
      title: 'A score that cannot fail',
      say: 'Answer “background” everywhere: 95 % of the pixels are right, and not one cell is found.',
      note: '3 min. Five of 100 pixels are foreground. Ask for the accuracy (95/100) and for the IoU of the foreground (0 of 5: nothing). The mean IoU over both classes still says about one half. Then change single pixels of the prediction and watch which score moves.',
    },
    metrics: {
      title: 'Count four numbers',
      say: 'True and false, positive and negative: every score is made of these four counts.',
      note: '4 min. Let the class count first: TP 5, FP 2, FN 1, TN 8. Accuracy 13/16, IoU 5/8, Dice 10/13. Ask why Dice is never below IoU. (It counts the intersection twice: 2·IoU / (1 + IoU).)',
    },
    sizes: {
      title: 'Why 388?',
      say: 'Unpadded: 572 goes in, 388 comes out, and every copy has to be trimmed.',
      note: '4 min. Two 3×3 convolutions take four pixels off the side, on every level, on the way down and on the way up. Low levels cost more, since a pixel there is worth two, four, eight, sixteen. Ask for the trim of the first copy. (568 against 392: 88 on each side.)',
    },
    'sizes-fail': {
      title: 'Not every size fits',
      say: '570 does not come out whole. No number is magic; the halvings decide.',
      note: '2 min. Find the next sizes that fit: every sixteenth, 572 and 588. Then switch the padding on: now multiples of 16 fit, and what comes out is as large as what goes in. 572 is not one of them.',
    },
    bottom: {
      title: 'What, but not where',
      say: 'At the bottom it knows that there are cells. It no longer knows where they end.',
      note: '4 min. Walk down: sides halve, channels grow. Ask how far one number of the bottom sees (68 pixels in this stack: more than the picture) and how exactly it can point (to a block of 8 × 8). Seen far and placed roughly: that is the price of pooling.',
    },
    shelf: {
      title: 'Photocopies on the way down',
      say: 'Before each halving, a copy goes onto the shelf.',
      note: '3 min. Ask: details are lost by downsampling; where are they still? (In the large, early maps.) Each level leaves its maps on the shelf, with its own size, for the way up.',
    },
    join: {
      title: 'Side by side, not added',
      say: 'Upsampled maps and copies are laid behind one another: twice the channels, nothing summed.',
      note: '4 min. One says what, the other where; the next convolution learns how to use both. You may hear “residual connection” for this. A ResNet adds, and the channel count stays. The U-Net concatenates, and the next kernel is twice as deep.',
    },
    scores: {
      title: 'Scores, then labels',
      say: 'A number for each class at each pixel; softmax, then the largest wins.',
      note: '3 min. The output is not a picture of classes: it is C numbers a pixel, and the label map is their arg max. Move to a pixel on an outline and compare its bars with those of a pixel well inside.',
    },
    'cut-skip': {
      title: 'Cut one copy',
      say: 'The same trained net, with the finest copy taken away. Which score falls most?',
      note: '4 min. Predict first. Then read area IoU and boundary IoU before and after, and cut the other copies in turn. Say what this is not: a net that was trained without copies. This one still waits for numbers that do not come.',
    },
    'without-skips': {
      title: 'A fair fight',
      say: 'This net never had copies and learned to do without. Look at its outlines.',
      note: '3 min. Blobs in the right places, corners rounded, gaps filled. Ask whether more channels would help. (In our trials a net without skips and with as many weights did hardly better: it is the copies, not the size.)',
    },
    'train-skips': {
      title: 'With and without, side by side',
      say: 'Watch the borders, not the blobs.',
      note: '6 min. Start the training and let the class watch one outline. Both losses fall; boundary IoU parts them most. Everything but the copies is the same: pictures, order, learning rate.',
    },
    'grown-together': {
      title: 'Two cells, one object',
      say: 'A bridge one pixel wide, and two cells are counted as one.',
      note: '3 min. Colours are connected objects. Compare the count with the truth. Ask what pixel accuracy says about such a bridge. (Next to nothing.) So the loss has to be told that these pixels matter.',
    },
    'weight-map': {
      title: 'Pay more for the gap',
      say: 'Where two cells are near, a pixel of background counts up to ten times more.',
      note: '5 min. Step from the distances to the ridge and to the whole map. Ask for the weight at d₁ = d₂ = 1. Change σ: the paper’s 5 pixels belong to pictures 512 wide. The loss carries a minus sign; you may meet a print without it, which would reward wrong answers.',
    },
    'weight-forms': {
      title: 'Two ways to print it',
      say: 'Sum squared, or squares summed? The second ridge is softer.',
      note: '2 min. The paper has (d₁ + d₂)²; one lecture prints d₁² + d₂². At d₁ = d₂ = 1 and σ = 5: 9.23 against 9.61. In a trial both did the same for the cells. Say which one you use.',
    },
    weighted: {
      title: 'The gaps come back',
      say: 'The same net, trained with the weight map: more cells stand alone.',
      note: '3 min. Compare count and object F1 with the scene before. Then be fair: overlap by pixels becomes no better, a little worse if anything. The claim is about objects.',
    },
    'moved-cut': {
      title: 'How much of it is a threshold?',
      say: 'The plain net again. Only the cut has moved, and many cells come apart.',
      note: '4 min. Do not skip this one. In our trials about two thirds of what the weight map gained, a moved threshold gained too, with no new training. The map adds the rest, and keeps the pixel score. Ask what else shifts a threshold. (Class balance, and here in the wrong direction.)',
    },
    'train-loss': {
      title: 'Two losses, one net',
      say: 'Plain against weighted: watch the count of cells.',
      note: '6 min. The difference shows early, in the first fifty to a hundred steps. The two loss curves must not be compared: they measure different things. Compare objects and gaps found.',
    },
    'wrong-ways': {
      title: 'Two wrong ways',
      say: 'Stay at full size, or ask anew for every pixel: both pay for seeing far.',
      note: '5 min. To see as far as the U-Net, a stack of 3×3 convolutions needs 47 layers, all at full size. A window a pixel computes nearly the same thing 4096 times. Milliseconds are measured on this device; windows are timed in a sample and scaled up.',
    },
    'full-size': {
      title: 'Sharp, and short-sighted',
      say: 'Eight convolutions at full size: nothing was ever lost, but it sees 17 pixels.',
      note: '3 min. This is the opposite failure. Outlines are sharp, and false walls and nuclei fool it, for it cannot see the cell around them. U-Net: see far below, and place exactly above.',
    },
    galaxies: {
      title: 'Both may own a pixel',
      say: 'Two galaxies in one line of sight: two masks, and they may overlap.',
      note: '4 min. Ask why two yes-or-no outputs and not three classes. (Classes exclude one another; a pixel here can belong to both.) Compare with threshold and watershed, a simple classical deblender: its masks cannot overlap, and close pairs look like one peak.',
    },
    paint: {
      title: 'Does it know cells?',
      say: 'Your own drawing: does it know cells, or only ours?',
      note: '5 min. Let someone paint touching cells. Then thick walls, bright on dark, very large. It fails where the drawing leaves what it was trained on. Biologists had thirty labelled pictures; deforming pictures and masks together, elastically, stretched them further.',
    },
  },
} as const satisfies Words;

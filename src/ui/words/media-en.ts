import type { Words } from '../../pattern/words.ts';

export const words = {
  intake: {
    group: 'Your own picture',
    upload: 'Upload image',
    camera: 'Use camera',
    stopCamera: 'Stop camera',
    keepFrame: 'Keep this frame',
    draw: 'Draw',
    closeDraw: 'Close drawing',
    drop: 'Drop the picture here',
    hint: 'Or drop a picture on the figure, or paste one. It never leaves this device.',
    live: 'Camera live, {fps} frames a second',
    liveStarting: 'Waiting for the camera',
    reading: 'Reading the picture',
    done: 'Now showing “{name}”.',
    pasted: 'pasted picture',
    other: '“{name}” {why}',
  },
  source: {
    title: 'Picture to compute on',
    forget: 'Forget my picture',
    missing: {
      own: 'The address asks for an own picture. Such a picture never leaves the device it was opened on, and there is none on this one. Bring yours, or choose one above.',
      camera: 'This link asks for the camera. Press “Use camera” to allow it, or choose a picture above.',
    },
  },
  trouble: {
    weights: {
      absent: 'The weights of this net did not arrive ({file}).',
      damaged: 'The weights of this net arrived damaged ({file}).',
    },
    card: {
      absent: 'The card that says how the shipped nets were trained did not arrive ({file}).',
      damaged: 'The card that says how the shipped nets were trained arrived damaged ({file}).',
    },
    program: {
      absent: 'A part of the program that computes here did not arrive.',
      damaged: 'A part of the program that computes here arrived damaged.',
    },
    cause: {
      'context-lost':
        'The graphics card took its context away several times in a row. Compute on WASM instead, in the region Engine, beside the figure.',
      crash:
        'The compute thread stopped several times in a row. Reload the page, or compute on something else in the region Engine, beside the figure.',
      silence:
        'The compute thread stopped answering several times in a row. Reload the page, or compute on something else in the region Engine, beside the figure.',
      memory: 'This device has too little memory for it. Something smaller needs less: fewer pixels, fewer layers.',
      unexpected:
        'This could not be computed on this device. Try again, or compute on something else: region Engine, beside the figure.',
    },
    works: {
      weights: 'Step works without them, and so does a training from scratch.',
      card: 'All the rest works without it.',
      program: 'Step works all the same.',
    },
    kept: 'The last result stays on show.',
    start: 'Start training tries again.',
    again: 'Try again',
    late: 'A part of the page that draws here did not arrive. Reload the page to fetch it; what is set stays.',
  },
  silent:
    'The compute thread has given no sign for some seconds: what it trains or computes stands still. A long step goes on by itself; if the silence lasts {seconds} s more, the thread is started again and goes on from what is kept.',
  waiting: 'Waiting for the engine.',
  problem: {
    'not-a-file': 'Only picture files can be dropped here; links and texts are not loaded. The former picture stays.',
    empty: '“{name}” is empty (0 bytes). The former picture stays.',
    'not-an-image':
      '“{name}” is not a picture: PNG, JPEG, WebP, GIF, AVIF, BMP and SVG can be read. The former picture stays.',
    folder: '“{name}” is a folder. Drop a picture from inside it. The former picture stays.',
    unreadable:
      '“{name}” could not be opened: it was moved, or may not be read. Choose it again. The former picture stays.',
    'svg-foreign':
      '“{name}” holds a piece of a web page (foreignObject), which a browser does not give back as pixels. Save the drawing without it, or as PNG. The former picture stays.',
    none: 'None of these can be shown: {others}. The former picture stays.',
    failed: 'The picture could not be taken in. Reload the page and try again; the former picture stays.',
    corrupt: '“{name}” is damaged and cannot be decoded. The former picture stays.',
    'too-small': '“{name}” measures only {width}×{height} pixels; at least 8×8 are needed. The former picture stays.',
    'too-large':
      '“{name}” measures {width}×{height} pixels, more than can be decoded here (at most {limit} megapixels). The former picture stays.',
    heic: '“{name}” is a HEIC photo, which this browser cannot decode. Export it as JPEG or PNG. The former picture stays.',
    cmyk: '“{name}” is a CMYK print JPEG, which this browser cannot decode. Save it in RGB. The former picture stays.',
    'no-memory': '“{name}” needs more memory than the browser gives. The former picture stays.',
    'camera-refused':
      'The camera was refused. Allow it in the browser’s address bar and try again; the former picture stays.',
    'camera-none': 'No camera was found. Connect one, or upload a picture; the former picture stays.',
    'camera-busy':
      'The camera is in use by another program. Close that program and try again; the former picture stays.',
    'camera-insecure':
      'The browser gives the camera only to pages served over https or from this computer. The former picture stays.',
    'camera-lost': 'The camera stopped or was unplugged. Its last picture stays.',
    'camera-failed': 'The camera could not be started. The former picture stays.',
  },
  notice: {
    animation: '“{name}” is animated; its first frame is shown.',
    cmyk: '“{name}” is a CMYK JPEG; its colours were converted to RGB.',
    others: 'Now showing “{name}”. Not shown: {others}.',
    svg: '“{name}” holds scripts or links to other files. They are left out: nothing in a picture is run or fetched.',
    upscaled: '“{name}” is small ({width}×{height}); every pixel is shown enlarged.',
  },
  why: {
    'not-a-file': '(no file)',
    empty: '(empty)',
    folder: '(a folder)',
    unreadable: '(cannot be opened)',
    'svg-foreign': '(holds a piece of a web page)',
    'not-an-image': '(not a picture)',
    corrupt: '(damaged)',
    'too-small': '(too small)',
    'too-large': '(too large)',
    heic: '(HEIC, which this browser cannot decode)',
    cmyk: '(CMYK, which this browser cannot decode)',
    'no-memory': '(needs too much memory)',
  },
  paint: {
    label: 'Drawing area',
    help: 'Draw with the pointer. By keyboard: arrow keys move the brush, Space puts ink down or lifts it.',
    brush: 'Brush',
    ink: 'Ink',
    eraser: 'Eraser',
    width: 'Brush width',
    clear: 'Clear',
    undo: 'Undo stroke',
    place: 'Brush at row {row}, column {column}, {state}',
    down: 'ink down',
    up: 'lifted',
  },
  picture: {
    read: 'Row {row}, column {column}: {value}',
    place: 'Row {row}, column {column}',
    help: 'Arrow keys move the reading cross, with Shift ten pixels at a time.',
  },
  compare: {
    handle: 'Wipe between {before} and {after}',
    share: '{percent} % {before}, the rest {after}',
  },
  plot: {
    log: 'Log scale',
    linear: 'Linear scale',
    scale: 'Vertical scale',
    table: 'Values as a table',
    step: 'Step',
    empty: 'The curve appears when training starts.',
    loading: 'Drawing the curve',
    summary: '{label}: {count} values, from {first} to {last}, smallest {least}.',
  },
  code: {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Copying was refused by the browser: select the text and copy it by keyboard.',
  },
  qr: {
    label: 'QR code of the link {text}',
    long: 'The link is too long for a QR code ({count} characters). Copy it instead.',
  },
} as const satisfies Words;

/** The power of a square map's waves, without its mean, in the code that panels hand out. */

/** PyTorch: y is 1 × 1 × n × n. */
export const torchPower = [
  'def power(y):  # row: cycles down, column: cycles across; beyond n / 2 the mirrored ones',
  '    return torch.fft.fft2(y - y.mean())[0, 0].abs() ** 2 / y.shape[2] ** 4',
];

/** NumPy, for Keras: y is 1 × n × n × 1. */
export const numpyPower = [
  'def power(y):  # row: cycles down, column: cycles across; beyond n / 2 the mirrored ones',
  '    y = np.asarray(y)[0, :, :, 0]',
  '    return np.abs(np.fft.fft2(y - y.mean())) ** 2 / y.shape[0] ** 4',
];

/** TensorFlow.js: y is 1 × n × n × 1. */
export const tfjsPower = [
  '// tf.spectral.fft transforms the last axis alone: products with cosines and sines do both',
  'const power = (y) => { // row: cycles down, column: cycles across; beyond n / 2 the mirrored ones',
  '  const n = y.shape[1];',
  '  const angles = tf.outerProduct(tf.range(0, n), tf.range(0, n)).mod(n).mul((2 * Math.PI) / n);',
  '  const [c, s] = [angles.cos(), angles.sin()];',
  '  const map = y.sub(y.mean()).reshape([n, n]);',
  '  const real = c.matMul(map).matMul(c).sub(s.matMul(map).matMul(s));',
  '  const imaginary = c.matMul(map).matMul(s).add(s.matMul(map).matMul(c));',
  '  return real.square().add(imaginary.square()).div(n ** 4);',
  '};',
];

import readout from './Readout.module.css';

/** Black is 0, white is 1: what the brightness of a picture means. */
export function GreyLegend() {
  return (
    <span className={readout.greyLegend}>
      <span>0</span>
      <span className={readout.greyBar} />
      <span>1</span>
    </span>
  );
}

/** Charts for projector, phone, console and debrief: functions of numbers, with the same numbers as a table beside. */
export { boxGrid, boxTable } from "./charts/boxGrid";
export { progress, progressBar, timerDial } from "./charts/dials";
export { flows, flowTable } from "./charts/flows";
export { groupBars, groupTable, POINTS, SHARES, type BarOptions, type Measure } from "./charts/groupBars";
export { guessLines, guessTable, type Truth } from "./charts/guessLines";
export { bar, groupMark, legend } from "./charts/marks";
export { inOrder, meanLines, meanTable, type Line } from "./charts/meanLines";
export {
  base,
  countOf,
  ENGLISH,
  mean,
  meanSeries,
  shareSeries,
  type ChartOptions,
  type ChartWords,
  type GroupSeries,
  type Row,
  type Side,
} from "./charts/results";
export { scaleBars, scaleTable, type ScaleEnds } from "./charts/scaleBars";
export { wordCloud, wordTable, type CloudOptions } from "./charts/wordCloud";

/** Charts for projector, phone, console and debrief: functions of numbers, with the same numbers as a table beside. */
export { progress, progressBar, timerDial } from "./charts/dials";
export { flows, flowTable } from "./charts/flows";
export { groupBars, groupTable, type BarOptions } from "./charts/groupBars";
export { bar, groupMark, legend } from "./charts/marks";
export {
  ENGLISH,
  groupSeries,
  percent,
  points,
  scaleSeries,
  sharesOf,
  type ChartOptions,
  type ChartWords,
  type GroupSeries,
  type Row,
  type ScaleSeries,
} from "./charts/results";
export { scaleBars, scaleTable, type ScaleEnds } from "./charts/scaleBars";

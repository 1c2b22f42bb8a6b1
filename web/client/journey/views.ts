/** What the journey and the hats are drawn from, as the server sends it. */
export type { HatMap, JourneyView, MilestoneView, Source, Together, TokenView } from "../protocol";

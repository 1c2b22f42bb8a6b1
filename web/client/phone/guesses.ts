/** At the reveal: what was guessed of each other. No points, and nobody's name. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupInSentence } from "../groups";
import { kindOf, type Answer } from "../kinds";
import type { MeView, Predicted, RoomView } from "../protocol";
import { guessSentences, type Told } from "../results";
import { listed, t } from "../words";
import { ofRound } from "./answers";

/** At the reveal: one's own guess, what came, and how many of each group were right. No points. */
export function guessResult(told: Told, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const { predicted } = told.result;
  if (predicted.length === 0 || room.entry === null) return nothing;
  const own = ofRound({ entry: room.entry, attempt: room.attempt }, 0, me);
  const mine = predicted.find(({ group }) => group === me.group);
  return html`<section class="card">
    <h2 class="card__title">${t("What we guessed of each other")}</h2>
    ${own && mine ? html`<p class="reveal__lead">${outcome(told, mine, own)}</p>` : nothing}
    ${guessSentences(told).map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}

function outcome({ card, hats, labels }: Told, { about, most }: Predicted, own: Answer): string {
  const kind = kindOf(card.kind);
  const rows = kind?.questions({ card, hats })[0]?.rows ?? [];
  const quoted = (words: string) => t("“{words}”", { words });
  return t("You guessed {own}; most {group} answered {most}.", {
    own: quoted(kind?.words({ card, hats }, own).join(", ") ?? ""),
    group: groupInSentence(about, labels),
    most: listed(most.map((key) => quoted(rows.find((row) => row.key === key)?.label ?? key))),
  });
}

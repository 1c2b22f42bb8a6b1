/** At the reveal: what was guessed of each other. No points, and nobody's name. */
import { html, nothing, type TemplateResult } from "lit-html";
import { groupInSentence } from "../groups";
import { kindOf, type Answer } from "../kinds";
import type { MeView, RoomView } from "../protocol";
import { ended, quoted } from "../resultGaps";
import { guessSentences, type Told } from "../results";
import { listed, t } from "../words";
import { ofRound } from "./answers";

/** One's own guess and what came of it, and how many of each group were right, as far as that may be told. */
export function guessResult(told: Told, room: RoomView, me: MeView): TemplateResult | typeof nothing {
  const { predicted } = told.result;
  const own = room.entry === null ? null : ofRound({ entry: room.entry, attempt: room.attempt }, 0, me);
  if (predicted.length === 0 && !own) return nothing;
  return html`<section class="card">
    <h2 class="card__title">${t("What we guessed of each other")}</h2>
    ${own ? html`<p class="reveal__lead">${outcome(told, me, own)}</p>` : nothing}
    ${guessSentences(told).map((sentence) => html`<p>${sentence}</p>`)}
  </section>`;
}

function outcome(told: Told, me: MeView, answer: Answer): string {
  const { card, hats, labels, result } = told;
  const kind = kindOf(card.kind);
  const rows = kind?.questions({ card, hats })[0]?.rows ?? [];
  const own = inQuotes(kind?.words({ card, hats }, answer).join(", ") ?? "");
  const mine = result.predicted.find(({ group }) => group === me.group);
  if (!mine) return ended(t("You guessed {guess}.", { guess: own }));
  const most = mine.most.map((key) => inQuotes(rows.find((row) => row.key === key)?.label ?? key));
  const values = { group: groupInSentence(mine.about, labels), most: listed(most) };
  return ended(
    most.includes(own)
      ? t("You guessed it: most {group} answered {most}.", values)
      : t("You guessed {own}; most {group} answered {most}.", { own, ...values }),
  );
}

function inQuotes(words: string): string {
  return t("“{words}”", { words: quoted(words) });
}

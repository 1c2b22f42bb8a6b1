/** How a hat fitted, from 1 to 5, said by each of the two. */
import { html, type TemplateResult } from "lit-html";
import { radioKeys } from "../kinds/radios";
import type { OwnPractice, RateFit } from "../protocol";
import { number, t } from "../words";
import type { Phone } from "./phone";

export type Role = RateFit["role"];
const STEPS: readonly RateFit["fit"][] = [1, 2, 3, 4, 5];

/** The question and five buttons for one side; on a shared phone there are two of them. */
export function fitting(phone: Phone, practice: OwnPractice, role: Role): TemplateResult {
  const { fit, sending } = fitOf(phone, practice, role);
  const label = `fit-${role}`;
  return html`<div class="fitting">
    <p class="statement__text" id=${label}>${question(practice, role)}</p>
    <div class="scale" role="radiogroup" aria-labelledby=${label} @keydown=${radioKeys}>
      ${STEPS.map(
        (step) =>
          html`<button
            type="button"
            class="scale__step"
            role="radio"
            aria-label=${name(step)}
            aria-checked=${fit === step}
            tabindex=${fit === step || (fit === undefined && step === 1) ? 0 : -1}
            ?disabled=${practice.id === ""}
            @click=${() => phone.link.send({ kind: "rate_fit", practice: practice.id, role, fit: step })}
          >
            ${number(step)}
          </button>`,
      )}
      <span class="scale__low">${t("not at all")}</span><span class="scale__high">${t("very well")}</span>
    </div>
    <p class=${fit !== undefined && !sending ? "saved saved--yes" : "saved"}>
      ${sending ? t("Sending…") : fit === undefined ? t("Not said yet.") : t("Saved ✓ You can still change it.")}
    </p>
  </div>`;
}

/** What was said: the newest on its way, else what is saved. */
export function fitOf(
  { link }: Phone,
  practice: OwnPractice,
  role: Role,
): { fit: number | undefined; sending: boolean } {
  const sent = link
    .letters()
    .flatMap(({ command }) =>
      command.kind === "rate_fit" && command.practice === practice.id && command.role === role
        ? command.fit
        : [],
    )
    .pop();
  return { fit: sent ?? practice.fits[role], sending: sent !== undefined };
}

function question({ roles }: OwnPractice, role: Role): string {
  if (roles.length === 1)
    return role === "asker" ? t("How did the hat fit what you needed?") : t("How did the hat fit you?");
  return role === "asker" ? t("Who asked: how did it fit?") : t("Who wore it: how did it fit?");
}

function name(step: number): string {
  if (step === 1) return t("1, not at all");
  return step === 5 ? t("5, very well") : number(step);
}

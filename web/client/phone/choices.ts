/** Small choices that belong to the phone: light or dark, size of text. */
import { html, type TemplateResult } from "lit-html";
import { t } from "../words";
import type { Phone } from "./phone";
import { TEXT_SIZES, type Theme } from "./preferences";

export function themeChoice(phone: Phone): TemplateResult {
  const names: readonly (readonly [Theme, string])[] = [
    [null, t("As the phone")],
    ["light", t("Light")],
    ["dark", t("Dark")],
  ];
  const now = phone.preferences.theme();
  return switches(
    t("Light or dark"),
    names.map(([theme, name]) => ({
      name,
      chosen: theme === now,
      choose: () => {
        phone.preferences.setTheme(theme);
        phone.redraw();
      },
    })),
  );
}

export function textChoice(phone: Phone): TemplateResult {
  const now = phone.preferences.textSize();
  return switches(
    t("Size of text"),
    TEXT_SIZES.map((size) => ({
      name: `${size} %`,
      chosen: size === now,
      choose: () => {
        phone.preferences.setTextSize(size);
        phone.redraw();
      },
    })),
  );
}

interface Switch {
  readonly name: string;
  readonly chosen: boolean;
  choose(): void;
}

function switches(label: string, all: readonly Switch[]): TemplateResult {
  return html`<div class="field" role="group" aria-label=${label}>
    <span class="field__label" aria-hidden="true">${label}</span>
    <div class="switches">
      ${all.map(
        ({ name, chosen, choose }) =>
          html`<button class="switch" type="button" aria-pressed=${chosen} @click=${choose}>${name}</button>`,
      )}
    </div>
  </div>`;
}

/** What the trainer has chosen to look at. The address keeps it, so that a reload shows the same. */
import { html, render } from "lit-html";
import { phaseName } from "../../../web/client/phases";
import type { Phase } from "../../../web/client/protocol";
import { OWN_NAMES, pick, type Language } from "../../../web/client/words";
import type { CardLine, Scene, Told } from "./told";

/** The sizes of both frames, in CSS pixels. */
export interface Sizes {
  readonly phone: { readonly width: number; readonly height: number };
  readonly screen: { readonly width: number; readonly height: number };
}

const PHONE_HEIGHT = 780;

export class Controls {
  private readonly form = document.getElementById("controls") as HTMLFormElement;
  private scene: Partial<Scene> = {};

  constructor(changed: () => void) {
    this.recall();
    this.form.addEventListener("input", () => {
      this.read();
      changed();
    });
    this.form.addEventListener("submit", (event) => event.preventDefault());
  }

  get theme(): "light" | "dark" {
    return this.value("theme") === "dark" ? "dark" : "light";
  }

  /** What the server is asked for. */
  query(): string {
    const { card = "", phase = "", language = "" } = this.scene;
    const shown = this.checkbox().checked ? "yes" : "no";
    const asked = {
      card,
      phase,
      spoken: language,
      group: this.value("group"),
      people: this.value("people"),
      shown,
    };
    return new URLSearchParams(asked).toString();
  }

  sizes(): Sizes {
    const [width = 1024, height = 768] = this.value("size").split("x").map(Number);
    return { phone: { width: Number(this.value("width")), height: PHONE_HEIGHT }, screen: { width, height } };
  }

  choose(scene: Partial<Scene>): void {
    this.scene = { ...this.scene, ...scene };
  }

  /** Offer what the deck has; the scene is what the server made of the question. */
  show({ deck, scene }: Told): void {
    if (!deck || !scene) return;
    this.scene = scene;
    render(
      deck.cards.map((one, place) => cardOption(one, place, one.id === scene.card)),
      this.input("card"),
    );
    const card = deck.cards.find(({ id }) => id === scene.card) ?? null;
    render(
      card?.phases.map((one) => phaseChoice(one, phaseName(one, card), one === scene.phase)),
      byId("phases"),
    );
    const languages = deck.languages.map(
      (one) => html`<option value=${one} ?selected=${one === scene.language}>${OWN_NAMES[one]}</option>`,
    );
    render(languages, this.input("spoken"));
    byId("count").textContent = String(scene.people);
    byId("shown-field").hidden = scene.phase !== "talk";
    this.remember();
  }

  private read(): void {
    const [card, language] = [this.value("card"), this.value("spoken")];
    const phase = new FormData(this.form).get("phase");
    this.choose({ card, language: language as Language, phase: phase as Phase });
    byId("count").textContent = this.value("people");
  }

  private remember(): void {
    const kept = new URLSearchParams(this.query());
    for (const name of ["theme", "width", "size"]) kept.set(name, this.value(name));
    window.history.replaceState(null, "", `#${kept.toString()}`);
  }

  private recall(): void {
    const kept = new URLSearchParams(window.location.hash.slice(1));
    for (const name of ["group", "people", "theme", "width", "size"]) {
      const value = kept.get(name);
      if (value) this.input(name).value = value;
    }
    this.checkbox().checked = kept.get("shown") === "yes";
    this.choose({
      card: kept.get("card") ?? "",
      phase: (kept.get("phase") ?? "") as Phase,
      language: (kept.get("spoken") ?? "") as Language,
    });
  }

  private value(name: string): string {
    return this.input(name).value;
  }

  private input(name: string): HTMLInputElement | HTMLSelectElement {
    return this.form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  }

  private checkbox(): HTMLInputElement {
    return this.form.elements.namedItem("shown") as HTMLInputElement;
  }
}

function cardOption({ id, title, kind }: CardLine, place: number, selected: boolean) {
  return html`<option value=${id} ?selected=${selected}>${place + 1}. ${pick(title)} (${kind})</option>`;
}

function phaseChoice(phase: Phase, name: string, checked: boolean) {
  return html`<label class="phase"
    ><input type="radio" name="phase" value=${phase} .checked=${checked} /><span>${name}</span></label
  >`;
}

function byId(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

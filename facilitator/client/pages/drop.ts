/** A file may also be dropped on the form; one that is too large is told so before it travels. */
const LARGEST = 10_000_000;

/** Let a form take a dropped file. */
export function makeDropZone(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>("input[type=file]");
  if (!field) return;
  for (const hint of form.querySelectorAll<HTMLElement>("[data-drop-hint]")) hint.hidden = false;
  const over = (event: DragEvent) => {
    event.preventDefault();
    form.classList.add("drop--over");
  };
  form.addEventListener("dragenter", over);
  form.addEventListener("dragover", over);
  form.addEventListener("dragleave", () => form.classList.remove("drop--over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("drop--over");
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    field.files = files;
    judge(field);
    field.focus();
  });
  field.addEventListener("change", () => judge(field));
}

function judge(field: HTMLInputElement): void {
  const tooLarge = (field.files?.[0]?.size ?? 0) > LARGEST;
  field.setCustomValidity(tooLarge ? (field.dataset["tooLarge"] ?? "10 MB") : "");
  field.reportValidity();
}

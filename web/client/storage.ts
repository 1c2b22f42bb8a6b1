/** What this browser keeps between visits. Private windows may refuse: then it is kept until the page closes. */
export class Shelf {
  private readonly spare = new Map<string, string>();

  constructor(
    private readonly prefix = "rolecall:",
    private readonly storage: Storage | null = own(),
  ) {}

  read(key: string): string | null {
    return this.spare.get(key) ?? this.attempt((storage) => storage.getItem(this.prefix + key)) ?? null;
  }

  write(key: string, value: string): void {
    const written = this.attempt((storage) => {
      storage.setItem(this.prefix + key, value);
      return true;
    });
    if (written) this.spare.delete(key);
    else this.spare.set(key, value);
  }

  remove(key: string): void {
    this.spare.delete(key);
    this.attempt((storage) => storage.removeItem(this.prefix + key));
  }

  /** A value written by `writeValue`; null if there is none or it is damaged. */
  readValue<T>(key: string): T | null {
    try {
      return JSON.parse(this.read(key) ?? "null") as T | null;
    } catch (error) {
      if (error instanceof SyntaxError) return null;
      throw error;
    }
  }

  writeValue(key: string, value: unknown): void {
    this.write(key, JSON.stringify(value));
  }

  /** Every key that begins so. */
  keys(beginning: string): string[] {
    const kept = this.attempt((storage) => Object.keys(storage)) ?? [];
    const ours = kept
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
    return [...new Set([...ours, ...this.spare.keys()])].filter((key) => key.startsWith(beginning));
  }

  private attempt<T>(work: (storage: Storage) => T): T | undefined {
    try {
      return this.storage ? work(this.storage) : undefined;
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  }
}

/** Even looking at `localStorage` throws where it is forbidden. */
function own(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** 32 hexadecimal digits that nobody can guess, made without `crypto.randomUUID`, which plain http lacks. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * A server inside the page: the projector or the console connects to it as to the real one, and is shown whatever view
 * it is given, at once and without a network. Runs before the page's own script.
 */
(() => {
  const line = { socket: null, namespace: "", version: 1, latest: {} };

  /** Speaks as much Engine.IO and Socket.IO as it takes to connect, to hear views, and to have commands answered. */
  class Server {
    constructor() {
      this.readyState = 0;
      this.bufferedAmount = 0;
      window.setTimeout(() => {
        this.readyState = 1;
        this.onopen({});
        this.say(
          '0{"sid":"gallery","upgrades":[],"pingInterval":600000,"pingTimeout":600000,"maxPayload":1000000}',
        );
      });
    }
    say(data) {
      this.onmessage({ data });
    }
    send(text) {
      const [, kind, namespace, id = ""] = /^4(\d)(\/\w+),(\d*)/.exec(text) ?? [];
      if (kind === "0") {
        line.socket = this;
        line.namespace = namespace;
        window.setTimeout(() => {
          this.say(`40${namespace},{"sid":"gallery"}`);
          connected();
        });
      } else if (kind === "2" && id) {
        gallery.heard(JSON.parse(text.slice(text.indexOf("["))));
        const reply = JSON.stringify([{ ok: true, version: line.version, me: null, ...line.latest }]);
        window.setTimeout(() => this.say(`43${namespace},${id}${reply}`));
      }
    }
    close() {
      this.readyState = 3;
    }
  }

  let connected;
  const gallery = {
    commands: [],
    /** Done once the page has connected. */
    ready: new Promise((resolve) => (connected = resolve)),

    /** Show a view under the name that it has on the wire; the page has drawn it when this is done. */
    async show(name, view) {
      const version = ++line.version;
      const numbered = view.room ? { ...view, room: { ...view.room, version } } : { ...view, version };
      line.latest = { ...line.latest, [name]: numbered };
      line.socket.say(`42${line.namespace},${JSON.stringify([name, numbered])}`);
      // The library hands a message on in a microtask of its own.
      await Promise.resolve();
      await Promise.resolve();
    },

    /** Every fault that `measure` finds on any page of these projector views, in both themes; names say where. */
    async faults(views, measure) {
      const found = [];
      for (const [name, view] of views) {
        await gallery.show("screen", view);
        const pages = Number(document.querySelector(".pages")?.dataset.pages ?? 1);
        for (let page = 1; page <= pages; page++) {
          const look = (theme, options) => {
            document.documentElement.dataset.theme = theme;
            const where = `${name}, page ${page} of ${pages}, ${window.innerWidth}, ${theme}`;
            found.push(...measure(options).map((fault) => `${where}: ${fault}`));
          };
          look("light", {});
          look("dark", { colours: true });
          if (pages > 1) window.dispatchEvent(new KeyboardEvent("keydown", { key: "v" }));
        }
      }
      return found;
    },

    heard([event, data]) {
      if (event === "command") gallery.commands.push(data.command);
    },
  };

  window.WebSocket = Server;
  window.gallery = gallery;
})();

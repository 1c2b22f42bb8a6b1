/**
 * A server inside the page: the projector or the console connects to it as to the real one, and is shown whatever view
 * it is given, at once and without a network. Runs before the page's own script.
 */
(() => {
  const views = { socket: null, version: 1, latest: {} };

  class Server {
    static OPEN = 1;
    constructor(url) {
      this.url = url;
      this.readyState = 0;
      this.bufferedAmount = 0;
      window.setTimeout(() => {
        this.readyState = 1;
        this.onopen?.({});
        this.say(
          '0{"sid":"gallery","upgrades":[],"pingInterval":600000,"pingTimeout":600000,"maxPayload":1000000}',
        );
      });
    }
    say(data) {
      this.onmessage?.({ data });
    }
    send(text) {
      const [, kind, namespace, id = ""] = /^4(\d)(\/\w+),(\d*)/.exec(text) ?? [];
      if (kind === "0") {
        views.socket = this;
        views.namespace = namespace;
        window.setTimeout(() => this.say(`40${namespace},{"sid":"gallery"}`));
      } else if (kind === "2" && id) {
        window.gallery.sent.push(JSON.parse(text.slice(text.indexOf("["))));
        const reply = JSON.stringify([{ ok: true, version: views.version, me: null, ...views.latest }]);
        window.setTimeout(() => this.say(`43${namespace},${id}${reply}`));
      }
    }
    close() {
      this.readyState = 3;
    }
    addEventListener() {}
    removeEventListener() {}
  }

  window.WebSocket = Server;
  window.gallery = {
    sent: [],
    /** Show a view; the page has drawn it when this is done. */
    async show(name, view) {
      const numbered = renumbered(view, ++views.version);
      views.latest = { ...views.latest, [name]: numbered };
      views.socket.say(`42${views.namespace},${JSON.stringify([name, numbered])}`);
      // The library hands a message on in a microtask of its own.
      await Promise.resolve();
      await Promise.resolve();
    },
  };

  function renumbered(view, version) {
    return view.room ? { ...view, room: { ...view.room, version } } : { ...view, version };
  }
})();

/* One tap a person. Taps made without a network are kept here, without names, and sent once later: each has a nonce. */
(function () {
  "use strict";
  var KEY = "door-taps", form = document.getElementById("taps"), result = document.getElementById("result");
  var kept = document.getElementById("kept"), search = document.getElementById("q"), busy = false;
  if (!form || !window.fetch || !window.localStorage) return;

  function read() { try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch (error) { return []; } }
  function write(taps) {
    localStorage.setItem(KEY, JSON.stringify(taps));
    kept.textContent = taps.length ? "· " + taps.length + " " + kept.dataset.words : "";
  }
  function button(code) {
    return Array.prototype.find.call(form.elements, function (one) { return one.name === "code" && one.value === code; });
  }
  function say(words, state) { result.textContent = words; result.className = "is-" + state; }

  function done(tap, answer) {
    var row = button(tap.code);
    write(read().filter(function (other) { return other.nonce !== tap.nonce; }));
    say((row ? row.querySelector("b").textContent + ": " : "") + answer.words, answer.state);
    if (!row) return;
    row.className = answer.state === "refused" ? "is-refused" : "is-here";
    row.querySelector("span").textContent = answer.state === "refused" ? "!" : "✓";
  }

  function send() {
    var tap = read()[0];
    if (busy || !tap) return;
    busy = true;
    var body = new URLSearchParams({ code: tap.code, nonce: tap.nonce, session: tap.session, at: tap.at, how: tap.how });
    body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    fetch(tap.url, { method: "POST", body: body, headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual" })
      .then(function (answer) {
        if (answer.status === 404) return { words: "404", state: "refused" };
        if (!answer.ok) { say(form.dataset.signIn, "refused"); throw new Error("kept"); }
        return answer.json();
      })
      .then(function (answer) { busy = false; done(tap, answer); send(); })
      .catch(function () { busy = false; });
  }

  form.addEventListener("submit", function (event) {
    var row = event.submitter || document.activeElement;
    if (!row || row.name !== "code") return;
    event.preventDefault();
    var session = form.elements.session.value;
    var tap = { url: location.pathname, code: row.value, session: session, at: Date.now(), how: form.dataset.how || "list" };
    tap.nonce = form.elements.nonce.value + tap.at.toString(36);
    write(read().concat(tap));
    row.className = "is-kept";
    row.querySelector("span").textContent = "…";
    send();
  });

  function plain(text) { return text.toLocaleLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""); }
  search.addEventListener("input", function () {
    var text = plain(search.value);
    form.querySelectorAll("li").forEach(function (row) { row.hidden = plain(row.textContent).indexOf(text) < 0; });
  });
  window.addEventListener("online", send);
  setInterval(send, 15000);
  write(read());
  send();
})();

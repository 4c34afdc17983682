// Saves what is typed into the minutes while it is typed. Without it each item has its button.
(function () {
  "use strict";
  var doc = document, book = doc.querySelector("[data-bee-minutes]");
  if (!book || !window.fetch) return;
  var pause = 1200, shortest = 2000, longest = 20000;

  function words(name, value) {
    return book.getAttribute("data-bee-" + name).replace("{0}", value || "");
  }

  // The browser keeps what could not be sent, so that a closed page loses nothing either; what is saved is taken out again.
  function remember(key, value) {
    try {
      if (value === null) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, JSON.stringify(value));
    } catch (full) { /* then the open page alone keeps it */ }
  }

  function recall(key) {
    try { return JSON.parse(window.localStorage.getItem(key)); } catch (none) { return null; }
  }

  function saves(form) {
    var text = form.elements.text, edition = form.elements.edition, state = form.querySelector("[data-bee-state]"), key = "bee-minute:" + form.getAttribute("action");
    var timer, wait = shortest, sending = false, saved = text.value, met = false, theirs;

    function say(what, value, isWait) {
      var said = words(what, value);
      if (state.textContent !== said) state.textContent = said;
      state.classList.toggle("bee-minute__state--wait", !!isWait);
    }

    function isOpen() { return text.value !== saved; }

    function later(time) {
      window.clearTimeout(timer);
      timer = window.setTimeout(send, time);
    }

    function failed(what) {
      remember(key, { text: text.value, edition: edition.value });
      say(what, "", true);
      later(wait);
      wait = Math.min(wait * 2, longest);
    }

    function showTheirs(other) {
      met = true;
      edition.value = other.edition;
      remember(key, { text: text.value, edition: edition.value });
      if (!theirs) {
        theirs = doc.createElement("div");
        theirs.className = "govuk-inset-text bee-theirs";
        text.parentNode.appendChild(theirs);
      }
      theirs.textContent = words("theirs") + " " + other.text;
      say("met", "", true);
    }

    function took(answer, sent) {
      if (answer.type === "opaqueredirect") return failed("out");
      if (answer.status >= 500) return failed("cannot");
      return answer.json().then(function (told) {
        if (answer.status === 409) return showTheirs(told);
        if (!answer.ok) {
          state.textContent = told.words;
          state.classList.add("bee-minute__state--wait");
          return null;
        }
        edition.value = told.edition;
        saved = sent;
        wait = shortest;
        remember(key, null);
        if (isOpen()) return later(pause);
        return say("saved", told.at);
      });
    }

    function send() {
      if (sending || met || !isOpen()) return;
      var sent = text.value;
      sending = true;
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Bee-Quiet": "yes" }, credentials: "same-origin", redirect: "manual" })
        .then(function (answer) { sending = false; return took(answer, sent); })
        .catch(function () { sending = false; failed("lost"); });
    }

    // Somebody else may have written here since the page was opened: whoever has not typed yet sees it before the first stroke.
    function look() {
      if (isOpen() || sending || met) return;
      fetch(form.action, { headers: { "X-Bee-Quiet": "yes" }, credentials: "same-origin", cache: "no-store", redirect: "manual" }).then(function (answer) {
        return answer.ok ? answer.json() : null;
      }).then(function (told) {
        if (!told || isOpen() || String(told.edition) === edition.value) return;
        text.value = saved = told.text;
        edition.value = told.edition;
      }).catch(function () { /* the first save will say it */ });
    }

    text.addEventListener("input", function () {
      if (met) remember(key, { text: text.value, edition: edition.value });
      else later(pause);
    });
    text.addEventListener("focus", look);
    text.addEventListener("blur", function () { if (isOpen() && !met) later(0); });
    window.addEventListener("online", function () { if (isOpen() && !met) { wait = shortest; later(0); } });
    form.addEventListener("submit", function () {
      window.clearTimeout(timer);
      remember(key, { text: text.value, edition: edition.value });
      saved = text.value;
    });
    window.addEventListener("beforeunload", function (event) { if (isOpen()) event.preventDefault(); });

    var kept = recall(key);
    if (kept && kept.text.trim() !== text.value.trim()) {
      if (kept.edition === edition.value) {
        text.value = kept.text;
        say("again", "", true);
        later(0);
      } else {
        var now = { edition: edition.value, text: text.value };
        text.value = kept.text;
        showTheirs(now);
      }
    } else if (kept) remember(key, null);
  }

  Array.prototype.slice.call(book.querySelectorAll("form[data-bee-minute]")).forEach(saves);
})();

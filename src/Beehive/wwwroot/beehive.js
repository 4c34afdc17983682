// Everything works without this script; it only makes a few things quicker.
(function () {
  "use strict";
  var doc = document;

  // Controls that need a script stay hidden until there is one.
  doc.querySelectorAll("[data-bee-script][hidden]").forEach(function (control) {
    control.hidden = false;
  });

  // A bad submit: the summary takes the focus, and each of its links leads to the field with its label in view.
  var summary = doc.querySelector(".govuk-error-summary, .govuk-notification-banner[role=alert]");
  if (summary && !summary.hasAttribute("data-disable-auto-focus")) {
    summary.tabIndex = -1;
    summary.focus();
  }

  function labelOf(field) {
    var set = field.closest("fieldset");
    return (set && set.querySelector("legend")) || doc.querySelector('label[for="' + CSS.escape(field.id) + '"]') || field;
  }

  function leadTo(link, event) {
    var field = doc.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!field) return;
    event.preventDefault();
    labelOf(field).scrollIntoView();
    field.focus({ preventScroll: true });
  }

  function copy(button) {
    var from = doc.getElementById(button.getAttribute("data-bee-copy"));
    var said = doc.getElementById(button.getAttribute("aria-describedby"));
    navigator.clipboard.writeText(from.value || from.textContent.trim()).then(function () {
      if (said) said.textContent = button.getAttribute("data-bee-copied");
    });
  }

  doc.addEventListener("click", function (event) {
    var link = event.target.closest(".govuk-error-summary a[href^='#']");
    if (link) leadTo(link, event);
    var button = event.target.closest("[data-bee-print], [data-bee-copy]");
    if (!button) return;
    event.preventDefault();
    if (button.hasAttribute("data-bee-print")) window.print();
    else copy(button);
  });

  // A second press within a second sends nothing twice.
  var lastPress = -1000;
  doc.addEventListener("submit", function (event) {
    var press = event.submitter;
    if (!press || press.getAttribute("data-prevent-double-click") !== "true") return;
    if (event.timeStamp - lastPress < 1000) event.preventDefault();
    else lastPress = event.timeStamp;
  });

  // What is typed is kept on the server, two seconds after the last stroke; a lost connection is tried again.
  function keepWhatIsTyped(form) {
    var said = form.querySelector("[data-bee-kept]"), hints = form.querySelector("[data-bee-hints]"), timer, changed = false;
    function later(wait) {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, wait);
    }
    function keep() {
      var fields = new FormData(form);
      Array.prototype.slice.call(form.querySelectorAll("input[type=file]")).forEach(function (file) { fields.delete(file.name); });
      fields.set("form-keep", hints ? "check" : "yes");
      changed = false;
      fetch(form.action, { method: "POST", body: new URLSearchParams(fields), headers: hints ? {} : { "X-Bee-Quiet": "yes" }, credentials: "same-origin", redirect: "manual" }).then(function (answer) {
        if (hints && answer.status === 200) answer.text().then(advise);
        if ((answer.status === 204 || answer.status === 200) && said && !changed) said.textContent = form.getAttribute("data-bee-keep");
        else if (answer.status >= 500) later(8000);
      }, function () { later(8000); });
    }
    // Advice on an answer is given by the server, which keeps it anyway; said again only when it is other advice.
    function advise(page) {
      var given = new DOMParser().parseFromString(page, "text/html").querySelector("[data-bee-hints]");
      if (given && given.innerHTML !== hints.innerHTML) hints.innerHTML = given.innerHTML;
    }
    form.addEventListener("input", function () {
      changed = true;
      if (said) said.textContent = "";
      later(2000);
    });
    form.addEventListener("submit", function () { window.clearTimeout(timer); });
  }
  doc.querySelectorAll("form[data-bee-keep]").forEach(keepWhatIsTyped);

  // A passkey: the browser asks the person, and its answer goes with the form.
  doc.querySelectorAll("[data-bee-passkey]").forEach(function (box) {
    var form = box.querySelector("form"), said = box.querySelector("[data-bee-said]"), options = JSON.parse(box.getAttribute("data-bee-options"));
    form.addEventListener("submit", function (event) {
      var keys = window.PublicKeyCredential;
      if (!keys || !keys.parseCreationOptionsFromJSON) return;
      event.preventDefault();
      (box.getAttribute("data-bee-passkey") === "create" ? navigator.credentials.create({ publicKey: keys.parseCreationOptionsFromJSON(options) })
        : navigator.credentials.get({ publicKey: keys.parseRequestOptionsFromJSON(options) })).then(function (made) {
        form.elements["secret-credential"].value = JSON.stringify(made.toJSON());
        form.submit();
      }).catch(function () { said.textContent = box.getAttribute("data-bee-sorry"); });
    });
  });

  // What is pasted from Word goes to the server as it was copied; the page shows its words.
  doc.querySelectorAll("[data-bee-paste]").forEach(function (box) {
    var field = doc.getElementById(box.getAttribute("data-bee-paste"));
    box.addEventListener("paste", function (event) {
      event.preventDefault();
      var words = event.clipboardData.getData("text/plain");
      var line = doc.createElement("span");
      line.textContent = words;
      field.value += event.clipboardData.getData("text/html") || line.innerHTML.replace(/\n/g, "<br>");
      box.textContent += words;
    });
    box.addEventListener("input", function () {
      if (!box.textContent.trim()) field.value = "";
    });
    field.form.addEventListener("submit", function () {
      if (!field.value) field.value = box.innerHTML;
    });
  });

  // Whoever has a voice on the device is offered to listen; what reads aloud is fetched at the first press.
  var listen = doc.querySelector("[data-bee-listen-from]"), speech = window.speechSynthesis;
  function offerListening() {
    if (speech.getVoices().some(function (one) { return one.localService && /^en([-_]|$)/i.test(one.lang); })) listen.closest("li").hidden = false;
  }
  function fetchListening() {
    var script = doc.createElement("script");
    script.src = listen.getAttribute("data-bee-listen-from");
    script.onload = function () { listen.click(); };
    script.onerror = function () {
      script.remove();
      listen.addEventListener("click", fetchListening, { once: true });
    };
    doc.head.appendChild(script);
  }
  if (listen && speech && speech.getVoices) {
    if (speech.addEventListener) speech.addEventListener("voiceschanged", offerListening);
    else speech.onvoiceschanged = offerListening;
    offerListening();
    listen.addEventListener("click", fetchListening, { once: true });
  }

  // What is folded away is opened for paper and folded again afterwards.
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(doc.querySelectorAll("details:not([open])"));
    opened.forEach(function (fold) { fold.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (fold) { fold.open = false; });
  });
})();

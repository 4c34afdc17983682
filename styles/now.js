// Renews the page that follows a meeting. Without it a button does the same.
(function () {
  "use strict";
  var doc = document, part = doc.getElementById("now");
  if (!part || !window.fetch) return;
  var said = doc.querySelector("[data-bee-said]"), lost = doc.querySelector("[data-bee-lost]"), again = doc.querySelector(".bee-now__again");
  var quick = 2000, slow = 30000, wait = quick, tag = "", ahead = 0, timer;
  again.hidden = true;

  function each(selector, what) {
    Array.prototype.slice.call(part.querySelectorAll(selector)).forEach(what);
  }

  function news() {
    var known = {};
    each("[data-bee-news]", function (one) { known[one.getAttribute("data-bee-news")] = one.textContent.replace(/\s+/g, " ").trim(); });
    return known;
  }

  // By the clock of the server, not by that of the phone.
  function tellTime() {
    each("[data-bee-until]", function (one) {
      var left = Math.ceil((Number(one.getAttribute("data-bee-until")) - Date.now() - ahead) / 60000);
      var words = one.getAttribute(left < 1 ? "data-bee-none" : left === 1 ? "data-bee-one" : "data-bee-many").replace("{0}", left) + ".";
      if (one.textContent !== words) one.textContent = words;
    });
  }

  // Only what is new is said, and whoever was on a link stays on it.
  function show(text) {
    var before = news(), at = part.contains(doc.activeElement) && doc.activeElement.getAttribute("href"), open = part.querySelector("details[open]");
    part.innerHTML = text;
    tellTime();
    if (at) each("a", function (link) { if (link.getAttribute("href") === at) link.focus({ preventScroll: true }); });
    var now = news(), fresh = Object.keys(now).filter(function (key) { return before[key] !== now[key]; }).map(function (key) { return now[key]; });
    if (open && fresh.length === 0 && part.querySelector("details")) part.querySelector("details").open = true;
    if (fresh.length > 0) said.textContent = fresh.join(". ");
  }

  function take(answer) {
    if (!answer.ok) throw new Error(answer.status);
    var date = Date.parse(answer.headers.get("Date"));
    if (date) ahead = date - Date.now();
    wait = quick;
    lost.textContent = "";
    if (tag === answer.headers.get("ETag")) return null;
    tag = answer.headers.get("ETag");
    return answer.text().then(function (text) { if (text.trim() !== part.innerHTML.trim()) show(text); });
  }

  function look() {
    window.clearTimeout(timer);
    fetch(part.getAttribute("data-bee-from"), { credentials: "omit", cache: "no-cache" }).then(take).catch(function () {
      wait = Math.min(wait * 2, slow);
      lost.textContent = lost.getAttribute("data-bee-words");
    }).then(function () {
      tellTime();
      // Not all phones at the same moment.
      window.clearTimeout(timer);
      if (!doc.hidden) timer = window.setTimeout(look, wait + Math.random() * 600);
    });
  }

  doc.addEventListener("visibilitychange", function () {
    if (doc.hidden) window.clearTimeout(timer);
    else look();
  });
  window.addEventListener("online", look);
  look();
})();

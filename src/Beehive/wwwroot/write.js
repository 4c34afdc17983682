// Counts words and sentences while they are typed on the workbench of Easy Read. Without it the server counts when the text is saved.
(function () {
  "use strict";
  var doc = document, bench = doc.querySelector("[data-bee-count]");
  if (!bench) return;
  var whole = doc.querySelector("[data-bee-whole]"), said = doc.querySelector("[data-bee-over]"), pause = 1000, timer, known = {}, news = {};
  var day = /\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( [0-9]{4})?\b/g;

  function told(name, number) {
    return bench.getAttribute("data-bee-" + (number === 1 ? "one-" : "") + name).replace("{0}", number);
  }

  function wordsOf(sentence) {
    return sentence.replace(day, "day").split(/\s+/).filter(Boolean).length;
  }

  function sentencesOf(field) {
    return field.value.split("\n").filter(function (line) { return line.trim(); });
  }

  function lengthOf(field) {
    return sentencesOf(field).reduce(function (sum, sentence) { return sum + wordsOf(sentence); }, 0);
  }

  function overOf(line, sentences) {
    if (sentences.some(function (sentence) { return wordsOf(sentence) > 15; })) return told("long");
    var kind = doc.getElementById(line.getAttribute("data-bee-kind"));
    return sentences.length > 3 && kind.value !== "list" ? told("many") : "";
  }

  // Heard only when a limit is passed, and only after a pause: whoever types hears nothing else.
  function announce(name, over, about) {
    if (known[name] === over) return;
    known[name] = over;
    news[name] = over ? about + over : "";
    window.clearTimeout(timer);
    timer = window.setTimeout(function () {
      said.textContent = Object.keys(news).map(function (each) { return news[each]; }).filter(Boolean).join(" ");
      news = {};
    }, pause);
  }

  function count(line, isTyped) {
    var field = doc.getElementById(line.getAttribute("data-bee-counts")), sentences = sentencesOf(field), over = overOf(line, sentences);
    line.firstElementChild.textContent = told("sentences", sentences.length) + ", " + told("words", lengthOf(field));
    line.lastElementChild.textContent = over;
    if (isTyped) announce(field.id, over, line.getAttribute("data-bee-about") + ": ");
    else known[field.id] = over;
  }

  function sum(isTyped) {
    var all = 0;
    doc.querySelectorAll("[data-bee-counts]").forEach(function (line) { all += lengthOf(doc.getElementById(line.getAttribute("data-bee-counts"))); });
    whole.textContent = told("whole", all);
    if (isTyped) announce("whole", all > 600 ? told("most") : "", "");
    else known.whole = all > 600 ? told("most") : "";
  }

  doc.querySelectorAll("[data-bee-counts]").forEach(function (line) {
    count(line, false);
    var again = function () { count(line, true); sum(true); };
    doc.getElementById(line.getAttribute("data-bee-counts")).addEventListener("input", again);
    doc.getElementById(line.getAttribute("data-bee-kind")).addEventListener("change", again);
  });
  sum(false);
})();

// Reads a page aloud, sentence by sentence, with a voice of the device itself: no word leaves it. Loaded only where there is something made to be listened to.
// A person's own recording is played where there is one. Without script, and without a voice, no button is seen.
(function () {
  "use strict";
  var doc = document, main = doc.getElementById("main"), whole = doc.querySelector("[data-bee-listen]"), speech = window.speechSynthesis;
  if (!main || !whole) return;
  var leaves = "h1,h2,h3,h4,h5,h6,p,li,dt,dd,legend,label,th,td,blockquote,.govuk-hint", mute = "nav,aside,button,audio,video,script,style,template,input,textarea,select,.govuk-visually-hidden,[hidden],[aria-hidden=true],[data-bee-mute]";
  // Chrome stops in the middle of what is longer.
  var longest = 160, rate = 0.9, marked = "bee-heard";
  // What is being said: each run has a number, so that a word of an earlier one is never taken for this one's.
  var run = 0, at = null, voice = null, saying = null, timer, sound = null, made = [];

  function voiceHere() {
    var known = speech && speech.getVoices ? Array.prototype.slice.call(speech.getVoices()) : [];
    var near = known.filter(function (one) { return one.localService && /^en\b/i.test(one.lang.replace("_", "-")); });
    var british = near.filter(function (one) { return /^en[-_]GB/i.test(one.lang); });
    var best = british.length ? british : near;
    return best.filter(function (one) { return one.default; })[0] || best[0] || null;
  }

  function isShown(element) {
    if (element.closest(mute)) return false;
    if (element.checkVisibility) return element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
    return element.getClientRects().length > 0;
  }

  function textsIn(leaf) {
    var found = [], walk = doc.createTreeWalker(leaf, NodeFilter.SHOW_TEXT), node;
    while ((node = walk.nextNode()))
      if (node.data && nearest(node.parentElement) === leaf && (node.parentElement === leaf || isShown(node.parentElement))) found.push(node);
    return found;
  }

  function nearest(element) {
    return element.closest(leaves);
  }

  function cut(text) {
    if (window.Intl && Intl.Segmenter) return Array.from(new Intl.Segmenter("en-GB", { granularity: "sentence" }).segment(text), function (part) { return part.segment; });
    return text.match(/[^.!?]+[.!?]*\s*/g) || [text];
  }

  // The words of each sentence get an element of their own, which can be marked; it changes nothing else.
  function wrap(node, from, to) {
    if (from === 0 && to === node.data.length && node.parentElement.hasAttribute("data-bee-sentence")) return node.parentElement;
    var part = from > 0 ? node.splitText(from) : node;
    if (to - from < part.data.length) part.splitText(to - from);
    var holder = doc.createElement("span");
    holder.setAttribute("data-bee-sentence", "");
    part.parentNode.replaceChild(holder, part);
    holder.appendChild(part);
    return holder;
  }

  function sentencesOf(leaf) {
    var nodes = textsIn(leaf), text = nodes.map(function (node) { return node.data; }).join(""), parts = cut(text).filter(function (part) { return part.length > 0; });
    if (!text.trim()) return [];
    if (parts.length === 1 && !leaf.querySelector(leaves)) return [{ words: tidy(text), elements: [leaf] }];
    var spans = [], end = 0;
    parts.forEach(function (part) { spans.push({ from: end, to: end += part.length, elements: [] }); });
    var before = text.length;
    // From the end, so that what is cut off does not move what is still to be cut.
    for (var i = nodes.length - 1; i >= 0; i--) {
      var node = nodes[i], start = before - node.data.length;
      for (var j = spans.length - 1; j >= 0; j--) {
        var from = Math.max(spans[j].from, start), to = Math.min(spans[j].to, before);
        if (from < to && text.slice(from, to).trim()) spans[j].elements.unshift(wrap(node, from - start, to - start));
      }
      before = start;
    }
    return spans.map(function (span, index) { return { words: tidy(parts[index]), elements: span.elements }; }).filter(function (one) { return one.words; });
  }

  function tidy(words) {
    return words.replace(/\s+/g, " ").trim();
  }

  function gather(part) {
    var found = [];
    [part].concat(Array.prototype.slice.call(part.querySelectorAll(leaves))).forEach(function (leaf) {
      if (!leaf.matches(leaves) || !isShown(leaf)) return;
      found = found.concat(sentencesOf(leaf));
    });
    return found;
  }

  function pieces(words) {
    var found = [], rest = words;
    while (rest.length > longest) {
      var near = Math.max(rest.lastIndexOf(", ", longest), rest.lastIndexOf("; ", longest)) + 1;
      var end = near > longest / 3 ? near : rest.lastIndexOf(" ", longest);
      if (end < 1) end = longest;
      found.push(rest.slice(0, end).trim());
      rest = rest.slice(end).trim();
    }
    return found.concat(rest || []);
  }

  function mark(elements) {
    Array.prototype.slice.call(doc.querySelectorAll("." + marked)).forEach(function (one) { one.classList.remove(marked); });
    elements.forEach(function (one) { one.classList.add(marked); });
    if (elements[0] && elements[0].scrollIntoView) elements[0].scrollIntoView({ block: "nearest" });
  }

  function name(button, isOn) {
    button.querySelector("[data-bee-words]").textContent = whole.getAttribute(isOn ? "data-bee-stop" : "data-bee-start");
  }

  function stop() {
    run++;
    window.clearTimeout(timer);
    mark([]);
    if (saying) {
      saying.onend = saying.onerror = null;
      speech.cancel();
    }
    saying = null;
    if (sound) sound.pause();
    sound = null;
    if (at) name(at, false);
    at = null;
  }

  function say(list, index, mine) {
    if (mine !== run) return;
    if (index >= list.length) { stop(); return; }
    var one = list[index], isDone = false;
    function next() {
      if (isDone || mine !== run) return;
      isDone = true;
      window.clearTimeout(timer);
      say(list, index + 1, mine);
    }
    mark(one.elements);
    if (one.sound) { hear(one.sound, next); return; }
    saying = new SpeechSynthesisUtterance(one.words);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.rate = rate;
    saying.onend = saying.onerror = next;
    speech.speak(saying);
    // Some voices never say that they have ended.
    timer = window.setTimeout(next, 5000 + one.words.length * 250);
  }

  // A part that a person has read aloud is played; what nobody has read is said.
  function sayAll(parts, mine) {
    var list = [];
    parts.forEach(function (part) {
      gather(part).forEach(function (one) {
        var read = one.elements[0].closest("[data-bee-voice]"), address = read && read !== part && read.getAttribute("data-bee-voice");
        if (address && list.length && list[list.length - 1].part === read) return;
        if (address) list.push({ part: read, sound: address, words: "", elements: [read] });
        else if (voice) pieces(one.words).forEach(function (words) { list.push({ words: words, elements: one.elements }); });
      });
    });
    say(list, 0, mine);
  }

  function hear(address, then, otherwise) {
    sound = new Audio(address);
    sound.onended = then;
    sound.onerror = otherwise || then;
    // Whoever stops before it has begun breaks the promise, and that is no fault.
    sound.play().catch(function () { return null; });
  }

  function play(address, part, mine) {
    mark([part]);
    hear(address, function () { if (mine === run) stop(); }, function () {
      if (mine !== run) return;
      sound = null;
      if (voice) sayAll([part], mine);
      else stop();
    });
  }

  function press(button, parts, address) {
    var wasOn = at === button;
    stop();
    if (wasOn) return;
    at = button;
    name(button, true);
    if (address) play(address, parts[0], run);
    else sayAll(parts, run);
  }

  function wholeParts() {
    var chosen = Array.prototype.slice.call(main.querySelectorAll("[data-bee-hear]"));
    return chosen.length ? chosen : [main];
  }

  // One small button for each part, with the part's own first words for those who do not see what it stands at.
  function buttonFor(part) {
    var button = doc.createElement("button"), words = doc.createElement("span"), of = doc.createElement("span"), first = part.querySelector(leaves);
    button.type = "button";
    button.className = "bee-listen";
    button.setAttribute("data-bee-mute", "");
    words.setAttribute("data-bee-words", "");
    words.textContent = whole.getAttribute("data-bee-start");
    of.className = "govuk-visually-hidden";
    of.textContent = first ? ": " + tidy(first.textContent).slice(0, 80) : "";
    button.appendChild(words);
    button.appendChild(of);
    (part.querySelector("[data-bee-listen-here]") || part).appendChild(button);
    button.addEventListener("click", function () { press(button, [part], part.getAttribute("data-bee-voice")); });
    return button;
  }

  function show() {
    voice = voiceHere();
    if (!made.length) made = Array.prototype.slice.call(main.querySelectorAll("[data-bee-part]")).filter(function (part) { return voice || part.getAttribute("data-bee-voice"); }).map(function (part) { return { part: part, button: buttonFor(part) }; });
    else if (voice) Array.prototype.slice.call(main.querySelectorAll("[data-bee-part]")).forEach(function (part) {
      if (!made.some(function (one) { return one.part === part; })) made.push({ part: part, button: buttonFor(part) });
    });
    made.forEach(function (one) { one.button.hidden = !voice && !one.part.getAttribute("data-bee-voice"); });
    whole.closest("li").hidden = !voice && !whole.getAttribute("data-bee-voice");
  }

  whole.addEventListener("click", function () {
    var read = whole.getAttribute("data-bee-voice");
    press(whole, read ? [main] : wholeParts(), read);
  });
  // Where Escape also leaves a page, it still does.
  doc.addEventListener("keydown", function (event) { if (event.key === "Escape" && at) stop(); });
  window.addEventListener("pagehide", stop);
  if (speech && speech.addEventListener) speech.addEventListener("voiceschanged", show);
  else if (speech) speech.onvoiceschanged = show;
  show();
})();

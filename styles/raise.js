// For the pages on which people tell something: leaving quickly, and recording a voice. Without it a link and a file field do the same.
(function () {
  "use strict";
  var doc = document, exit = doc.querySelector("[data-bee-exit]"), said = doc.querySelector("[data-bee-exiting]"), presses = 0, timer;

  // The page is gone from the screen at once, and from the way back as far as a browser lets it.
  function leave() {
    doc.title = said.getAttribute("data-bee-exiting");
    doc.body.hidden = true;
    window.location.replace(exit.href);
  }
  if (exit && said) {
    exit.addEventListener("click", function (event) {
      event.preventDefault();
      leave();
    });
    doc.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.repeat) return;
      window.clearTimeout(timer);
      presses++;
      if (presses === 3) leave();
      else {
        said.textContent = said.getAttribute("data-bee-keys").replace("{0}", 3 - presses);
        timer = window.setTimeout(function () { presses = 0; said.textContent = ""; }, 5000);
      }
    });
    // Whoever goes back finds the page as it was.
    window.addEventListener("pageshow", function () { doc.body.hidden = false; });
  }

  // What is recorded goes into the file field, as if it had been chosen there.
  var box = doc.querySelector("[data-bee-record]"), field = box && doc.getElementById(box.getAttribute("data-bee-record"));
  if (!box || !field || !window.MediaRecorder || !navigator.mediaDevices || !window.DataTransfer) return;
  var begin = box.querySelector("[data-bee-begin]"), end = box.querySelector("[data-bee-end]"), told = box.querySelector("[data-bee-said]"), recorder;
  box.hidden = false;
  begin.addEventListener("click", function () {
    navigator.mediaDevices.getUserMedia({ audio: true }).then(function (stream) {
      var parts = [];
      recorder = new MediaRecorder(stream);
      recorder.ondataavailable = function (event) { parts.push(event.data); };
      recorder.onstop = function () {
        var chosen = new DataTransfer();
        chosen.items.add(new File(parts, "recording", { type: recorder.mimeType }));
        field.files = chosen.files;
        stream.getTracks().forEach(function (track) { track.stop(); });
        begin.hidden = false;
        end.hidden = true;
        begin.focus();
        told.textContent = box.getAttribute("data-bee-done");
      };
      recorder.start();
      begin.hidden = true;
      end.hidden = false;
      end.focus();
      told.textContent = box.getAttribute("data-bee-now");
    }).catch(function () { told.textContent = box.getAttribute("data-bee-sorry"); });
  });
  end.addEventListener("click", function () { recorder.stop(); });
})();

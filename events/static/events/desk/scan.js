/* The camera reads the codes people bring, where the browser can; each is a tap on the list, so it is kept without a network. */
(function () {
  "use strict";
  var button = document.getElementById("scan"), video = document.getElementById("view");
  var form = document.getElementById("taps"), result = document.getElementById("result");
  if (!button || !form || !window.BarcodeDetector || !navigator.mediaDevices) return;
  var detector = new window.BarcodeDetector({ formats: ["qr_code"] }), stream = null, last = "", timer;

  function tap(text) {
    var code = (/\/door\/([\w-]+)\/?$/.exec(text) || [])[1];
    if (!code || code === last) return;
    last = code;
    setTimeout(function () { last = ""; }, 4000);
    var row = Array.prototype.find.call(form.elements, function (one) { return one.name === "code" && one.value === code; });
    if (!row) { result.textContent = button.dataset.unknown; result.className = "is-refused"; return; }
    form.dataset.how = "code";
    form.requestSubmit(row);
    delete form.dataset.how;
  }
  function look() {
    if (!stream) return;
    detector.detect(video).then(function (found) { found.forEach(function (one) { tap(one.rawValue); }); }).catch(function () {})
      .then(function () { timer = setTimeout(look, 250); });
  }
  function stop() {
    clearTimeout(timer);
    stream.getTracks().forEach(function (track) { track.stop(); });
    stream = null;
    video.hidden = true;
    button.setAttribute("aria-pressed", "false");
  }
  button.addEventListener("click", function () {
    if (stream) { stop(); return; }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }).then(function (found) {
      stream = video.srcObject = found;
      video.hidden = false;
      button.setAttribute("aria-pressed", "true");
      video.play().catch(function () {});
      look();  // until there is a picture it finds nothing
    }).catch(function () { result.textContent = button.dataset.refused; result.className = "is-refused"; });
  });
  button.hidden = false;
})();

// Reads sentences of the page aloud with a voice of the browser. Without one the buttons stay hidden.
(() => {
  const speech = globalThis.speechSynthesis;
  if (!speech) return;
  const tongue = document.documentElement.lang === 'en' ? 'en' : 'es';
  const voice = () => {
    const fit = speech.getVoices().filter(v => v.lang.toLowerCase().startsWith(tongue));
    const first = tongue === 'es' ? ['es-pe', 'es-mx', 'es-419', 'es-us', 'es-es'] : ['en-gb', 'en-us'];
    for (const tag of first) {
      const one = fit.find(v => v.lang.toLowerCase().replace('_', '-') === tag);
      if (one) return one;
    }
    return fit[0];
  };
  const show = () => { if (voice()) for (const b of document.querySelectorAll('[data-say]')) b.hidden = false; };
  document.addEventListener('click', e => {
    const b = e.target.closest('[data-say]');
    if (!b) return;
    const again = speech.speaking;
    speech.cancel();
    if (again && b.dataset.saying) return delete b.dataset.saying;
    const said = new SpeechSynthesisUtterance(b.dataset.say);
    said.voice = voice();
    said.lang = said.voice?.lang ?? tongue;
    said.rate = .95;
    b.dataset.saying = '1';
    said.onend = said.onerror = () => delete b.dataset.saying;
    speech.speak(said);
  });
  speech.addEventListener?.('voiceschanged', show);
  document.addEventListener('htmx:after:swap', show);
  addEventListener('pagehide', () => speech.cancel());
  show();
})();

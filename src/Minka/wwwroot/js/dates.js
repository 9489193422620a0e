// The day of a date field in words, as soon as it changes; the page says it at first.
(() => {
  const tongue = document.documentElement.lang === 'en' ? 'en-GB' : 'es-PE';
  const words = new Intl.DateTimeFormat(tongue, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  document.addEventListener('input', e => {
    const said = e.target.dataset?.words && document.getElementById(e.target.dataset.words);
    if (said) said.textContent = e.target.value ? words.format(new Date(e.target.value + 'T00:00Z')).replace(',', '') : '';
  });
})();
